import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { differencesFromKept, keepProjected, PROJECTED } from '../persistence/projected.js';
import { createCrashWorld, type CrashWorld, type Strike, STRIKES, strike } from './crash-world.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { runWell, startVictim } from './victim.js';
import { expectCellsOfRebuild, timelineDigest } from './whole.js';

let world: CrashWorld;
let timeline: Record<string, unknown>;
const durationMs: Record<string, number> = {};
const struck: Record<string, number> = { project: 0, rebuild: 0 };
beforeAll(async () => {
  world = await createCrashWorld();
  await runWell(['seed', '--customers', '100'], world.env);
  timeline = await timelineDigest(world.database);
  for (const command of ['rebuild', 'project']) {
    if (command === 'project') await forgetProjected();
    const began = performance.now();
    await runWell([command], world.env);
    durationMs[command] = performance.now() - began;
  }
});
afterAll(() => world.close());

/** As if nobody had ever been projected. */
async function forgetProjected(): Promise<void> {
  const { sql: db } = world.database;
  await sql`truncate ${sql.join(PROJECTED.map((table) => sql.table(table)))}`.execute(db);
  await sql`truncate projection_queue`.execute(db);
  await sql`insert into projection_queue (customer_id) select customer.id from customer`.execute(db);
}

async function killWhile(command: string, round: number, random: () => number): Promise<void> {
  const how: Strike = STRIKES[round % STRIKES.length] ?? 'process';
  const victim = startVictim([command], world.env);
  const wasAtWork = await strike(world, victim, { how, random, durationMs: (durationMs[command] ?? 0) * 0.7 });
  if (wasAtWork) struck[command] = (struck[command] ?? 0) + 1;
}

describe('a projection that is killed', () => {
  it.each(rounds(4))(`goes on and ends with the cells of a rebuild, ${EACH_ROUND}`, async ({ round, random }) => {
    await forgetProjected();
    await killWhile('project', round, random);
    await expectCellsOfRebuild(world.database);
    expect(await timelineDigest(world.database)).toEqual(timeline);
  });
});

describe('a rebuild that is killed', () => {
  it.each(rounds(4))(`leaves everything as it was, or is complete, ${EACH_ROUND}`, async ({ round, random }) => {
    // Wrong on purpose, which tells a rebuild that was complete from one that never was.
    await sql`update journey_cell set rows = rows + 1`.execute(world.database.sql);
    await keepProjected(world.database);
    await killWhile('rebuild', round, random);
    const changed = await differencesFromKept(world.database);
    if (changed.length > 0) {
      const { rows } = await sql<{ cells: number }>`select count(*)::int as cells from journey_cell`.execute(
        world.database.sql,
      );
      expect(changed).toHaveLength(2 * (rows[0]?.cells ?? 0));
    }
    await rebuild(world.database, { now: Date.now() });
    await expectCellsOfRebuild(world.database);
    expect(await timelineDigest(world.database)).toEqual(timeline);
  });

  it('was at work when it was killed, as the projection was', () => {
    expect(Object.values(struck).every((times) => times > 0)).toBe(true);
  });
});
