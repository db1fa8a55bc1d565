import type { CustomerFacts } from '../../domain/facts.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { replaceFacts } from '../facts/replace-facts.js';
import { lockMapForProjection } from '../map-lock.js';
import { type Pending, chooseCustomers } from './choose-customers.js';
import { foldInTurns } from './fold-in-turns.js';
import type { MapInHand } from './map-in-hand.js';
import { tryShareProjection } from './projection-lock.js';
import { dropOrphans } from './queue.js';
import { takeTimelines } from './take-timelines.js';
import { inTransaction } from '../transaction.js';

export interface BatchOptions {
  /** The clock as of which facts hold, in epoch milliseconds. */
  readonly now: number;
  /** How many customers to take at most. */
  readonly batchSize: number;
  /** Of which sort of pending customers it is: the first of these of which there are any; unless said, single ones first. */
  readonly first?: readonly Pending[];
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
  { now, batchSize, first = ['single', 'bulk'] }: BatchOptions,
): Promise<Projected> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) return NOTHING;
    await lockMapForProjection(db);
    const customerIds = await chooseCustomers(db, { now, limit: batchSize, first });
    if (customerIds.length === 0) {
      for (const pending of first) await dropOrphans(db, pending);
      return NOTHING;
    }
    return keepInStep(db, customerIds, () => projectFacts(db, currentMap, { customerIds, now }));
  });
}

interface CustomersAt {
  readonly customerIds: readonly string[];
  readonly now: number;
}

/** Replaces the facts of customers and leaves the cells as they are. */
export async function projectFacts(
  db: Sql,
  currentMap: MapInHand,
  { customerIds, now }: CustomersAt,
): Promise<Projected> {
  const facts = await foldInTurns(await takeTimelines(db, currentMap, customerIds), now);
  await replaceFacts(db, facts);
  return countFacts(facts);
}

/** Counts whom and what facts are about. */
export function countFacts(facts: readonly CustomerFacts[]): Projected {
  return {
    customers: facts.length,
    interactions: facts.reduce((total, { interactions }) => total + interactions.length, 0),
  };
}
