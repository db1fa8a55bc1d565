import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { between, createRandom } from '../../seeds/random.js';
import { type ServerProcess, startServer, stopServers } from '../lifecycle/server-process.js';
import { eventually } from '../setup/eventually.js';
import { openProxy, type Proxy } from '../setup/proxy.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';
import { askServer, CUSTOMERS, expectOutage, expectRecovery } from './outage.js';
import { SEED } from './rounds.js';

let filled: FilledDatabase;
let proxy: Proxy;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  filled = await createFilledDatabase(5);
  proxy = await openProxy(filled.database.url);
  server = startServer({ DATABASE_URL: proxy.url, LOG_LEVEL: 'silent', REQUEST_TIMEOUT_SECONDS: '3' });
  url = await server.url();
});
afterAll(async () => {
  expect(server.child.exitCode).toBeNull();
  expect(await server.end('SIGTERM')).toBe(0);
  stopServers();
  await proxy.close();
  await filled.drop();
});

describe("a server whose own PostgreSQL's", () => {
  it('connections are refused says so, and is ready again by itself', async () => {
    await proxy.set('refuses');
    await expectOutage(url);
    await proxy.set('open');
    await expectRecovery(url);
  });

  it('network swallows everything gives requests up in time, and is ready again by itself', async () => {
    await proxy.set('hangs');
    await expectOutage(url, 'silent');
    await proxy.set('open');
    await expectRecovery(url);
  });

  it('network is slow answers all the same', async () => {
    await proxy.set('slow');
    expect(await askServer(url, CUSTOMERS)).toMatchObject({ status: 200, code: null });
    await proxy.set('open');
  });

  it(`connections are cut at any moment answers, or says to come again (FAULT_SEED=${SEED})`, async () => {
    const random = createRandom(SEED, 0);
    const codes = new Set<string | null>();
    for (let turn = 0; turn < 25; turn += 1) {
      const asking = [1, 2, 3].map(() => askServer(url, CUSTOMERS));
      await pause(between(random, 0, 15));
      proxy.cut();
      for (const { code } of await Promise.all(asking)) codes.add(code);
    }
    expect([null, 'SERVICE_UNAVAILABLE']).toEqual(expect.arrayContaining([...codes]));
    await expectRecovery(url);
  });

  it('connections are cut while they run statements has everybody come again', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await expectRecovery(url);
      const hindrance = await filled.database.pool.connect();
      try {
        await hindrance.query('begin; lock table customer in access exclusive mode');
        const asking = [1, 2, 3].map(() => askServer(url, CUSTOMERS));
        await expectHeldUp(asking.length);
        proxy.cut();
        for (const asked of await Promise.all(asking)) {
          expect(asked).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', retryAfter: '5' });
        }
      } finally {
        hindrance.release(true);
      }
    }
    await expectRecovery(url);
  });

  it('outage is over projects what came in meanwhile, and knows how the map changed', async () => {
    await proxy.set('refuses');
    await sql`insert into projection_queue (customer_id) select customer.id from customer`.execute(filled.database.sql);
    await sql`update channel set name = 'Renamed meanwhile' where key = 'app'`.execute(filled.database.sql);
    await pause(500);
    await proxy.set('open');
    await eventually(30_000, async () => {
      const { rows } = await sql`select from projection_queue`.execute(filled.database.sql);
      expect(rows).toEqual([]);
      const { data } = await askServer(url, '{ channels { name } }');
      expect(data).toEqual({ channels: expect.arrayContaining([{ name: 'Renamed meanwhile' }]) });
    });
  });
});

/** Waits until so many statements, at least, wait for a lock. */
async function expectHeldUp(statements: number): Promise<void> {
  await eventually(2_500, async () => {
    const { rows } = await sql`
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and starts_with(query, 'select count(*)')`.execute(
      filled.database.sql,
    );
    expect(rows.length).toBeGreaterThanOrEqual(statements);
  });
}
