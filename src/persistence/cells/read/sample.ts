import type { Sql } from '../../database.js';
import { readMoments } from './read-moments.js';
import { type Reading, ofDays } from './reading.js';
import { sliceByDay } from './time-slices.js';

/** How many buckets customers are in, by a hash of their id: `customer_fact.bucket`. */
export const BUCKETS = 16_384;

/** Up to this many facts are all read; beyond, a sample of their customers stands for all: about half a second either way. */
const MAX_FACTS = 250_000;

/**
 * The customers whose facts are read for one answer: those of the buckets below the result, or all where it is null. The
 * same window always gets the same sample, and a customer is in it with all of its facts.
 *
 * @param rows how many facts the answer is about
 * @param maxFacts up to how many facts are all read
 */
export async function bucketsToRead(
  database: Sql,
  reading: Reading,
  rows: number,
  maxFacts = MAX_FACTS,
): Promise<number | null> {
  const facts = reading.cellCondition ? await factsInWindow(database, reading) : rows;
  return bucketsOfSample(facts, maxFacts);
}

/** The buckets of a sample that holds about `maxFacts` of so many facts; null: all of them are few enough. */
export function bucketsOfSample(facts: number, maxFacts: number): number | null {
  return facts <= maxFacts ? null : Math.max(1, Math.floor((BUCKETS * maxFacts) / facts));
}

/**
 * How many facts lie in the window, the filter aside: it is all of them that a filter has to be tried on. Where facts
 * alone can answer, they have been gone through once anyway, and only what the filter leaves is worth a sample.
 */
async function factsInWindow(database: Sql, reading: Reading): Promise<number> {
  const { from, to } = reading.slices;
  const slices = sliceByDay([{ from, to }]);
  const unfiltered: Reading = {
    ...reading,
    kind: { ...reading.kind, measures: [], sums: [] },
    slices: { ...slices, spans: [] },
    columns: [],
    groupings: [[]],
    cellCondition: slices.days && ofDays(slices.days),
    cellJoins: [],
  };
  const [total] = await readMoments(database, unfiltered);
  return total?.rows ?? 0;
}
