import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { cellsOf, sliceForCells } from './create-reading.js';
import { readMoments } from './read-moments.js';
import type { Reading } from './reading.js';

/** How many buckets customers are in, by a hash of their id: `customer_fact.bucket`. */
export const BUCKETS = 16_384;

/** How many facts are read for one answer. */
export interface SampleSize {
  /** Up to so many are all read. */
  readonly allUpTo: number;
  /** Beyond, those of customers who have about so many. */
  readonly sampled: number;
}

/** Hundreds of customers tell how much they resemble themselves; t with as many degrees of freedom allows for the rest. */
export const FOR_INTERVALS: SampleSize = { allUpTo: 50_000, sampled: 10_000 };

/** A quantile is itself one of the values that are read: about half a second. */
export const FOR_QUANTILES: SampleSize = { allUpTo: 250_000, sampled: 250_000 };

/** Shares and quantiles of all customer waves together. */
export const FOR_TAIL: SampleSize = { allUpTo: 50_000, sampled: 20_000 };

/**
 * The customers whose facts are read for one answer: those of the buckets below the result, or all where it is null. The
 * same window always gets the same sample, and a customer is in it with all of its facts.
 *
 * @param rows how many facts the answer is about
 */
export async function bucketsToRead(
  database: Sql,
  reading: Reading,
  { rows, size }: { readonly rows: number; readonly size: SampleSize },
): Promise<number | null> {
  const isPart = reading.isFiltered && reading.cells.length > 0;
  return bucketsOfSample(isPart ? await factsInWindow(database, reading) : rows, size);
}

/** The buckets of the sample of so many facts; null: all of them are few enough. */
export function bucketsOfSample(facts: number, { allUpTo, sampled }: SampleSize): number | null {
  return facts <= allUpTo ? null : Math.max(1, Math.floor((BUCKETS * sampled) / facts));
}

/**
 * How many facts lie in the window, the filter aside: it is all of them that a filter has to be tried on. Where facts
 * alone can answer, they have been gone through once anyway, and only what the filter leaves is worth a sample.
 */
async function factsInWindow(database: Sql, reading: Reading): Promise<number> {
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
