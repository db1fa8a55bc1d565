import { type DatabaseState, checkDatabase } from '../persistence/check-database.js';
import type { Database } from '../persistence/database.js';

/** Why the server should get no requests right now; in order of what to look at first. */
export type Unready = 'stopping' | 'database unreachable' | 'database not migrated';

/** Whether this process should get requests. The port opens once the map is loaded, so that needs no look. */
export interface Readiness {
  /** What stands in the way, null where nothing does. Takes two seconds at the most. */
  obstacle(): Promise<Unready | null>;
  /** From now on the answer is `stopping`, for those too who are waiting for one. */
  stop(): void;
}

/** Leaves room to answer within two seconds. */
const CHECK_MS = 1_500;

/** How long a finding holds, so that many who ask cost the database one connection a second. */
const KEEP_MS = 1_000;

/** Looks at the database when somebody asks; all who ask meanwhile, and a moment later, share what was found. */
export function createReadiness(database: Database): Readiness {
  let stopping = false;
  let shared: Promise<DatabaseState> | undefined;
  const look = async (): Promise<DatabaseState> => {
    const state = await checkDatabase(database, CHECK_MS);
    setTimeout(() => (shared = undefined), KEEP_MS).unref();
    return state;
  };
  return {
    obstacle: async () => {
      if (stopping) return 'stopping';
      const state = await (shared ??= look());
      return (stopping as boolean) ? 'stopping' : OBSTACLES[state];
    },
    stop: () => {
      stopping = true;
    },
  };
}

const OBSTACLES: Readonly<Record<DatabaseState, Unready | null>> = {
  usable: null,
  unreachable: 'database unreachable',
  'not migrated': 'database not migrated',
};
