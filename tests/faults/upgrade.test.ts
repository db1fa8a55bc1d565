import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { loadDemo } from '../../src/demo.js';
import type { Database } from '../../src/persistence/database.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { migrate, pendingMigrations } from '../../src/persistence/migrate.js';
import { migrations } from '../../src/persistence/migrations.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { PROJECTED } from '../persistence/projected.js';
import { createBareDatabase, type TestDatabase } from '../setup/test-database.js';
import { contentsOf } from './contents.js';
import { fillFrom } from './fill-from.js';
import { createFilledDatabase, type FilledDatabase, knows } from './filled-database.js';
import { expectCellsOfRebuild } from './whole.js';

const CUSTOMERS = 25;
const NAMES = migrations.map(({ name }) => name);

let now: number;
let old: TestDatabase;
const filled = new Map<string, Filled>();
beforeAll(() => {
  now = Date.now();
});
afterEach(() => old.drop());
afterAll(() => Promise.all([...filled.values()].map(({ today }) => today.drop())));

/** What the users of an earlier schema could have filled a database with, in the schema of today. */
interface Filled {
  readonly today: FilledDatabase;
  /** What it comes to, projected today. */
  readonly expected: Record<string, unknown>;
}

async function filledFor(schema: string): Promise<Filled> {
  const possible = ['consent', 'merge'].filter((name) => knows(schema, name)).join();
  const known = filled.get(possible);
  if (known) return known;
  const today = await createFilledDatabase(CUSTOMERS, schema);
  await rebuild(today.database, { now });
  await projectPending(today.database, { now });
  const made = { today, expected: await projectedOf(today.database) };
  filled.set(possible, made);
  return made;
}

/** What facts and cells hold, table by table. */
async function projectedOf(database: Database): Promise<Record<string, unknown>> {
  const contents = await contentsOf(database);
  return Object.fromEntries(PROJECTED.map((table) => [table, contents[table]]));
}

describe('a database with data of the schema', () => {
  it.each(NAMES)('%s is brought up to date and then works as one of today', async (name) => {
    old = await createBareDatabase();
    const { today, expected } = await filledFor(name);
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
    const { today } = await filledFor(NAMES[0] ?? '');
    await old.orm.migrator.up({ to: NAMES[0] ?? '' });
    await fillFrom(today.database, old);
    const before = await contentsOf(old);
    await refuseLast(old);
    await expect(migrate(old)).rejects.toThrow(HINDRANCE);
    await sql`drop function refuse_last cascade`.execute(old.sql);
    expect(await pendingMigrations(old)).toEqual(NAMES.slice(1));
    expect(await contentsOf(old)).toEqual(before);
    expect(await migrate(old)).toEqual(NAMES.slice(1));
  });
});

const HINDRANCE = 'the last migration is not to be';

/** Lets the last migration of them all fail, whichever that is, once it has done its work and is to be noted. */
async function refuseLast({ sql: db }: Database): Promise<void> {
  await sql`
    create function refuse_last() returns trigger language plpgsql as $$
    begin
      raise exception 'the last migration is not to be';
    end $$`.execute(db);
  await sql`
    create trigger refuse_last before insert on mikro_orm_migrations
    for each row when (new.name = ${sql.lit(NAMES.at(-1))}) execute function refuse_last()`.execute(db);
}
