import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FOLDER_MARK } from './cluster-settings.js';
import { createLook } from './look.js';
import { answersSignals, processCommand, processIdentity } from './processes.js';

/** A running server: the process that PostgreSQL calls the postmaster. */
export interface Postmaster {
  readonly pid: number;
  /** Of 127.0.0.1. */
  readonly port: number;
}

/** The server that runs on this PGDATA, whoever started it; undefined when none does. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const noted = notedPostmaster(data);
  return noted !== undefined && isPostmasterOf(noted.pid, data) ? noted : undefined;
}

/** Looks, as often as one likes, whether a server runs on this PGDATA. */
export function lookAtPostmaster(data: string): () => boolean {
  return createLook({
    notedPid: () => notedPostmaster(data)?.pid,
    answers: answersSignals,
    isRunning: () => runningPostmaster(data) !== undefined,
    holdsMs: IDENTITY_HOLDS_MS,
  });
}

/** Elsewhere the command line of a process costs a run of `ps`. */
const IDENTITY_HOLDS_MS = process.platform === 'linux' || process.platform === 'win32' ? 0 : 5_000;

/** The port of the server that ran on this PGDATA last, where it ended without striking its note out. */
export function lastPort(data: string): number | undefined {
  const port = notedPostmaster(data)?.port ?? 0;
  return port > 0 && port <= LARGEST_PORT ? port : undefined;
}

const LARGEST_PORT = 65_535;

/**
 * Removes the note of a killed server where its process number now belongs to another program, or to a dead process
 * that nobody reaped: PostgreSQL would take that for a running server. All other stale notes it sees through itself.
 */
export function clearMisleadingNote(data: string): void {
  const pid = notedPostmaster(data)?.pid;
  if (pid === undefined || !answersSignals(pid)) return;
  if (processCommand(pid)?.includes('postgres') !== true) rmSync(path.join(data, NOTE), { force: true });
}

/**
 * Stops the server and waits for it: open sessions are ended, what is committed is kept. A server that takes longer
 * than a minute is cut off, which costs the next start a recovery and nothing else.
 */
export async function stopPostmaster({ pid }: Postmaster, programs: string): Promise<void> {
  const identity = processIdentity(pid);
  for (const [name, patienceMs] of [
    ['INT', 60_000],
    ['QUIT', 10_000],
  ] as const) {
    signal(pid, name, programs);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (processIdentity(pid) !== identity) return;
      await sleep(10);
    }
  }
}

/** PostgreSQL's own note of the server that runs on the folder: lines of process number, folder, start, port, ... */
const NOTE = 'postmaster.pid';

function notedPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(data, NOTE), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** Windows does not show command lines: there, alive is enough. */
function isPostmasterOf(pid: number, data: string): boolean {
  const command = processCommand(pid);
  const mark = `${FOLDER_MARK}=${data}`;
  if (process.platform === 'linux') return command?.split('\0').includes(mark) === true;
  return command !== undefined && (command === '' || command.includes(mark));
}

function signal(pid: number, name: 'INT' | 'QUIT', programs: string): void {
  if (process.platform === 'win32') {
    spawnSync(path.join(programs, 'pg_ctl'), ['kill', name, String(pid)]);
    return;
  }
  try {
    process.kill(pid, `SIG${name}`);
  } catch {
    // It has ended by itself, which the caller sees.
  }
}
