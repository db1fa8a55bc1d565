import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.js';
import type { Pending } from './choose-customers.js';
import { createMapInHand } from './map-in-hand.js';
import { type Projected, projectBatch } from './project-batch.js';
import { isPending } from './queue.js';

export interface DrainOptions {
  /** The clock as of which facts hold, in epoch milliseconds. */
  readonly now: number;
  readonly batchSize?: number;
  /** Is told after every batch how much was projected so far. */
  readonly onProgress?: (projected: Projected) => void;
  /** Ends the work after the current batch. */
  readonly signal?: AbortSignal;
}

/** Large, since a cell is written once per batch however many facts it gets. */
const BATCH_SIZE = 1_000;

/** While one folds, another one's statements run. */
const AT_ONCE = 2;

/** By turns, so that neither sort waits for all of the other. */
const ORDERS: readonly (readonly Pending[])[] = [
  ['single', 'bulk'],
  ['bulk', 'single'],
];

/** How long to wait for others who are at work on all that is still pending. */
const OTHERS_MS = 50;

/**
 * Projects until nothing is pending at the clock, beside whatever other projectors do.
 *
 * @returns how much this call projected
 */
export async function projectPending(database: Database, options: DrainOptions): Promise<Projected> {
  const { now, batchSize = BATCH_SIZE, onProgress, signal } = options;
  let total: Projected = { customers: 0, interactions: 0 };
  const drain = async (): Promise<void> => {
    const currentMap = createMapInHand();
    for (let number = 0; !signal?.aborted; number += 1) {
      const first = ORDERS[number % 2];
      const batch = await projectBatch(database, currentMap, { now, batchSize, first });
      total = { customers: total.customers + batch.customers, interactions: total.interactions + batch.interactions };
      if (batch.customers > 0) onProgress?.(total);
      else if (await isPending(database.sql, now)) await pause(OTHERS_MS);
      else return;
    }
  };
  const drains = Array.from({ length: AT_ONCE }, drain);
  // Where one fails, the other one still needs the database until it ends.
  await Promise.allSettled(drains);
  await Promise.all(drains);
  return total;
}
