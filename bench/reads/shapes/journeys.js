/** How many journeys are on a page. */
const JOURNEYS = 100;

/** @type {import('./index.js').Shape} */
export const journeys = {
  name: '(c) 100 journeys, filtered and ordered',
  targets: { postgraphile: 2.5, limit: null },
  samples: async (client) => {
    const { rows } = await client.query(`
      select journey_definition.key, journey_definition.id from journey_definition
      where (select count(*) from journey where definition_id = journey_definition.id and status = 'COMPLETED') >= ${JOURNEYS}
      order by id`);
    return rows;
  },
  journeygraph: {
    query: `query ($definition: String!) {
      journeys(
        first: ${JOURNEYS}
        filter: { definition: { eq: $definition }, status: { eq: COMPLETED } }
        orderBy: { field: STARTED_AT, direction: DESC }
      ) {
        nodes {
          id startedAt endedAt status channelMix interactionCount handoffs
          definition { key name }
          channels { key name }
          customer { id joinedAt segment }
        }
      }
    }`,
    variables: (samples) => samples.map(({ key }) => ({ definition: key })),
  },
  postgraphile: {
    query: `query ($definition: Int!) {
      journeys: allJourneys(
        first: ${JOURNEYS}
        condition: { definitionId: $definition, status: "COMPLETED" }
        orderBy: [STARTED_AT_DESC, ROW_ID_DESC]
      ) {
        nodes {
          id startedAt endedAt status channelMix interactionCount handoffs
          definition: journeyDefinitionByDefinitionId { key name }
          channels: channelsList { key name }
          customer: customerByCustomerId { id joinedAt segment }
        }
      }
    }`,
    variables: (samples) => samples.map(({ id }) => ({ definition: id })),
  },
  limit: async (pool, { id }) => {
    const [{ rows: channels }, { rows }] = await Promise.all([
      pool.query({ name: 'channels', text: 'select id, key, name from channel' }),
      pool.query({
        name: 'journeys',
        text: `
          select journey.customer_id as "customerId", journey.id, journey.started_at as "startedAt",
            journey.ended_at as "endedAt", journey.status, journey.channel_mix as "channelMix",
            journey.interaction_count as "interactionCount", journey.handoffs, journey.channel_ids as "channelIds",
            journey_definition.key, journey_definition.name, customer.joined_at as "joinedAt", customer.segment
          from journey join journey_definition on journey_definition.id = journey.definition_id
            join customer on customer.id = journey.customer_id
          where journey.definition_id = $1 and journey.status = 'COMPLETED'
          order by journey.started_at desc, journey.id desc limit ${JOURNEYS}`,
        values: [id],
      }),
    ]);
    const byId = new Map(channels.map(({ id: own, key, name }) => [own, { key, name }]));
    const nodes = rows.map((row) => ({
      id: `${row.customerId}:${row.id}`,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      status: row.status,
      channelMix: row.channelMix,
      interactionCount: row.interactionCount,
      handoffs: row.handoffs,
      definition: { key: row.key, name: row.name },
      channels: row.channelIds.map((channel) => byId.get(channel)),
      customer: { id: row.customerId, joinedAt: row.joinedAt, segment: row.segment },
    }));
    return { journeys: { nodes } };
  },
};
