import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { loadDemo } from '../../src/demo.js';
import type { Database } from '../../src/persistence/database.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { migrate } from '../../src/persistence/migrate.js';
import { migrations } from '../../src/persistence/migrations.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { PROJECTED } from '../persistence/projected.js';
import { createBareDatabase, type TestDatabase } from '../setup/test-database.js';
import { contentsOf } from './contents.js';
import { fillFrom } from './fill-from.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';
import { expectCellsOfRebuild } from './whole.js';

const CUSTOMERS = 25;
const NAMES = migrations.map(({ name }) => name);

let today: FilledDatabase;
let now: number;
let expected: Record<string, unknown>;
let old: TestDatabase;
beforeAll(async () => {
  today = await createFilledDatabase(CUSTOMERS);
  now = Date.now();
  await rebuild(today.database, { now });
  await projectPending(today.database, { now });
  expected = await projectedOf(today.database);
});
afterEach(() => old.drop());
afterAll(() => today.drop());

/** What facts and cells hold, table by table. */
async function projectedOf(database: Database): Promise<Record<string, unknown>> {
  const contents = await contentsOf(database);
  return Object.fromEntries(PROJECTED.map((table) => [table, contents[table]]));
}

describe('a database with data of the schema', () => {
  it.each(NAMES)('%s is brought up to date and then works as one of today', async (name) => {
    old = await createBareDatabase();
    await old.orm.migrator.up({ to: name });
    await fillFrom(today.database, old);

    expect(await migrate(old)).toEqual(NAMES.slice(NAMES.indexOf(name) + 1));
    await projectPending(old, { now });
    expect(await projectedOf(old)).toEqual(expected);
    await expectCellsOfRebuild(old);

    const maps = await openMapStore(old);
    try {
      const scope = { ...today.scope, database: old, maps };
      expect(await loadDemo(scope, { customers: CUSTOMERS })).toBe(0);
      expect(await loadDemo(scope, { customers: CUSTOMERS + 1 })).toBeGreaterThan(1);
    } finally {
      await maps.close();
    }
  });

  it('foundation stays as it was where a migration fails on the way, and is brought up to date once nothing hinders it', async () => {
    old = await createBareDatabase();
    await old.orm.migrator.up({ to: NAMES[0] ?? '' });
    await fillFrom(today.database, old);
    const before = await contentsOf(old);
    // The last one of them all finds its place taken.
    await sql`create table erasure_receipt ()`.execute(old.sql);
    await expect(migrate(old)).rejects.toThrow('already exists');
    await sql`drop table erasure_receipt`.execute(old.sql);
    expect(await contentsOf(old)).toEqual(before);
    expect(await migrate(old)).toEqual(NAMES.slice(1));
  });
});
