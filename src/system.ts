import type { Config } from './config.js';
import { OperationError } from './domain/errors.js';
import type { Viewer } from './domain/permission.js';
import { OPERATOR_VIEWER } from './domain/viewer-name.js';
import { requireRights } from './persistence/application-role/require-rights.js';
import { type Database, openDatabase } from './persistence/database.js';
import { type MapStore, openMapStore } from './persistence/map-store.js';
import { migrate, pendingMigrations } from './persistence/migrate.js';
import { acquireServer } from './persistence/server.js';
import type { Scope } from './services/scope.js';

/** An open, migrated database with this process's snapshot of the map. */
export interface System {
  readonly database: Database;
  readonly maps: MapStore;
  close(): Promise<void>;
}

export interface SystemOptions {
  readonly config: Config;
  readonly say: (sentence: string) => void;
  readonly onProblem?: (error: unknown) => void;
}

/** Whoever types commands on this machine is the operator. */
const OPERATOR: Viewer = { name: OPERATOR_VIEWER, role: 'admin' };

/**
 * Opens the database that the settings name. The embedded one is created, started and migrated; one's own has to be
 * migrated already (`npm run migrate`) by a role that gave this one what it needs, else {@link OperationError}.
 */
export async function openSystem({ config, say, onProblem }: SystemOptions): Promise<System> {
  const opened = await openServerDatabase({ config, say });
  try {
    await requireMigrated(opened.database, config);
    const maps = await openMapStore(opened.database, onProblem);
    return {
      database: opened.database,
      maps,
      close: async () => {
        await maps.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Opens the database without looking at its schema, as `npm run migrate` needs it. */
export async function openServerDatabase({
  config,
  say,
}: SystemOptions): Promise<{ database: Database; close(): Promise<void> }> {
  const server = await acquireServer({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log: say });
  try {
    const database = await openDatabase(server.url);
    return {
      database,
      close: async () => {
        await database.close();
        await server.release();
      },
    };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** The scope of commands typed on this machine. */
export function operatorScope({ database, maps }: System): Scope {
  return { database, maps, viewer: OPERATOR, now: Date.now };
}

async function requireMigrated(database: Database, config: Config): Promise<void> {
  if (config.databaseUrl === undefined) {
    await migrate(database);
    return;
  }
  await requireRights(database);
  const pending = await pendingMigrations(database);
  if (pending.length > 0) {
    throw new OperationError('The database of DATABASE_URL is not up to date: run `npm run migrate` first.');
  }
}
