import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import { migrate } from '../../src/persistence/migrate.js';
import { acquireServer } from '../../src/persistence/server.js';
import { between, type Random } from '../../seeds/random.js';
import { eventually } from '../setup/eventually.js';
import { VICTIM, type Victim } from './victim.js';

/** An embedded server of its own, which may be killed without harm to other tests. */
export interface CrashWorld {
  readonly dataDir: string;
  readonly url: string;
  readonly database: Database;
  /** What commands need to work on it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How long a database may take to come back. */
const RECOVERY_MS = 30_000;

export async function createCrashWorld(): Promise<CrashWorld> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  const server = await acquireServer({ dataDir, log: () => undefined });
  const database = await openDatabase(server.url);
  await migrate(database);
  return {
    dataDir,
    url: server.url,
    database,
    env: { DATA_DIR: dataDir },
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
 * victim has ended and the database answers.
 *
 * @returns whether the victim was still at work
 */
export async function strike(
  world: CrashWorld,
  victim: Victim,
  { how, random, durationMs }: { readonly how: Strike; readonly random: Random; readonly durationMs: number },
): Promise<boolean> {
  await Promise.race([atWork(world), victim.ended]);
  await Promise.race([pause(between(random, 0, durationMs)), victim.ended]);
  const [connection] = how === 'connection' ? await connectionsOf(world) : [];
  const wasAtWork = victim.child.exitCode === null;
  if (how === 'database' || how === 'everything') await killDatabase(world);
  if (connection !== undefined) killProcess(connection);
  if (how === 'process' || how === 'everything') victim.child.kill('SIGKILL');
  await victim.ended;
  await recovered(world);
  return wasAtWork;
}

/** Kills the postmaster; its children end when they notice. */
export async function killDatabase({ dataDir }: CrashWorld): Promise<void> {
  const note = await readFile(path.join(dataDir, 'postgresql/data/postmaster.pid'), 'utf8');
  killProcess(Number.parseInt(note, 10));
}

/** Resolves when the database answers again, by itself. */
export async function recovered({ database }: CrashWorld): Promise<void> {
  await eventually(RECOVERY_MS, async () => {
    await sql`select 1`.execute(database.sql);
  });
}

/** Resolves once one of the victim's connections runs a statement or is within a transaction. */
async function atWork(world: CrashWorld): Promise<void> {
  while ((await connectionsOf(world)).length === 0) await pause(5);
}

/** The processes of the victim's busy connections; none while the database is down. */
async function connectionsOf({ database }: CrashWorld): Promise<number[]> {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = $1 and state <> 'idle'`,
    [VICTIM],
  );
  return rows.map(({ pid }) => pid);
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
