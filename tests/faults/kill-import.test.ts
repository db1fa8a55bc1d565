import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { emptyTimeline } from '../persistence/projected.js';
import { createCrashWorld, type CrashWorld, STRIKES, strike } from './crash-world.js';
import { type DemoFolder, writeDemoFolder } from './demo-folder.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { runWell, startVictim } from './victim.js';
import { expectCellsOfRebuild, expectNothingTwice, timelineDigest } from './whole.js';

let world: CrashWorld;
let demo: DemoFolder;
let clean: Record<string, unknown>;
let durationMs: number;
let struck = 0;
beforeAll(async () => {
  world = await createCrashWorld();
  demo = await writeDemoFolder(100);
  const began = performance.now();
  await runWell(['import', demo.folder], world.env);
  durationMs = performance.now() - began;
  clean = await timelineDigest(world.database);
});
afterAll(async () => {
  await world.close();
  await rm(demo.folder, { recursive: true });
});

describe('an import that is killed', () => {
  it.each(rounds(4))(`and run again leaves what one clean run leaves, ${EACH_ROUND}`, async ({ round, random }) => {
    await emptyTimeline(world.database);
    await sql`truncate import_file`.execute(world.database.sql);
    const victim = startVictim(['import', demo.folder], world.env);
    const how = STRIKES[round % STRIKES.length] ?? 'process';
    if (await strike(world, victim, { how, random, durationMs: durationMs * 0.7 })) struck += 1;

    await expectNothingTwice(world.database);
    // What it has said to be in, is in.
    if (victim.output().includes('created')) expect(await timelineDigest(world.database)).toEqual(clean);

    await runWell(['import', demo.folder], world.env);
    expect(await timelineDigest(world.database)).toEqual(clean);
    await expectNothingTwice(world.database);
    await expectCellsOfRebuild(world.database);
  });

  it('was at work when it was killed', () => {
    expect(struck).toBeGreaterThan(0);
  });
});
