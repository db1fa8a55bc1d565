import { readConfig } from '../config.js';
import { OperationError } from '../domain/errors.js';
import { exitWith } from '../exit.js';
import { grantTo } from '../persistence/application-role/grant-to.js';
import { requireMayMigrate, rolesWithGaps } from '../persistence/application-role/require-rights.js';
import { migrate } from '../persistence/migrate.js';
import { stopSignal } from '../stop-signal.js';
import { openServerDatabase } from '../system.js';
import { say } from './run.js';

/**
 * `migrate`: brings the database up to the newest migration, and gives a login role what the server needs. Ctrl-C does not
 * interrupt it, as it takes but a moment.
 */
export async function migrateCommand({ grantTo: role }: { readonly grantTo?: string }): Promise<void> {
  try {
    stopSignal();
    const config = readConfig(process.env);
    if (role !== undefined && config.databaseUrl === undefined) {
      throw new OperationError(
        '--grant-to is for a PostgreSQL of your own: set DATABASE_URL, with the owner of its tables.',
      );
    }
    const opened = await openServerDatabase({ config, say });
    try {
      await requireMayMigrate(opened.database);
      const done = await migrate(opened.database);
      say(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
      if (role !== undefined) {
        await grantTo(opened.database, role);
        say(
          `The role "${role}" may do what the server and its commands need, and no more. Run this again after updates.`,
        );
      }
      for (const gap of await rolesWithGaps(opened.database)) {
        say(`The role "${gap.role}" lacks rights (${gap.missing}): run \`npm run migrate -- --grant-to ${gap.role}\`.`);
      }
    } finally {
      await opened.close();
    }
  } catch (error) {
    exitWith(error);
  }
}
