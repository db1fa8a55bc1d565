import { globalId } from './global-id.js';

/** @type {import('./index.js').Shape} */
export const node = {
  name: '(e) an interaction by its ID',
  targets: { postgraphile: 1.5, limit: null },
  samples: async (client) => {
    const { rows } = await client.query(`
      select customer_id as "customerId", id from interaction where id % 1000 = 0 order by id limit 500`);
    return rows;
  },
  journeygraph: {
    query: `query ($id: ID!) {
      node(id: $id) { ... on Interaction { id occurredAt kind resolved touchpoint { key name channel { key } } } }
    }`,
    variables: (samples) => samples.map(({ customerId, id }) => ({ id: globalId('Interaction', customerId, id) })),
  },
  postgraphile: {
    query: `query ($id: ID!) {
      node(id: $id) {
        ... on Interaction {
          id occurredAt kind resolved touchpoint: touchpointByTouchpointId { key name channel: channelByChannelId { key } }
        }
      }
    }`,
    variables: async (samples, ask) => {
      const type = JSON.parse(
        Buffer.from((await ask('{ list: allInteractions(first: 1) { nodes { id } } }')).list.nodes[0].id, 'base64'),
      )[0];
      return samples.map(({ customerId, id }) => ({
        id: Buffer.from(JSON.stringify([type, customerId, id])).toString('base64'),
      }));
    },
  },
  limit: async (pool, { customerId, id }) => {
    const { rows } = await pool.query({
      name: 'interaction',
      text: `
        select interaction.occurred_at as "occurredAt", interaction.kind, interaction.resolved, touchpoint.key,
          touchpoint.name, channel.key as "channelKey"
        from interaction join touchpoint on touchpoint.id = interaction.touchpoint_id
          join channel on channel.id = touchpoint.channel_id
        where interaction.customer_id = $1 and interaction.id = $2`,
      values: [customerId, id],
    });
    const [{ key, name, channelKey, ...row }] = rows;
    return { node: { id: `${customerId}:${id}`, ...row, touchpoint: { key, name, channel: { key: channelKey } } } };
  },
};
