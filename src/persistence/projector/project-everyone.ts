import type { CustomerFacts } from '../../domain/facts.js';
import type { Sql } from '../database.js';
import { replaceFacts } from '../facts/replace-facts.js';
import { foldInTurns } from './fold-in-turns.js';
import type { MapInHand } from './map-in-hand.js';
import { takeTimelines } from './take-timelines.js';

interface Everyone {
  /** Their ids, a list for each batch. */
  readonly batches: AsyncIterator<readonly string[], void>;
  readonly now: number;
  /** Is told after every batch; what it throws ends the work. */
  readonly onStored: (facts: readonly CustomerFacts[]) => void;
}

/**
 * Replaces the facts of many customers, batch by batch, and leaves the cells as they are: while one batch is folded,
 * PostgreSQL stores the one before it and reads the one after it.
 */
export async function projectEveryone(
  db: Sql,
  currentMap: MapInHand,
  { batches, now, onStored }: Everyone,
): Promise<void> {
  const takeNext = async () => {
    const { value: customerIds } = await batches.next();
    return customerIds ? takeTimelines(db, currentMap, customerIds) : null;
  };
  const storeAndTakeNext = async (facts: readonly CustomerFacts[]) => {
    if (facts.length > 0) {
      await replaceFacts(db, facts);
      onStored(facts);
    }
    return takeNext();
  };
  let taken = await takeNext();
  let facts: readonly CustomerFacts[] = [];
  while (taken || facts.length > 0) {
    const steps = [taken ? foldInTurns(taken, now) : Promise.resolve([]), storeAndTakeNext(facts)] as const;
    // Where one fails, the other one still needs the connection until it ends.
    await Promise.allSettled(steps);
    [facts, taken] = await Promise.all(steps);
  }
}
