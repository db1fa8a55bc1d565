import type { Database } from './database.js';

/** Brings the database up to the newest migration; does nothing where it is there already. Returns the names of what ran. */
export async function migrate(database: Database): Promise<string[]> {
  const done = await database.orm.migrator.up();
  return done.map((migration) => migration.name);
}
