import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type ServerProcess, startServer, stopServers } from '../lifecycle/server-process.js';
import { eventually } from '../setup/eventually.js';
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
      await killAndRecover();
    }
  });

  it('stands still gives requests up in time, and is ready again once it moves', async () => {
    const stopped = stopProcesses(world);
    try {
      expect(stopped.length).toBeGreaterThan(5);
      await expectOutage(url, 'silent');
    } finally {
      signalAll(stopped.reverse(), 'SIGCONT');
    }
    await expectRecovery(url);
  });

  it('has no connection left says so, and is ready again once others leave', async () => {
    // Fewer of them take less time; the setting counts from the next start.
    await world.database.pool.query(`alter system set max_connections = ${PLACES}`);
    await killAndRecover();
    const others = await takeAllConnections(world);
    try {
      await expectOutage(url);
    } finally {
      await Promise.all(others.map((client) => client.end()));
    }
    await expectRecovery(url);
  });
});

/** Kills the database and waits for another one: what the killed one leaves running answers for a moment more. */
async function killAndRecover(): Promise<void> {
  const killed = postmasterOf(world);
  await killDatabase(world);
  await eventually(30_000, () => {
    expect([killed, NaN]).not.toContain(postmasterOf(world));
  });
  await expectRecovery(url);
}

function postmasterOf({ dataDir }: CrashWorld): number {
  return Number.parseInt(readFileSync(path.join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8'), 10);
}

/** Stops the postmaster first, and then its children until it has made no more. */
function stopProcesses(where: CrashWorld): number[] {
  const postmaster = postmasterOf(where);
  const stopped = [postmaster];
  signalAll(stopped, 'SIGSTOP');
  for (;;) {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    const running = children.filter((pid) => !stopped.includes(pid));
    if (running.length === 0) return stopped;
    signalAll(running, 'SIGSTOP');
    stopped.push(...running);
  }
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

/** How many connections the database takes; all may be had by the superuser, who everybody is here. */
const PLACES = 20;

/**
 * Takes every place that there is. Whoever else has one, be it that they are only just connecting or leaving and cannot be
 * told by name, is made to leave; it is over when all places are ours, and not when nothing was to be had for a while.
 */
async function takeAllConnections({ url: databaseUrl }: CrashWorld): Promise<pg.Client[]> {
  const taken: pg.Client[] = [];
  while (taken.length < PLACES) {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      taken.push(client);
    } catch (error) {
      if (!isPassing(error)) throw error;
      const [first] = taken;
      await first?.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> all($1)`,
        [taken.map(backendOf)],
      );
      await pause(20);
    }
  }
  return taken;
}

/** No place is free right now. */
function isPassing(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '53300';
}

/** The process that serves a connection, which the driver knows and its types do not. */
function backendOf(client: pg.Client): number {
  return (client as unknown as { readonly processID: number }).processID;
}
