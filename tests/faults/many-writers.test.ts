import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { between } from '../../seeds/random.js';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServerProcess, startServer, stopServers } from '../lifecycle/server-process.js';
import { emptyTimeline } from '../persistence/projected.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { type DemoFolder, writeDemoFolder } from './demo-folder.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { send, type Told } from './senders.js';
import { runWell, startVictim } from './victim.js';
import { expectCellsOfRebuild, expectNothingTwice, timelineDigest } from './whole.js';

let database: TestDatabase;
let env: Readonly<Record<string, string>>;
let demo: DemoFolder;
let clean: Record<string, unknown>;
let servers: ServerProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url };
  demo = await writeDemoFolder(60);
  await runWell(['import', demo.folder], env);
  clean = await timelineDigest(database);
  servers = [0, 1].map(() => startServer({ ...env, LOG_LEVEL: 'warn', RATE_LIMIT: '999999999999' }));
  await Promise.all(servers.map((server) => server.url()));
});
afterEach(() => {
  for (const { child } of servers) expect(child.exitCode).toBeNull();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
  stopServers();
  await database.drop();
  await rm(demo.folder, { recursive: true });
});

const IMPORTERS = [0, 1, 2, 3];

describe('two servers that project, and four importers of the same folder', () => {
  it.each(rounds(2))(`store every record once, with cells of a rebuild, ${EACH_ROUND}`, async ({ round, random }) => {
    await emptyTimeline(database);
    await sql`truncate import_file`.execute(database.sql);
    const told: Told = { acknowledged: new Map(), failures: new Map() };
    const urls = await Promise.all(servers.map((server) => server.url()));
    const sending = urls.map((url, at) =>
      send({ url: () => url, random, name: `round${round}-server${at}`, calls: 15 }, told),
    );
    const importing = IMPORTERS.map(async () => {
      await pause(between(random, 0, 300));
      const importer = startVictim(['import', demo.folder], env);
      return { code: await importer.ended, output: importer.output() };
    });
    const rebuilding = runWell(['rebuild'], env);

    for (const { code, output } of await Promise.all(importing)) expect({ code, output }).toMatchObject({ code: 0 });
    await Promise.all(sending);
    await rebuilding;

    expect(told.failures).toEqual(new Map());
    await expectNothingTwice(database);
    const { rows } = await sql<{ sent: number }>`
      select count(*)::int as sent from interaction
      join source on source.id = interaction.source_id where source.key = 'field'`.execute(database.sql);
    expect(rows).toEqual([{ sent: told.acknowledged.size }]);
    await expectCellsOfRebuild(database);

    await sql`delete from customer using customer_identity, source
      where customer_identity.customer_id = customer.id and source.id = customer_identity.source_id
        and source.key = 'field'`.execute(database.sql);
    expect(await timelineDigest(database)).toEqual(clean);
    for (const server of servers) expect(server.output()).not.toMatch(/deadlock|failed/);
  });
});
