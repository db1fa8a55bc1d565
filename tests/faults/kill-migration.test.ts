import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { oneOf } from '../../seeds/random.js';
import { openDatabase } from '../../src/persistence/database.js';
import { migrations } from '../../src/persistence/migrations.js';
import { pendingMigrations } from '../../src/persistence/migrate.js';
import { contentsOf } from './contents.js';
import { createCrashWorld, type CrashWorld, STRIKES, strike } from './crash-world.js';
import { fillFrom } from './fill-from.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { runWell, startVictim } from './victim.js';
import { expectCellsOfRebuild, timelineDigest } from './whole.js';

const NAMES = migrations.map(({ name }) => name);

let world: CrashWorld;
let filled: FilledDatabase;
let timeline: Record<string, unknown>;
beforeAll(async () => {
  world = await createCrashWorld();
  filled = await createFilledDatabase(20, NAMES[0]);
  timeline = await timelineDigest(filled.database);
});
afterAll(async () => {
  await world.close();
  await filled.drop();
});
beforeEach(async () => {
  await sql`drop schema public cascade`.execute(world.database.sql);
  await sql`create schema public`.execute(world.database.sql);
  // A migrator remembers that it has made its own table.
  const anew = await openDatabase(world.url);
  await anew.orm.migrator.up({ to: NAMES[0] ?? '' });
  await anew.close();
  await fillFrom(filled.database, world.database);
});

/** Holds up the migrations that touch the table, so that there is a middle to strike at. */
async function holdUp(table: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: world.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return client;
}

describe('a migration that is killed', () => {
  it.each(rounds(4))(`leaves the schema and the data as they were, and runs again, ${EACH_ROUND}`, async (each) => {
    const { round, random } = each;
    const before = await contentsOf(world.database);
    const how = STRIKES[round % STRIKES.length] ?? 'process';
    const hindrance = await holdUp(oneOf(random, ['journey', 'customer_fact', 'customer', 'api_key']));
    const victim = startVictim(['migrate'], world.env);
    expect(await strike(world, victim, { how, random, durationMs: 500 })).toBe(true);
    await hindrance.end().catch(() => undefined);

    expect(await pendingMigrations(world.database)).toEqual(NAMES.slice(1));
    expect(await contentsOf(world.database)).toEqual(before);
    expect(await runWell(['migrate'], world.env)).toMatch(/^Migrated|up to date/);
    expect(await pendingMigrations(world.database)).toEqual([]);
    expect(await timelineDigest(world.database)).toMatchObject(timeline);
    await expectCellsOfRebuild(world.database);
  });
});
