/** How many interactions are on a page. */
const INTERACTIONS = 50;
/** Pages that are asked for: the last ones of the list, one after the other. */
const PAGES = 9;

/** @type {import('./index.js').Shape} */
export const deepPage = {
  name: '(d) 50 interactions behind a million',
  targets: { postgraphile: 1.5, limit: null },
  samples: async (client) => {
    const { rows } = await client.query(
      `select occurred_at::text as "occurredAt", id, customer_id as "customerId" from interaction
       order by occurred_at desc, id desc, customer_id desc limit $1`,
      [INTERACTIONS * PAGES],
    );
    return rows.reverse().filter((_, index) => beginsPage(index));
  },
  journeygraph: {
    query: `query ($after: String) {
      interactions(first: ${INTERACTIONS}, after: $after) {
        nodes { id occurredAt kind intent resolved touchpoint { key name channel { key } } }
      }
    }`,
    variables: async (_, ask) => beginningsOfPages(await ask(cursors('last'))),
  },
  postgraphile: {
    query: `query ($after: Cursor!) {
      interactions: allInteractions(first: ${INTERACTIONS}, after: $after, orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) {
        nodes {
          id occurredAt kind intent resolved touchpoint: touchpointByTouchpointId { key name channel: channelByChannelId { key } }
        }
      }
    }`,
    variables: async (_, ask) =>
      beginningsOfPages(
        await ask(`{
          list: allInteractions(last: ${INTERACTIONS * PAGES}, orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) { edges { cursor } }
        }`),
      ),
  },
  limit: async (pool, { occurredAt, id, customerId }) => {
    const { rows } = await pool.query({
      name: 'interactions',
      text: `
        select interaction.customer_id as "customerId", interaction.id, interaction.occurred_at as "occurredAt",
          interaction.kind, interaction.intent, interaction.resolved, touchpoint.key, touchpoint.name,
          channel.key as "channelKey"
        from interaction join touchpoint on touchpoint.id = interaction.touchpoint_id
          join channel on channel.id = touchpoint.channel_id
        where (interaction.occurred_at, interaction.id, interaction.customer_id) > ($1::timestamptz, $2::bigint, $3::bigint)
        order by interaction.occurred_at, interaction.id, interaction.customer_id limit ${INTERACTIONS}`,
      values: [occurredAt, id, customerId],
    });
    const nodes = rows.map((row) => ({
      id: `${row.customerId}:${row.id}`,
      occurredAt: row.occurredAt,
      kind: row.kind,
      intent: row.intent,
      resolved: row.resolved,
      touchpoint: { key: row.key, name: row.name, channel: { key: row.channelKey } },
    }));
    return { interactions: { nodes } };
  },
};

/** The same pages of the same list, right behind its first one. Only the product is asked for them. */
export const earlyPages = {
  ...deepPage,
  journeygraph: {
    ...deepPage.journeygraph,
    variables: async (_, ask) => beginningsOfPages(await ask(cursors('first'))),
  },
};

function cursors(end) {
  return `{ list: interactions(${end}: ${INTERACTIONS * PAGES}) { edges { cursor } } }`;
}

function beginningsOfPages({ list }) {
  return list.edges.filter((_, index) => beginsPage(index)).map(({ cursor }) => ({ after: cursor }));
}

function beginsPage(index) {
  return index % INTERACTIONS === 0 && index < INTERACTIONS * (PAGES - 1);
}
