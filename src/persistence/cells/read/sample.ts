import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { cellsOf, sliceForCells } from './create-reading.js';
import { readMoments } from './read-moments.js';
import type { Reading } from './reading.js';

/** How many buckets customers are in, by a hash of their id: `customer_fact.bucket`. */
export const BUCKETS = 16_384;

/** Up to so many facts are all read for intervals; beyond, a sample of their customers stands for all. */
const ALL_FOR_INTERVALS = 50_000;

/** About as many facts as one sample has at the most: half a second. */
const MOST_FACTS = 250_000;

/** The most customer waves whose revenue is sorted. */
const MOST_WAVES = 100_000;

/** Fewer customers of a sample than these do not tell how much customers resemble themselves. */
export const ENOUGH_CUSTOMERS = 30;

/** Values that an interval rests on: how many there are, and how many of them a sample should have. */
export interface SampledValues {
  readonly there: number;
  readonly enough: number;
}

/**
 * The customers whose facts tell how much they resemble themselves: those of the buckets below the result, or all where it
 * is null. The same question always gets the same sample, and a customer is in it with all of its facts.
 *
 * @param facts how many facts there are to go through, see {@link factsOf}
 * @param values what there has to be enough of. What is too rare even for the largest sample does not enlarge it
 */
export function bucketsForIntervals(facts: number, values: readonly SampledValues[]): number | null {
  if (facts <= ALL_FOR_INTERVALS) return null;
  const most = largestShare(facts);
  const some = values.filter(({ there }) => there > 0);
  const common = some.filter(({ there }) => !isTooRare(there, facts));
  const enough = Math.max(0, ...common.map((each) => each.enough / each.there));
  const share = some.length > 0 && common.length === 0 ? most : Math.min(most, enough);
  return share >= 1 ? null : bucketsOfShare(share);
}

/** Whether even the largest sample of so many facts has too few of these values. */
export function isTooRare(values: number, facts: number): boolean {
  return facts > ALL_FOR_INTERVALS && values * largestShare(facts) < ENOUGH_CUSTOMERS;
}

/** The largest sample of so many facts: for percentiles, which are themselves among the values that are read. */
export function bucketsAtMost(facts: number): number | null {
  return facts <= MOST_FACTS ? null : bucketsOfShare(largestShare(facts));
}

/** The same for the tail of revenue. */
export function bucketsForTail(waves: number): number | null {
  return waves <= MOST_WAVES ? null : bucketsOfShare(MOST_WAVES / waves);
}

/** What several samples have together, of which each is a part of the next larger one. */
export function largestSample(samples: Iterable<number | null>): number | null {
  const all = [...samples];
  return all.includes(null) ? null : Math.max(1, ...all.map(Number));
}

/**
 * How many facts an answer has to go through. With a filter it is all of the window, as it has to be tried on them. Where
 * facts alone can answer, they have been gone through once anyway, and only what the filter leaves is worth a sample.
 *
 * @param rows how many facts the answer is about
 */
export async function factsOf(database: Sql, reading: Reading, rows: number): Promise<number> {
  return reading.isFiltered && reading.cells.length > 0 ? factsInWindow(database, reading) : rows;
}

/** How many facts lie in the window of a reading that cells can answer, its filter aside. */
export async function factsInWindow(database: Sql, reading: Reading): Promise<number> {
  const { from, to } = reading.slices;
  const slices = sliceForCells(reading.kind, [{ from, to }]);
  const unfiltered: Reading = {
    ...reading,
    kind: { ...reading.kind, measures: [], sums: [] },
    slices: { ...slices, spans: [] },
    columns: [],
    groupings: [[]],
    cells: cellsOf(reading.kind, slices, sql`true`),
    cellJoins: [],
  };
  const [total] = await readMoments(database, unfiltered);
  return total?.rows ?? 0;
}

function largestShare(facts: number): number {
  return Math.min(1, MOST_FACTS / facts);
}

function bucketsOfShare(share: number): number {
  return Math.max(1, Math.floor(BUCKETS * share));
}
