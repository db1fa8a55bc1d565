/** How many customers are on a page. */
const CUSTOMERS = 50;
/** Pages that are asked for, one after the other in the list. */
const PAGES = 9;

/** @type {import('./index.js').Shape} */
export const customers = {
  name: '(b) 50 customers x 10 interactions',
  targets: { postgraphile: 2.5, limit: 0.6 },
  samples: async (client) => {
    const { rows } = await client.query(
      'select joined_at::text as "joinedAt", id from customer order by joined_at, id limit $1',
      [CUSTOMERS * PAGES],
    );
    return rows.filter((_, index) => endsPage(index));
  },
  journeygraph: {
    query: `query ($after: String!) {
      customers(first: ${CUSTOMERS}, after: $after) {
        nodes {
          id joinedAt segment
          interactions(first: 10) { nodes { id occurredAt kind resolved touchpoint { key name channel { key name } } } }
        }
      }
    }`,
    variables: async (_, ask) =>
      endsOfPages(await ask(`{ list: customers(first: ${CUSTOMERS * PAGES}) { edges { cursor } } }`)),
  },
  postgraphile: {
    query: `query ($after: Cursor!) {
      customers: allCustomers(first: ${CUSTOMERS}, after: $after, orderBy: [JOINED_AT_ASC, ROW_ID_ASC]) {
        nodes {
          id joinedAt segment
          interactions: interactionsByCustomerId(first: 10, orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) {
            nodes {
              id occurredAt kind resolved
              touchpoint: touchpointByTouchpointId { key name channel: channelByChannelId { key name } }
            }
          }
        }
      }
    }`,
    variables: async (_, ask) =>
      endsOfPages(
        await ask(`{
          list: allCustomers(first: ${CUSTOMERS * PAGES}, orderBy: [JOINED_AT_ASC, ROW_ID_ASC]) { edges { cursor } }
        }`),
      ),
  },
  limit: async (pool, { joinedAt, id }) => {
    const { rows } = await pool.query({
      name: 'customers',
      text: `
        select customer.id as "customerId", customer.joined_at as "joinedAt", customer.segment, interaction.id,
          interaction.occurred_at as "occurredAt", interaction.kind, interaction.resolved, touchpoint.key, touchpoint.name,
          channel.key as "channelKey", channel.name as "channelName"
        from (
          select * from customer where (joined_at, id) > ($1::timestamptz, $2::bigint) order by joined_at, id
          limit ${CUSTOMERS}
        ) as customer
          left join lateral (
            select * from interaction where customer_id = customer.id order by occurred_at, id limit 10
          ) as interaction on true
          left join touchpoint on touchpoint.id = interaction.touchpoint_id
          left join channel on channel.id = touchpoint.channel_id
        order by customer.joined_at, customer.id, interaction.occurred_at, interaction.id`,
      values: [joinedAt, id],
    });
    const nodes = [];
    let last = null;
    for (const row of rows) {
      if (last?.id !== row.customerId) {
        last = { id: row.customerId, joinedAt: row.joinedAt, segment: row.segment, interactions: { nodes: [] } };
        nodes.push(last);
      }
      if (row.id === null) continue;
      last.interactions.nodes.push({
        id: `${row.customerId}:${row.id}`,
        occurredAt: row.occurredAt,
        kind: row.kind,
        resolved: row.resolved,
        touchpoint: { key: row.key, name: row.name, channel: { key: row.channelKey, name: row.channelName } },
      });
    }
    return { customers: { nodes } };
  },
};

function endsOfPages({ list }) {
  return list.edges.filter((_, index) => endsPage(index)).map(({ cursor }) => ({ after: cursor }));
}

function endsPage(index) {
  return (index + 1) % CUSTOMERS === 0;
}
