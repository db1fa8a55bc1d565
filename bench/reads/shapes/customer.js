import { globalId } from './global-id.js';

/** @type {import('./index.js').Shape} */
export const customer = {
  name: '(a) a customer, 20 interactions',
  targets: { postgraphile: 1.5, limit: null },
  samples: async (client) => {
    const { rows } = await client.query(`
      select customer.id from customer where (select count(*) from interaction where customer_id = customer.id) >= 20
      order by customer.id limit 200`);
    return rows;
  },
  journeygraph: {
    query: `query ($id: ID!) {
      customer(by: { id: $id }) {
        id joinedAt leftAt segment
        interactions(last: 20) {
          nodes { id occurredAt kind intent resolved touchpoint { key name stage channel { key name digital } } }
        }
      }
    }`,
    variables: (samples) => samples.map(({ id }) => ({ id: globalId('Customer', id) })),
  },
  postgraphile: {
    query: `query ($id: BigInt!) {
      customer: customerByRowId(rowId: $id) {
        id joinedAt leftAt segment
        interactions: interactionsByCustomerId(last: 20, orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) {
          nodes {
            id occurredAt kind intent resolved
            touchpoint: touchpointByTouchpointId { key name stage channel: channelByChannelId { key name digital } }
          }
        }
      }
    }`,
    variables: (samples) => samples.map(({ id }) => ({ id })),
  },
  limit: async (pool, { id }) => {
    const [{ rows: found }, { rows }] = await Promise.all([
      pool.query({
        name: 'customer',
        text: `select id, joined_at as "joinedAt", left_at as "leftAt", segment from customer where id = $1`,
        values: [id],
      }),
      pool.query({
        name: 'interactions-of-customer',
        text: `
          select interaction.id, interaction.occurred_at as "occurredAt", interaction.kind, interaction.intent,
            interaction.resolved, touchpoint.key, touchpoint.name, touchpoint.stage, channel.key as "channelKey",
            channel.name as "channelName", channel.digital
          from interaction
            join touchpoint on touchpoint.id = interaction.touchpoint_id join channel on channel.id = touchpoint.channel_id
          where interaction.customer_id = $1
          order by interaction.occurred_at desc, interaction.id desc limit 20`,
        values: [id],
      }),
    ]);
    const nodes = rows.reverse().map(({ id: own, occurredAt, kind, intent, resolved, ...row }) => ({
      id: `${id}:${own}`,
      occurredAt,
      kind,
      intent,
      resolved,
      touchpoint: {
        key: row.key,
        name: row.name,
        stage: row.stage,
        channel: { key: row.channelKey, name: row.channelName, digital: row.digital },
      },
    }));
    return { customer: { ...found[0], interactions: { nodes } } };
  },
};
