import type { JourneyMap } from '../domain/map.js';

/** Holds this process's snapshot of the map and renews it whenever any process changes the map. */
export interface MapStore {
  current(): JourneyMap;
  /** Reads the map now and returns the new snapshot. */
  refresh(): Promise<JourneyMap>;
  close(): Promise<void>;
}
