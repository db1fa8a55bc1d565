import { readConfig } from '../config.js';
import { exitWith } from '../exit.js';
import { migrate } from '../persistence/migrate.js';
import { stopSignal } from '../stop-signal.js';
import { openServerDatabase } from '../system.js';
import { say } from './run.js';

/** `migrate`: brings the database up to the newest migration. Ctrl-C does not interrupt it, as it takes but a moment. */
export async function migrateCommand(): Promise<void> {
  try {
    stopSignal();
    const opened = await openServerDatabase({ config: readConfig(process.env), say });
    try {
      const done = await migrate(opened.database);
      say(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
    } finally {
      await opened.close();
    }
  } catch (error) {
    exitWith(error);
  }
}
