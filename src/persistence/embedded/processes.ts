import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a living process from another that gets the same number later: the moment it started, as the operating
 * system writes it. Undefined: no such process, or it has ended and waits to be reaped. Windows says only whether it
 * lives, so there a number that was given again counts as the same process.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid);
  if (!answersSignals(pid)) return undefined;
  return process.platform === 'win32' ? 'alive' : ps(pid, 'lstart');
}

/**
 * The command line of a living process; arguments are separated by single characters. Undefined where the process is
 * gone; `''` where the platform (Windows) does not say.
 */
export function processCommand(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid) === undefined ? undefined : readProcess(pid, 'cmdline');
  if (!answersSignals(pid)) return undefined;
  return process.platform === 'win32' ? '' : ps(pid, 'command');
}

/** The process that started this one, or that took it over since; undefined where that is not known, as on Windows. */
export function parentOf(pid: number): number | undefined {
  if (process.platform === 'win32') return undefined;
  const parent = process.platform === 'linux' ? statFields(pid)?.[1] : ps(pid, 'ppid');
  return parent === undefined ? undefined : Number(parent);
}

/** The start in ticks since boot, unless the state says that it has ended. */
function linuxStart(pid: number): string | undefined {
  const fields = statFields(pid);
  const [state, start] = [fields?.[0], fields?.[19]];
  return state === 'Z' || state === 'X' ? undefined : start;
}

/** /proc/<pid>/stat from its third field on: state, parent, ..., start (the 22nd). The name before them may hold blanks. */
function statFields(pid: number): string[] | undefined {
  const stat = readProcess(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProcess(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether the number belongs to a process at all, be it a dead one that nobody has reaped. */
export function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return Error.isError(error) && 'code' in error && error.code === 'EPERM';
  }
}

function ps(pid: number, column: string): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', `stat=,${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...rest] = stdout.trim().split(/\s+/);
  return state === undefined || state === '' || state.startsWith('Z') ? undefined : rest.join(' ');
}
