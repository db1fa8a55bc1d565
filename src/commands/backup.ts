import path from 'node:path';
import { readConfig } from '../config.js';
import { exitWith } from '../exit.js';
import { requireMayMigrate } from '../persistence/application-role/require-rights.js';
import { restoreBackup } from '../persistence/backup/restore-backup.js';
import { writeBackup } from '../persistence/backup/write-backup.js';
import { openServerDatabase } from '../system.js';
import { runCommand, say } from './run.js';

/** `backup <file>`: writes everything that the database holds at this moment, beside a running server. */
export function backupCommand(file: string): Promise<void> {
  return runCommand(async ({ scope }) => {
    const { tables } = await writeBackup(scope.database, path.resolve(file), scope.now());
    say(`${tables} tables are in ${file}. It holds personal data: keep it where only its keepers can read it.`);
  });
}

/** `restore <file>`: fills an empty database from a backup. */
export async function restoreCommand(file: string): Promise<void> {
  try {
    const opened = await openServerDatabase({ config: readConfig(process.env), say });
    try {
      await requireMayMigrate(opened.database);
      const { takenAt, tables, migrated } = await restoreBackup(opened.database, path.resolve(file));
      say(`${tables} tables are as they were at ${takenAt}.`);
      if (migrated.length > 0) say(`Migrated: ${migrated.join(', ')}.`);
    } finally {
      await opened.close();
    }
  } catch (error) {
    exitWith(error);
  }
}
