import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Sql } from './database.js';

const ATTEMPTS = 5;
const PAUSE_MS = 50;

/** Deadlock detected; could not serialise. PostgreSQL has rolled back, and the same work will succeed. */
const PASSING_CONFLICTS = new Set<unknown>(['40P01', '40001']);

/**
 * Runs the work in one transaction and starts it over where PostgreSQL gave it up for another's sake. Each statement
 * sees what was committed before it (READ COMMITTED), which the order of the projector's statements relies on.
 */
export async function inTransaction<T>(database: Database, work: (db: Sql) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.sql.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassingConflict(error)) throw error;
      await pause(attempt * PAUSE_MS);
    }
  }
}

function isPassingConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && PASSING_CONFLICTS.has(error.code);
}
