import { readConfig } from '../config.js';
import { exitWith } from '../exit.js';
import { migrate } from '../persistence/migrate.js';
import { openServerDatabase } from '../system.js';
import { say } from './run.js';

/** `migrate`: brings the database up to the newest migration. */
export async function migrateCommand(): Promise<void> {
  try {
    const { database, close } = await openServerDatabase({ config: readConfig(process.env), say });
    try {
      const done = await migrate(database);
      say(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
    } finally {
      await close();
    }
  } catch (error) {
    exitWith(error);
  }
}
