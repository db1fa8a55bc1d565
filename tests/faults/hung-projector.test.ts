import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import { type Projector, startProjector } from '../../src/persistence/projector/start-projector.js';
import { eventually } from '../setup/eventually.js';
import { openProxy, type Proxy } from '../setup/proxy.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';

let filled: FilledDatabase;
let proxy: Proxy;
let database: Database;
let projector: Projector;
const complaints: string[] = [];
beforeAll(async () => {
  filled = await createFilledDatabase(2);
  proxy = await openProxy(filled.database.url);
  database = await openDatabase(proxy.url);
  const complain = (_details: unknown, message?: string) => complaints.push(message ?? '');
  projector = await startProjector(database, { log: { warn: complain, error: complain }, limitMs: 3_000 });
});
afterAll(async () => {
  await projector.stop();
  await database.close();
  await proxy.close();
  await filled.drop();
});

async function expectNothingPending(): Promise<void> {
  await eventually(30_000, async () => {
    const { rows } = await sql`select from projection_queue`.execute(filled.database.sql);
    expect(rows).toEqual([]);
  });
}

it('a projector gives up a connection that hangs for ever while others do well, and goes on by another one', async () => {
  await expectNothingPending();
  // Holds both loops up within a statement, whose answers the network then swallows.
  const hindrance = await filled.database.pool.connect();
  try {
    await hindrance.query('begin; lock table customer_fact in access exclusive mode');
    await sql`insert into projection_queue (customer_id) select customer.id from customer`.execute(filled.database.sql);
    await sql`notify journeygraph_timeline`.execute(filled.database.sql);
    await eventually(10_000, async () => {
      const { rows } = await sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        filled.database.sql,
      );
      // Both loops, so that it is also the one with something to do.
      expect(rows).toHaveLength(2);
    });
    // The queue is full and locked: whoever empties it has to give up a connection first, from here on.
    complaints.length = 0;
    proxy.strand();
    await hindrance.query('commit');
  } finally {
    hindrance.release(true);
  }
  await expectNothingPending();
  expect(complaints).toContain('a batch of the projector failed and will be tried again');
});
