import type { Viewer } from '../domain/permission.js';
import type { Database } from '../persistence/database.js';
import type { MapStore } from '../persistence/map-store.js';
import type { Counts } from './import/counts.js';

/** What every service works within: who asks, of which data, and what time it is. */
export interface Scope {
  readonly database: Database;
  /** The process's snapshot of the map: `maps.current()`. */
  readonly maps: MapStore;
  /** Null: nobody in particular, who may do nothing. */
  readonly viewer: Viewer | null;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
  /** What the request is called in logs and audit events; absent: it has no name, or there is no request. */
  readonly requestId?: string | undefined;
  /** Is told what became of the records of an `ingest`. */
  readonly onIngested?: ((counts: Readonly<Counts>) => void) | undefined;
}
