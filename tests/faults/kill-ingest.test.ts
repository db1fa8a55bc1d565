import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { between } from '../../seeds/random.js';
import { type ServerProcess, startServer } from '../lifecycle/server-process.js';
import { createCrashWorld, type CrashWorld, STRIKES, strikeAt } from './crash-world.js';
import { EACH_ROUND, rounds } from './rounds.js';
import { send, type Told } from './senders.js';
import { runWell, VICTIM } from './victim.js';
import { expectCellsOfRebuild, expectNothingTwice } from './whole.js';

let world: CrashWorld;
let server: ServerProcess;
let url: string;
const told: Told = { acknowledged: new Map(), failures: new Map() };
beforeAll(async () => {
  world = await createCrashWorld();
  await runWell(['seed', '--customers', '2'], world.env);
  await start();
});
afterAll(async () => {
  await server.end('SIGTERM');
  await world.close();
});

async function start(): Promise<void> {
  server = startServer({ ...world.env, PGAPPNAME: VICTIM, LOG_LEVEL: 'error', ...NO_SHARES });
  url = await server.url();
}

/** Senders who try again at once would be told to slow down, which is not what this is about. */
const NO_SHARES = { RATE_LIMIT: '999999999999' };

const SENDERS = [0, 1, 2, 3];

describe('records that applications send while the server or its database is killed', () => {
  it.each(rounds(4))(`are all there, once, as acknowledged last, ${EACH_ROUND}`, async ({ round, random }) => {
    const sending = Promise.all(
      SENDERS.map((sender) => send({ url: () => url, random, name: `round${round}-sender${sender}`, calls: 12 }, told)),
    );
    const how = STRIKES[round % STRIKES.length] ?? 'process';
    await pause(between(random, 20, 400));
    const { child } = server;
    await strikeAt(world, { how, random, child });
    if (how === 'process' || how === 'everything') await start();
    else expect(child.exitCode).toBeNull();
    await sending;

    expect(await versionsStored(world)).toEqual(Object.fromEntries(told.acknowledged));
    await expectNothingTwice(world.database);
    await expectCellsOfRebuild(world.database);
  });

  it('were refused with a code that says to try again, or with no answer, and with nothing else', () => {
    expect(['SERVICE_UNAVAILABLE', 'none']).toEqual(expect.arrayContaining([...told.failures.keys()]));
    expect(told.failures.size).toBeGreaterThan(0);
  });
});

async function versionsStored({ database }: CrashWorld): Promise<Record<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`
    select interaction.record_id as id, interaction.intent::int as version
    from interaction
    join source on source.id = interaction.source_id
    where source.key = 'field'
    order by interaction.record_id`.execute(database.sql);
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}
