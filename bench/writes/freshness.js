import { setTimeout as pause } from 'node:timers/promises';
import { startJourneygraph } from '../world/journeygraph.js';
import { runImporter } from './bulk.js';
import { bodyOf, createClient } from './client.js';

const INGEST = `mutation IngestOne($record: TimelineRecord!) {
  ingest(source: "shop", records: [$record], ratingScaleMin: 1, ratingScaleMax: 5) {
    created
  }
}`;

const COUNT = `query Count($window: Window!) {
  experienceMetrics(window: $window) {
    total {
      interactions
    }
  }
}`;

const PAUSE_MS = 500;
const GIVE_UP_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Lets an import run, its projection at the end included, and meanwhile sends single interactions of another source to a
 * server on the same database, each on a day of its own that nothing else has.
 *
 * @returns {Promise<number[]>} for each of them, the seconds from sending it until the metrics of its day count it
 */
export async function measureFreshness(dataDir, url, folder) {
  const server = await startJourneygraph(dataDir, { env: { DATABASE_URL: url } });
  const client = createClient(server, { connections: 1 });
  const seconds = [];
  try {
    await secondsUntilCounted(client, Date.UTC(2030, 0, 1));
    let running = true;
    const importing = runImporter(url, folder, ['import', 'project']).finally(() => (running = false));
    // Its failure is told below, once nobody asks the server any more.
    importing.catch(() => undefined);
    await pause(3 * PAUSE_MS);
    for (let day = 1; running; day += 1) {
      seconds.push(await secondsUntilCounted(client, Date.UTC(2030, 0, 1) + day * DAY_MS));
      await pause(PAUSE_MS);
    }
    await importing;
    return seconds;
  } finally {
    client.close();
    await server.stop();
  }
}

async function secondsUntilCounted(client, day) {
  const occurredAt = new Date(day + DAY_MS / 2).toISOString();
  const record = { interaction: { id: occurredAt, customerId: occurredAt, touchpoint: 'store-visit', occurredAt } };
  const window = { from: new Date(day).toISOString(), to: new Date(day + DAY_MS).toISOString() };
  const begun = performance.now();
  const { ingest } = await client.send(bodyOf(INGEST, { record }));
  if (ingest.created !== 1) throw new Error(`The interaction of ${occurredAt} is not new.`);
  while (performance.now() < begun + GIVE_UP_MS) {
    const { experienceMetrics } = await client.send(bodyOf(COUNT, { window }));
    if (experienceMetrics.total.interactions === 1) return (performance.now() - begun) / 1_000;
    await pause(10);
  }
  throw new Error(`The interaction of ${occurredAt} is not in the metrics after ${GIVE_UP_MS} ms.`);
}
