import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import { readMap, readMapVersion } from '../../src/persistence/map-read.js';
import { type MapStore, openMapStore } from '../../src/persistence/map-store.js';
import { eventually } from '../setup/eventually.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

describe('the map store', () => {
  let database: TestDatabase;
  let elsewhere: Database;
  let store: MapStore | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    elsewhere = await openDatabase(database.url);
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
  });
  afterAll(async () => {
    await elsewhere.close();
    await database.drop();
  });

  const addEmployee = (key: string) => elsewhere.pool.query('insert into employee (key) values ($1)', [key]);

  it('shows a change made through another process within a second', async () => {
    store = await openMapStore(database);
    const before = store.current();
    await addEmployee('ada');
    await within(1_000, () => store?.current().employees.findByKey('ada') !== undefined);
    expect(before.employees.findByKey('ada')).toBeUndefined();
    expect(store.current().version).toBe(await readMapVersion(database.sql));
  });

  it('refreshes at once when asked, whatever else is being read', async () => {
    const opened = (store = await openMapStore(database));
    const early = opened.refresh();
    await addEmployee('grace');
    const maps = await Promise.all([early, opened.refresh(), opened.refresh()]);
    for (const map of [maps[1], maps[2], opened.current()]) expect(map.employees.findByKey('grace')).toBeDefined();
  });

  it('answers a burst of changes with a few reads and ends with the last one', async () => {
    store = await openMapStore(database);
    await Promise.all(Array.from({ length: 50 }, (_, index) => addEmployee(`burst-${index.toString()}`)));
    const version = await readMapVersion(database.sql);
    await within(1_000, () => store?.current().version === version);
  });

  it('listens again after its connection was cut, and has then not missed anything', async () => {
    const errors: unknown[] = [];
    store = await openMapStore(database, (error) => errors.push(error));
    await elsewhere.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen journeygraph_map' and datname = current_database()`,
    );
    await addEmployee('during-the-cut');
    await within(2_000, () => store?.current().employees.findByKey('during-the-cut') !== undefined);
    await within(2_000, async () => (await listeners()) === 1);
    await addEmployee('after-the-cut');
    await within(1_000, () => store?.current().employees.findByKey('after-the-cut') !== undefined);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('gives its connection back when it is closed', async () => {
    const opened = await openMapStore(database);
    expect(await listeners()).toBe(1);
    await opened.close();
    await within(1_000, async () => (await listeners()) === 0);
  });

  it('reads the map inside a transaction as the transaction sees it', async () => {
    await database.sql.transaction().execute(async (transaction) => {
      const before = await readMap(transaction);
      await database.orm.em
        .getConnection()
        .execute(`insert into employee (key) values ('inside')`, [], 'run', transaction);
      const after = await readMap(transaction);
      expect(after.employees.findByKey('inside')).toBeDefined();
      expect(after.version).toBeGreaterThan(before.version);
      expect((await readMap(elsewhere.sql)).employees.findByKey('inside')).toBeUndefined();
    });
  });

  async function listeners(): Promise<number> {
    const { rows } = await elsewhere.pool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where query = 'listen journeygraph_map' and datname = current_database()`,
    );
    return rows[0]?.count ?? 0;
  }
});

/** Waits until the condition holds; fails when it does not in time. */
function within(milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<void> {
  return eventually(milliseconds, async () => {
    expect(await condition()).toBe(true);
  });
}
