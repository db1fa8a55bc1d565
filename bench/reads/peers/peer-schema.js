/** What PostGraphile needs in the database to be asked the same: channels are an array of ids, which it follows by a function. */
const SCHEMA = `
  create schema bench_peer;
  create function bench_peer.journey_channels(journey journey) returns setof channel language sql stable as $$
    select channel.* from unnest(journey.channel_ids) with ordinality as met (id, place)
      join channel on channel.id = met.id
    order by met.place
  $$;
  comment on function bench_peer.journey_channels is '@behavior -connection +list';
`;

/** Where {@link SCHEMA} puts it, beside the tables of the product. */
export const PEER_SCHEMAS = ['public', 'bench_peer'];

export async function preparePeer(client) {
  await removePeer(client);
  await client.query(SCHEMA);
}

export async function removePeer(client) {
  await client.query('drop schema if exists bench_peer cascade');
}
