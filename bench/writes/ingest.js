import { demoRecords } from '../../dist/seeds/demo-records.js';
import { startJourneygraph } from '../world/journeygraph.js';
import { bodyOf, createClient } from './client.js';

const RECORDS = 500;
const CONNECTIONS = 4;

const INGEST = `mutation Ingest($records: [TimelineRecord!]!) {
  ingest(source: "netivor", records: $records, ratingScaleMin: 1, ratingScaleMax: 5) {
    created
    rejected
  }
}`;

/**
 * Calls of `ingest` with 500 interactions each, of the demo company, as they lie in a file: one customer after another.
 *
 * @param {number} count how many calls
 */
export function ingestCalls(count) {
  const calls = [];
  let records = [];
  for (const record of demoRecords({ customers: Number.MAX_SAFE_INTEGER })) {
    if (!('interaction' in record)) continue;
    records.push(record);
    if (records.length < RECORDS) continue;
    calls.push(bodyOf(INGEST, { records }));
    if (calls.length === count) return calls;
    records = [];
  }
  throw new RangeError('The demo company is too small.');
}

/**
 * Sends calls of `ingest` to a server, each connection its next one as soon as it has its answer, after a quarter of them
 * to warm up. The projector of the server is at work meanwhile, as ever.
 *
 * @returns {Promise<number>} records a second
 */
export async function measureIngest(dataDir, url, calls) {
  const server = await startJourneygraph(dataDir, { env: { DATABASE_URL: url } });
  const client = createClient(server, { connections: CONNECTIONS });
  const waiting = calls.values();
  const sendAll = async (count) => {
    let left = count;
    let created = 0;
    const keepSending = async () => {
      while (left > 0) {
        left -= 1;
        const { ingest } = await client.send(waiting.next().value);
        created += ingest.created;
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, keepSending));
    return created;
  };
  try {
    const warmups = Math.floor(calls.length / 4);
    await sendAll(warmups);
    const begun = performance.now();
    const created = await sendAll(calls.length - warmups);
    return (1_000 * created) / (performance.now() - begun);
  } finally {
    client.close();
    await server.stop();
  }
}
