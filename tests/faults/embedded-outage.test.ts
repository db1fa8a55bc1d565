import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type ServerProcess, startServer, stopServers } from '../lifecycle/server-process.js';
import { createCrashWorld, type CrashWorld, killDatabase } from './crash-world.js';
import { expectOutage, expectRecovery } from './outage.js';
import { runWell, VICTIM } from './victim.js';

let world: CrashWorld;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  world = await createCrashWorld();
  await runWell(['seed', '--customers', '3'], world.env);
  server = startServer({ ...world.env, PGAPPNAME: VICTIM, LOG_LEVEL: 'silent', REQUEST_TIMEOUT_SECONDS: '3' });
  url = await server.url();
});
afterAll(async () => {
  expect(server.child.exitCode).toBeNull();
  expect(await server.end('SIGTERM')).toBe(0);
  stopServers();
  await world.close();
});

describe('a server whose embedded database', () => {
  it('is killed again and again is ready again by itself', async () => {
    for (let time = 0; time < 3; time += 1) {
      await killDatabase(world);
      await expectRecovery(url);
    }
  });

  it('stands still gives requests up in time, and is ready again once it moves', async () => {
    const stopped = processesOf(world);
    expect(stopped.length).toBeGreaterThan(5);
    try {
      signalAll(stopped, 'SIGSTOP');
      await expectOutage(url, 'silent');
    } finally {
      signalAll(stopped, 'SIGCONT');
    }
    await expectRecovery(url);
  });

  it('has no connection left says so, and is ready again once others leave', async () => {
    // Fewer of them take less time; the setting counts from the next start.
    await world.database.pool.query('alter system set max_connections = 20');
    await killDatabase(world);
    await expectRecovery(url);
    const others = await takeAllConnections(world);
    try {
      expect(others.length).toBeGreaterThan(10);
      await expectOutage(url);
    } finally {
      await Promise.all(others.map((client) => client.end()));
    }
    await expectRecovery(url);
  });
});

/** The postmaster and its children. */
function processesOf({ dataDir }: CrashWorld): number[] {
  const note = readFileSync(path.join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8');
  const postmaster = Number.parseInt(note, 10);
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  return [postmaster, ...children.trim().split(' ').map(Number)];
}

function signalAll(pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended since.
    }
  }
}

/**
 * Takes every place that there is, and those of the victim, whose connections it ends. One that the victim is just making or
 * leaving is not among them yet or still has its place: so it looks again, until nothing was to be had several times.
 */
async function takeAllConnections({ url: databaseUrl }: CrashWorld): Promise<pg.Client[]> {
  const taken: pg.Client[] = [];
  let inVain = 0;
  while (inVain < 5) {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      taken.push(client);
      inVain = 0;
    } catch (error) {
      const [first] = taken;
      if (!(error instanceof pg.DatabaseError) || error.code !== '53300' || !first) throw error;
      const { rowCount } = await first.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
        [VICTIM],
      );
      inVain = rowCount === 0 ? inVain + 1 : 0;
      await pause(100);
    }
  }
  return taken;
}
