import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { eventually } from '../setup/eventually.js';
import { openProxy } from '../setup/proxy.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { ADMIN_KEY, ask, startServer, stopServers } from './server-process.js';

let database: TestDatabase;
/** Of somebody else, who stands in the way. */
let blocker: pg.Client;
beforeEach(async () => {
  database = await createTestDatabase();
  blocker = new pg.Client({ connectionString: database.url });
  await blocker.connect();
});
afterEach(async () => {
  stopServers();
  await blocker.end();
  await database.drop();
});

const CUSTOMERS = '{ customers(first: 1) { totalCount } }';

/** Nobody gets at the customers until the blocker rolls back; resolves to the request that now waits for them. */
async function askInVain(url: string): Promise<{ answer: Promise<unknown> }> {
  await blocker.query('begin; lock table customer in access exclusive mode');
  const answer = ask(url, CUSTOMERS);
  answer.catch(() => undefined);
  await expectWaiting(1);
  return { answer };
}

/** Statements that wait for the lock of the blocker. */
async function expectWaiting(count: number): Promise<void> {
  await eventually(10_000, async () => {
    const { rowCount } = await blocker.query(`select 1 from pg_locks
      where relation = 'customer'::regclass and not granted
        and database = (select oid from pg_database where datname = current_database())
        and mode = 'AccessShareLock'`);
    expect(rowCount).toBe(count);
  });
}

it('turns red first, answers for a while, then takes nothing new and finishes what is at work', async () => {
  const server = startServer({ DATABASE_URL: database.url, SHUTDOWN_DELAY_SECONDS: '2' });
  const url = await server.url();
  const { answer } = await askInVain(url);
  const ended = server.end('SIGTERM');
  await eventually(1_500, async () => {
    const response = await fetch(`${url}/readyz`);
    expect({ code: response.status, body: await response.json() }).toEqual({ code: 503, body: { status: 'stopping' } });
  });
  expect(await ask(url, '{ channels { key } }')).toEqual({ channels: [] });

  await eventually(10_000, async () => {
    await expect(fetch(`${url}/livez`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
  expect(server.child.exitCode).toBeNull();
  await blocker.query('rollback');
  expect(await answer).toEqual({ customers: { totalCount: 0 } });
  expect(await ended).toBe(0);
});

it('waits neither for a statement that never ends nor for clients that never finish', async () => {
  const server = startServer({ DATABASE_URL: database.url, REQUEST_TIMEOUT_SECONDS: '2' });
  const url = await server.url();
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ADMIN_KEY}\r\n`;
  const body = 'content-type: application/json\r\ncontent-length: 1000\r\n\r\n{';
  const clients = await Promise.all(['', head, head + body].map((text) => dangle(url, text)));
  const { answer } = await askInVain(url);
  expect(await server.end('SIGTERM')).toBe(0);
  expect(await answer).toBeNull();
  await expectWaiting(0);
  for (const client of clients) client.destroy();
});

it('ends in order on the first signal though the database hangs', async () => {
  const proxy = await openProxy(database.url);
  const server = startServer({ DATABASE_URL: proxy.url, REQUEST_TIMEOUT_SECONDS: '1' });
  const url = await server.url();
  await proxy.set('hangs');
  await ask(url, CUSTOMERS);
  // The projector looks for work every second, and hangs then.
  await pause(1_500);
  expect(await server.end('SIGTERM')).toBe(0);
  await proxy.close();
});

it('ends at once on the second signal', async () => {
  const server = startServer({ DATABASE_URL: database.url, REQUEST_TIMEOUT_SECONDS: '600' });
  const { answer } = await askInVain(await server.url());
  server.child.kill('SIGTERM');
  // One that follows at once counts as the same.
  await pause(1_000);
  expect(server.child.exitCode).toBeNull();
  expect(await server.end('SIGTERM')).toBe(130);
  await expect(answer).rejects.toThrow();
});

/** A client that sends this much and no more, and does not leave when it is asked to. */
async function dangle(url: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}
