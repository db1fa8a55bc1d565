import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { eventually } from '../setup/eventually.js';
import { openProxy, type Proxy } from '../setup/proxy.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { ask, type ServerProcess, startServer, stopServers } from './server-process.js';

let database: TestDatabase;
let proxy: Proxy;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await openProxy(database.url);
  server = startServer({ DATABASE_URL: proxy.url });
  url = await server.url();
});
beforeEach(() => becomes(200, 'ok'));
afterAll(async () => {
  await server.end('SIGTERM');
  stopServers();
  await proxy.close();
  await database.drop();
});

/** Answers are promised within two seconds; who waits for a database that hangs would wait for ever. */
const PROMISED_MS = 2_000;

async function probe(path = '/readyz'): Promise<{ code: number; body: unknown }> {
  const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(PROMISED_MS) });
  return { code: response.status, body: await response.json() };
}

async function becomes(code: number, status: string): Promise<void> {
  await eventually(10_000, async () => {
    expect(await probe()).toEqual({ code, body: { status } });
  });
}

const RED = { code: 503, body: { status: 'database unreachable' } };
const CUSTOMERS = '{ customers(first: 1) { totalCount } }';

describe('/readyz', () => {
  it('turns red in time while the database hangs, and green again by itself', async () => {
    await proxy.set('hangs');
    await becomes(503, 'database unreachable');
    expect(await probe('/livez')).toEqual({ code: 200, body: { status: 'ok' } });
    await proxy.set('open');
    await becomes(200, 'ok');
    expect(await ask(url, CUSTOMERS)).toEqual({ customers: { totalCount: 0 } });
  });

  it('looks at a database that hangs once for all who ask, who take no connection from requests', async () => {
    await proxy.set('hangs');
    await becomes(503, 'database unreachable');
    const before = proxy.connections();
    const probes = [];
    for (let round = 0; round < 4; round += 1) {
      probes.push(...(await Promise.all(Array.from({ length: 50 }, () => probe()))));
    }
    expect(probes).toEqual(probes.map(() => RED));
    // Each round may begin a look of its own; others of the process may try to reconnect meanwhile.
    expect(proxy.connections() - before).toBeLessThan(20);
    await proxy.set('open');
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(url, CUSTOMERS)));
    expect(answers).toEqual(answers.map(() => ({ customers: { totalCount: 0 } })));
  });

  it('is red while the database refuses connections, and the process goes on', async () => {
    await proxy.set('refuses');
    await becomes(503, 'database unreachable');
    await proxy.set('open');
    await becomes(200, 'ok');
    expect(server.child.exitCode).toBeNull();
  });

  it('is red while a migration is missing, and while there is not even their table', async () => {
    await sql`update mikro_orm_migrations set name = name || '_gone'`.execute(database.sql);
    await becomes(503, 'database not migrated');
    await sql`alter table mikro_orm_migrations rename to gone`.execute(database.sql);
    await becomes(503, 'database not migrated');
    await sql`alter table gone rename to mikro_orm_migrations`.execute(database.sql);
    await sql`update mikro_orm_migrations set name = replace(name, '_gone', '')`.execute(database.sql);
    await becomes(200, 'ok');
  });
});
