import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './processes.js';

/**
 * Enters this process among the users of the embedded server: one file named after its number, which holds when it
 * started. Returns the file, for {@link leave}. Call all three under the lock.
 */
export function join(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${String(process.pid)}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, processIdentity(process.pid) ?? '');
  return file;
}

/** Strikes one entry out; it may be gone already. */
export function leave(file: string): void {
  rmSync(file, { force: true });
}

/** Whether a living process is entered. Entries of processes that ended without leaving are struck out on the way. */
export function isInUse(folder: string): boolean {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const living = files.filter((file) => {
    const identity = processIdentity(Number.parseInt(path.basename(file), 10));
    return identity !== undefined && identity === readFileSync(file, 'utf8');
  });
  files.filter((file) => !living.includes(file)).forEach(leave);
  return living.length > 0;
}
