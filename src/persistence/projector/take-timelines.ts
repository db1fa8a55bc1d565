import type { JourneyMap } from '../../domain/map.js';
import type { CustomerTimeline } from '../../domain/timeline.js';
import type { Sql } from '../database.js';
import { readTimelines } from '../timeline/read-timelines.js';
import type { MapInHand } from './map-in-hand.js';
import { takeFromQueue } from './queue.js';

/** What customers are folded from. */
export interface TakenTimelines {
  readonly timelines: readonly CustomerTimeline[];
  readonly map: JourneyMap;
}

/**
 * Takes customers out of the queue and reads what they are folded from. The notes in the queue go first: what they are
 * about is then visible when the timelines are read, and what comes later leaves a note of its own. The map comes last, so
 * that it knows whatever the timelines refer to.
 */
export async function takeTimelines(
  db: Sql,
  currentMap: MapInHand,
  customerIds: readonly string[],
): Promise<TakenTimelines> {
  await takeFromQueue(db, customerIds);
  const timelines = await readTimelines(db, customerIds);
  return { timelines, map: await currentMap(db) };
}
