import type { Sql } from '../../database.js';
import { withFirstGroupings } from './create-reading.js';
import { totalOf } from './grouped-row.js';
import type { GroupReading, GroupSums } from './group-reading.js';
import { readCustomerSums } from './read-customer-sums.js';
import { readMoments } from './read-moments.js';
import type { Reading } from './reading.js';
import { bucketsForIntervals, factsOf } from './sample.js';

/** Thousands of values tell how much customers resemble themselves, to a few percent of an interval's width. */
const ENOUGH_VALUES = 2_000;

/** So many in each group, if all were alike. Where a group has few all the same, it borrows from the total. */
const ENOUGH_OF_A_GROUP = 100;

/**
 * Reads moments and cluster sums: three statements, whatever the number of periods and groups, and one where no cluster
 * sums are wanted. What is read of one measure does not depend on which other ones are.
 *
 * @param options.clustered for how many of the groupings, from the first, cluster sums are wanted; the total is among them
 * @param options.measures of which measures, by their names; all of the reading's unless given
 */
export async function readGroups(
  database: Sql,
  wholeReading: Reading,
  options: { readonly clustered: number; readonly measures?: ReadonlySet<string> },
): Promise<GroupReading> {
  const { clustered } = options;
  const reading = withFirstGroupings(wholeReading, clustered);
  const moments = await readMoments(database, wholeReading);
  const groups = moments
    .filter(({ grouping }) => grouping < clustered)
    .map((group): GroupSums => ({ ...group, customers: null, clusters: {} }));
  const otherGroups = moments.filter(({ grouping }) => grouping >= clustered);
  const total = totalOf(reading, groups);
  const read: GroupReading = { reading, groups, total, wholeReading, otherGroups, samples: new Map() };
  const names = reading.kind.measures.map(({ name }) => name).filter((name) => options.measures?.has(name) ?? true);
  if (names.length === 0) return read;
  const facts = await factsOf(database, reading, total?.rows ?? 0);
  const samples = names.map((name) => [name, bucketsForIntervals(facts, enoughOf(read, name))] as const);
  return readCustomerSums(database, read, new Map(samples));
}

/** Which share of the values of a measure tells enough about customers. */
function enoughOf({ reading, groups, total }: GroupReading, measure: string): number {
  const values = total?.measures[measure]?.n ?? 0;
  const filled = groups.filter(({ measures }) => (measures[measure]?.n ?? 0) > 0);
  const mostGroups = Math.max(
    0,
    ...reading.groupings.map((_, k) => filled.filter(({ grouping }) => grouping === k).length),
  );
  return values === 0 ? 0 : Math.max(ENOUGH_VALUES, ENOUGH_OF_A_GROUP * mostGroups) / values;
}
