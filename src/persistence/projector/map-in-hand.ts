import type { JourneyMap } from '../../domain/map.js';
import type { Sql } from '../database.js';
import { readMap, readMapVersion } from '../map-read.js';

/** Gives the map as the transaction sees it; reads it again only when its version has changed since the last time. */
export type MapInHand = (db: Sql) => Promise<JourneyMap>;

/** Begins with no map in hand. One for each run of batches. */
export function createMapInHand(): MapInHand {
  let map: JourneyMap | undefined;
  return async (db) => {
    if (map?.version !== (await readMapVersion(db))) map = await readMap(db);
    return map;
  };
}
