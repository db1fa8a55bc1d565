import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { DEMO_CUSTOMERS } from '../../seeds/demo-records.js';
import { runNode } from '../setup/cli.js';
import { eventually } from '../setup/eventually.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { ask, startServer, stopServers } from './server-process.js';

let database: TestDatabase;
let env: { DATABASE_URL: string };
beforeAll(async () => {
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url };
});
afterEach(stopServers);
afterAll(() => database.drop());

describe('the server', () => {
  it('says where it is and which key opens it, and nothing else', async () => {
    const server = startServer(env);
    const url = await server.url();
    await server.end('SIGTERM');
    expect(server.output()).toBe(
      [
        `GraphQL  ${url}/graphql`,
        `GraphiQL ${url}/graphiql`,
        `Health   ${url}/livez and ${url}/readyz`,
        'API key  the one in ADMIN_KEY',
        'Stop with Ctrl-C.\n',
      ].join('\n'),
    );
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('answers the requests at work on %s, and exits with 0', async (signal) => {
    const server = startServer(env);
    const url = await server.url();
    let answer: Promise<unknown> = Promise.resolve();
    let ended: Promise<number | null> = Promise.resolve(null);
    await database.sql.transaction().execute(async (transaction) => {
      await sql`lock table customer in access exclusive mode`.execute(transaction);
      answer = ask(url, '{ customers(first: 1) { totalCount } }');
      await eventually(5_000, isWaitingForCustomers);
      ended = server.end(signal);
      await pause(200);
      expect(server.child.exitCode).toBeNull();
    });
    expect(await answer).toEqual({ customers: { totalCount: 0 } });
    expect(await ended).toBe(0);
  });

  it('completes a demo company whose loading was stopped, and killed', async () => {
    const withDemo = { ...env, DEMO: '1' };
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const server = startServer(withDemo);
      await server.printed('Loading the demo company');
      const before = await countCustomers();
      await eventually(20_000, async () => {
        expect(await countCustomers()).toBeGreaterThan(before);
      });
      expect(await server.end(signal)).toBe(signal === 'SIGTERM' ? 0 : null);
      expect(await countCustomers()).toBeLessThan(DEMO_CUSTOMERS);
    }
    const server = startServer(withDemo);
    await server.url();
    expect(await countCustomers()).toBe(DEMO_CUSTOMERS);
    await server.end('SIGTERM');

    const next = startServer(withDemo);
    await next.url();
    expect(next.output()).not.toContain('Loading');
    await next.end('SIGTERM');
  });
});

describe('one sentence and exit 1', () => {
  it('for a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const PORT = String((other.address() as AddressInfo).port);
    expect(await runNode('dist/src/main.js', [], { ...env, PORT, ADMIN_KEY: 'lifecycle-admin-key' })).toEqual({
      exitCode: 1,
      output: `Port ${PORT} on 127.0.0.1 is in use: stop what listens there or set PORT to another one.\n`,
    });
    other.close();
  });

  it.each([
    ['a host that is not there', 'postgres://me:hunter2@127.0.0.1:1/cx', /no usable database: connect ECONNREFUSED/],
    ['something else than a URL', 'hunter2', /must look like postgres:/],
  ])('for a DATABASE_URL with %s, which is not shown', async (_, DATABASE_URL, sentence) => {
    const { exitCode, output } = await runNode('dist/src/main.js', [], { DATABASE_URL, ADMIN_KEY: 'x'.repeat(16) });
    expect(exitCode).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).toMatch(/^DATABASE_URL (?!.*hunter2).*\.\n$/);
  });

  it('for trusted documents that are not there', async () => {
    const TRUSTED_DOCUMENTS = '/nowhere/documents.json';
    expect(await runNode('dist/src/main.js', [], { ...env, TRUSTED_DOCUMENTS, ADMIN_KEY: 'x'.repeat(16) })).toEqual({
      exitCode: 1,
      output: 'TRUSTED_DOCUMENTS: there is no file or folder at /nowhere/documents.json.\n',
    });
  });

  it('for a database that is not migrated, whether by the server or by a command', async () => {
    const old = await createTestDatabase();
    await sql`delete from mikro_orm_migrations`.execute(old.sql);
    const runs = [runNode('dist/src/main.js', [], { DATABASE_URL: old.url, ADMIN_KEY: 'x'.repeat(16) })];
    runs.push(runNode('dist/src/cli.js', ['project'], { DATABASE_URL: old.url }));
    for (const run of runs) {
      expect(await run).toEqual({
        exitCode: 1,
        output: 'The database of DATABASE_URL is not up to date: run `npm run migrate` first.\n',
      });
    }
    await old.drop();
  });
});

async function countCustomers(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as "count" from customer`.execute(database.sql);
  return rows[0]?.count ?? 0;
}

async function isWaitingForCustomers(): Promise<void> {
  const { rows } = await sql`
    select from pg_locks
    where pg_locks.relation = 'customer'::regclass
      and pg_locks.database = (select oid from pg_database where datname = current_database())
      and not pg_locks.granted`.execute(database.sql);
  expect(rows.length).toBeGreaterThan(0);
}
