import { accessSync, constants } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperationError } from '../../domain/errors.js';

/**
 * Runs `work` while no other process, and no other caller in this one, is inside `withLock` on the same file.
 * The lock is SQLite's lock on an empty database: the operating system keeps it, so that a killed holder gives it up
 * at once and nothing stale is ever left. Throws `OperationError` when others hold it for two minutes on end.
 */
export async function withLock<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  const lock = await takeLock(file);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

const PATIENCE_MS = 120_000;
const RETRY_MS = 20;
const SQLITE_BUSY = 5;

/** Waiting is done here and not by SQLite, whose wait would stop this process's event loop. */
async function takeLock(file: string): Promise<DatabaseSync> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const lock = new DatabaseSync(file, { timeout: 0 });
    try {
      // On a file that it may only read, SQLite would give a lock that keeps nobody out.
      accessSync(file, constants.W_OK);
      // The journal stays in memory, so that a full disk does not keep anyone from leaving.
      lock.exec('pragma journal_mode = memory; begin exclusive');
      return lock;
    } catch (error) {
      lock.close();
      if (sqliteCode(error) !== SQLITE_BUSY) throw error;
      if (Date.now() > deadline) {
        throw new OperationError(
          `Another journeygraph process has been starting or stopping the database for two minutes (it holds ${file}): ` +
            'wait for it or end it, then try again.',
        );
      }
    }
    await sleep(RETRY_MS);
  }
}

/** SQLite's primary result code of an error of `node:sqlite`, see https://sqlite.org/rescode.html. */
export function sqliteCode(error: unknown): number | undefined {
  if (!Error.isError(error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}
