import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { duringRequest } from '../../src/domain/request-signal.js';
import { openDatabase } from '../../src/persistence/database.js';
import { listen } from '../../src/persistence/listener.js';
import { streamOf } from '../../src/persistence/stream-of.js';
import { eventually } from '../setup/eventually.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const OURS = `from pg_stat_activity where datname = current_database() and query = 'listen something'`;

async function listeners(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`select count(*)::int as count ${OURS}`);
  return rows[0]?.count ?? 0;
}

it('listens by one connection after having been cut as it began to, and gives that back', async () => {
  const own = await openDatabase(database.url);
  let notices = 0;
  const errors: unknown[] = [];
  const listener = await listen(own.pool, 'something', {
    onNotice: () => (notices += 1),
    onError: (error) => errors.push(error),
  });
  let cuts = 0;
  own.pool.on('acquire', (client) => {
    cuts += 1;
    if (cuts <= 2) streamOf(client).destroy();
  });
  await database.pool.query(`select pg_terminate_backend(pid) ${OURS}`);
  await eventually(10_000, async () => {
    expect(notices).toBe(1);
    expect(await listeners()).toBe(1);
  });
  // Each failure is told once: the one that listened, and two that were cut before they did.
  expect(errors).toHaveLength(3);
  // Longer than all pauses that could still be under way.
  await pause(1_500);
  expect({ notices, listeners: await listeners(), connections: cuts }).toEqual({
    notices: 1,
    listeners: 1,
    connections: 3,
  });
  await database.pool.query('notify something');
  await eventually(10_000, () => {
    expect(notices).toBe(2);
  });
  listener.close();
  // Would wait for ever for a connection that nobody gives back.
  await own.close();
  await eventually(10_000, async () => {
    expect(await listeners()).toBe(0);
  });
});

it('listens again by itself, although a request that is over had opened its connection', async () => {
  const own = await openDatabase(database.url);
  // Opened by nobody's request, so that the next one is not.
  const other = await own.pool.connect();
  const request = new AbortController();
  await duringRequest(request.signal, () => own.pool.query('select'));
  request.abort(new Error('The request is over.'));
  other.release(true);
  expect(own.pool.idleCount).toBe(1);
  let notices = 0;
  const errors: unknown[] = [];
  const listener = await listen(own.pool, 'something', {
    onNotice: () => (notices += 1),
    onError: (error) => errors.push(error),
  });
  expect(own.pool.totalCount).toBe(1);
  await database.pool.query(`select pg_terminate_backend(pid) ${OURS}`);
  await eventually(10_000, () => {
    expect({ notices, errors: errors.map(String) }).toEqual({
      notices: 1,
      errors: ['error: terminating connection due to administrator command'],
    });
  });
  listener.close();
  await own.close();
});
