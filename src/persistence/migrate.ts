import { sql } from 'kysely';
import type { Database } from './database.js';

/** Any constant of our own: two processes that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_301_902;

/** Brings the database up to the newest migration; does nothing where it is there already. Returns the names of what ran. */
export async function migrate(database: Database): Promise<string[]> {
  return database.sql.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
    try {
      const done = await database.orm.migrator.up();
      return done.map((migration) => migration.name);
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
}

/** The names of the migrations that have not run on the database yet, oldest first. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const pending = await database.orm.migrator.getPending();
  return pending.map((migration) => migration.name);
}
