import type pg from 'pg';
import type { Database } from './database.js';
import { migrations } from './migrations.js';
import { streamOf } from './stream-of.js';

/** What a look at the database found. */
export type DatabaseState = 'usable' | 'unreachable' | 'not migrated';

/**
 * Looks whether the database takes a connection and answers, and whether it has every migration. Takes no connection of
 * the pool, and no longer than `withinMs` milliseconds, whatever the database does. Never throws.
 */
export async function checkDatabase(database: Database, withinMs: number): Promise<DatabaseState> {
  const client = database.connection();
  client.on('error', () => undefined);
  const timer = setTimeout(() => streamOf(client).destroy(), withinMs);
  try {
    await client.connect();
    return (await isMigrated(client)) ? 'usable' : 'not migrated';
  } catch (error) {
    return isUndefinedTable(error) ? 'not migrated' : 'unreachable';
  } finally {
    clearTimeout(timer);
    leave(client, withinMs);
  }
}

async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(`select name from mikro_orm_migrations`);
  const done = new Set(rows.map(({ name }) => name));
  return migrations.every(({ name }) => done.has(name));
}

/** The table of the migrations comes with the first of them. */
function isUndefinedTable(error: unknown): boolean {
  return Error.isError(error) && 'code' in error && error.code === '42P01';
}

/** Takes leave politely, which nobody waits for, and cuts the connection where the database does not answer that either. */
function leave(client: pg.Client, withinMs: number): void {
  const timer = setTimeout(() => streamOf(client).destroy(), withinMs);
  timer.unref();
  client
    .end()
    .catch(() => undefined)
    .finally(() => {
      clearTimeout(timer);
    });
}
