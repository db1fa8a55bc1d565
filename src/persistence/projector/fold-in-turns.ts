import { setImmediate as turn } from 'node:timers/promises';
import type { CustomerFacts } from '../../domain/facts.js';
import { foldCustomer } from '../../projection/fold.js';
import type { TakenTimelines } from './take-timelines.js';

/** So many customers are folded in about a millisecond. */
const TURN_CUSTOMERS = 20;

/** Folds customers and lets everybody else in the process have a turn now and then. */
export async function foldInTurns({ timelines, map }: TakenTimelines, clock: number): Promise<CustomerFacts[]> {
  const facts: CustomerFacts[] = [];
  for (const timeline of timelines) {
    facts.push(foldCustomer({ timeline, map, clock }));
    if (facts.length % TURN_CUSTOMERS === 0) await turn();
  }
  return facts;
}
