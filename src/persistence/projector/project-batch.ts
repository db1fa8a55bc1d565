import { foldCustomer } from '../../projection/fold.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { replaceFacts } from '../facts/replace-facts.js';
import { lockMapForProjection } from '../map-lock.js';
import { readTimelines } from '../timeline/read-timelines.js';
import { chooseCustomers } from './choose-customers.js';
import type { MapInHand } from './map-in-hand.js';
import { tryShareProjection } from './projection-lock.js';
import { dropOrphans, takeFromQueue } from './queue.js';
import { inTransaction } from '../transaction.js';

export interface BatchOptions {
  /** The clock as of which facts hold, in epoch milliseconds. */
  readonly now: number;
  /** How many customers to take at most. */
  readonly batchSize: number;
}

/** How much was projected. */
export interface Projected {
  readonly customers: number;
  readonly interactions: number;
}

const NOTHING: Projected = { customers: 0, interactions: 0 };

/**
 * Projects a batch of pending customers in one transaction: takes back what their facts contributed to cells, replaces
 * the facts by what the timelines mean now, and adds the new contributions.
 *
 * Any number of projectors may do this at once. A crash rolls everything back, the queue included. No customers where
 * nothing is pending, where others have locked all that is, or where a rebuild is under way.
 */
export async function projectBatch(
  database: Database,
  currentMap: MapInHand,
  { now, batchSize }: BatchOptions,
): Promise<Projected> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) return NOTHING;
    await lockMapForProjection(db);
    const customerIds = await chooseCustomers(db, { now, limit: batchSize });
    if (customerIds.length === 0) {
      await dropOrphans(db);
      return NOTHING;
    }
    return keepInStep(db, customerIds, () => projectFacts(db, currentMap, { customerIds, now }));
  });
}

interface CustomersAt {
  readonly customerIds: readonly string[];
  readonly now: number;
}

/**
 * Replaces the facts of customers and leaves the cells as they are. The notes in the queue go first: what they are about
 * is then visible when the timelines are read, and what comes later leaves a note of its own. The map comes last, so
 * that it knows whatever the timelines refer to.
 */
export async function projectFacts(
  db: Sql,
  currentMap: MapInHand,
  { customerIds, now }: CustomersAt,
): Promise<Projected> {
  await takeFromQueue(db, customerIds);
  const timelines = await readTimelines(db, customerIds);
  const map = await currentMap(db);
  const facts = timelines.map((timeline) => foldCustomer({ timeline, map, clock: now }));
  await replaceFacts(db, facts);
  return {
    customers: facts.length,
    interactions: facts.reduce((total, { interactions }) => total + interactions.length, 0),
  };
}
