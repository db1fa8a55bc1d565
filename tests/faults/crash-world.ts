import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import { migrate } from '../../src/persistence/migrate.js';
import { acquireServer } from '../../src/persistence/server.js';
import { between, oneOf, type Random } from '../../seeds/random.js';
import { eventually } from '../setup/eventually.js';
import { VICTIM, type Victim } from './victim.js';

/** An embedded server of its own, which may be killed without harm to other tests. */
export interface CrashWorld {
  readonly dataDir: string;
  readonly url: string;
  readonly database: Database;
  /** What commands need to work on it. */
  readonly env: Readonly<Record<string, string>>;
  /** What the embedded server's launcher told the operator. */
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** How long a database may take to come back. */
const RECOVERY_MS = 30_000;
const CONNECT_MS = 5_000;

/** @param disk the folder in which it lies */
export async function createCrashWorld(disk: string = tmpdir()): Promise<CrashWorld> {
  const dataDir = await mkdtemp(path.join(disk, 'journeygraph-test-'));
  const said: string[] = [];
  const log = (sentence: string) => said.push(`${new Date().toISOString()} ${sentence}`);
  const server = await acquireServer({ dataDir, log });
  const database = await openDatabase(server.url);
  await migrate(database);
  return {
    dataDir,
    url: server.url,
    database,
    env: { DATA_DIR: dataDir },
    said,
    close: async () => {
      await database.close();
      await server.release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whom a strike kills: the victim, one of its connections (whereupon PostgreSQL ends all of them), the database, or both. */
export const STRIKES = ['process', 'connection', 'database', 'everything'] as const;
export type Strike = (typeof STRIKES)[number];

/**
 * Waits until the victim has the database at work, then for a part of `durationMs`, and kills with SIGKILL. Returns when the
 * victim has ended, by itself where only its database was killed, and the database is back.
 *
 * @returns whether the victim was still at work
 */
export async function strike(
  world: CrashWorld,
  victim: Victim,
  { how, random, durationMs }: { readonly how: Strike; readonly random: Random; readonly durationMs: number },
): Promise<boolean> {
  await atWork(world, victim);
  await Promise.race([pause(between(random, 0, durationMs)), victim.ended]);
  const wasAtWork = victim.child.exitCode === null;
  await strikeAt(world, { how, random, child: victim.child });
  await victim.ended;
  return wasAtWork;
}

/** Strikes now, and returns when the database is back, by itself. */
export async function strikeAt(
  world: CrashWorld,
  { how, random, child }: { readonly how: Strike; readonly random: Random; readonly child: ChildProcess },
): Promise<void> {
  const witness = await connect(world);
  witness.on('error', () => undefined);
  const dropped = new Promise((resolve) => witness.once('end', resolve));
  let isHit = true;
  if (how === 'process' || how === 'everything') child.kill('SIGKILL');
  if (how === 'connection') isHit = await killConnection(world, random, child);
  if (how === 'database' || how === 'everything') await killDatabase(world);
  if (how === 'process' || !isHit) return witness.end();
  await dropped;
  await eventually(RECOVERY_MS, async () => {
    const client = await connect(world);
    await client.end();
    await sql`select 1`.execute(world.database.sql);
  }).catch((error: unknown) => {
    throw new Error(`The database did not come back; its launcher said: ${world.said.slice(-5).join(' ')}`, {
      cause: error,
    });
  });
}

/** Kills the postmaster; its children end when they notice. */
export async function killDatabase({ dataDir }: CrashWorld): Promise<void> {
  const note = await readFile(path.join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8');
  kill(Number.parseInt(note, 10));
}

/**
 * Kills one of the victim's connections, a busy one if there is any; where it has none, as between two of them, the next one.
 * False where it ends before.
 */
async function killConnection({ database }: CrashWorld, random: Random, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    const busy = await connections(database, 'busy');
    const candidates = busy.length > 0 ? busy : await connections(database, 'open');
    if (candidates.length > 0 && kill(oneOf(random, candidates))) return true;
    await pause(5);
  }
  return false;
}

/** Resolves once one of the victim's connections runs a statement or is within a transaction, or it has ended. */
async function atWork({ database }: CrashWorld, { child }: Victim): Promise<void> {
  while (child.exitCode === null && (await connections(database, 'busy')).length === 0) await pause(5);
}

/** The processes of the victim's connections, all open ones or those at work. */
async function connections({ pool }: Database, which: 'open' | 'busy'): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = $1 and ($2 = 'open' or state <> 'idle')`,
    [VICTIM, which],
  );
  return rows.map(({ pid }) => pid);
}

async function connect({ url }: CrashWorld): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  await client.connect();
  return client;
}

/** False where it has ended by itself. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
