import { type SqlBool, sql } from 'kysely';
import type { Sql } from '../../database.js';
import { type GroupMoments, readMoments } from './read-moments.js';
import type { Reading } from './reading.js';
import { sliceByDay } from './time-slices.js';

/** How many buckets customers are in, by a hash of their id: `customer_fact.bucket`. */
export const BUCKETS = 16_384;

/** Up to this many facts are all read; beyond, a sample of their customers stands for all. */
const MAX_FACTS = 1_000_000;

/**
 * The customers whose facts are read for one answer: those of the buckets below the result, or all where it is null. The
 * same window always gets the same sample, and a customer is in it with all of its facts.
 *
 * @param moments of the reading, the total among them
 */
export async function bucketsToRead(
  database: Sql,
  reading: Reading,
  moments: readonly GroupMoments[],
): Promise<number | null> {
  const facts = reading.slices.days ? await factsInWindow(database, reading) : totalRows(reading, moments);
  return facts <= MAX_FACTS ? null : Math.max(1, Math.floor((BUCKETS * MAX_FACTS) / facts));
}

/**
 * How many facts lie in the window, the filter aside: it is all of them that a filter has to be tried on. Where facts
 * alone can answer, they have been gone through once anyway, and only what the filter leaves is worth a sample.
 */
async function factsInWindow(database: Sql, reading: Reading): Promise<number> {
  const { from, to } = reading.slices;
  const unfiltered: Reading = {
    ...reading,
    kind: { ...reading.kind, measures: [] },
    slices: { ...sliceByDay([{ from, to }]), spans: [] },
    columns: [],
    groupings: [[]],
    cellCondition: sql<SqlBool>`true`,
    cellJoins: [],
  };
  return totalRows(unfiltered, await readMoments(database, unfiltered));
}

function totalRows({ groupings }: Reading, moments: readonly GroupMoments[]): number {
  const total = groupings.findIndex((names) => names.length === 0);
  return moments.find(({ grouping }) => grouping === total)?.rows ?? 0;
}
