import type { Sql } from '../../database.js';
import { withFirstGroupings } from './create-reading.js';
import { totalOf } from './grouped-row.js';
import type { GroupReading, GroupSums } from './group-reading.js';
import { readCustomerSums } from './read-customer-sums.js';
import { isYesOrNo, readMoments } from './read-moments.js';
import type { Reading } from './reading.js';
import { bucketsForIntervals, factsOf, type SampledValues } from './sample.js';

/** Thousands of values tell how much customers resemble themselves, to a few percent of an interval's width. */
const ENOUGH_VALUES = 2_000;

/** Of what is yes or no, so many of the rarer of the two. */
const ENOUGH_OF_THE_RARER = 200;

/** So many of each group that has at least this part of all values. Smaller ones borrow. */
const ENOUGH_OF_A_GROUP = 30;
const LARGE_GROUP = 0.01;

/**
 * Reads moments and cluster sums: two statements, three with a filter, whatever the number of periods and groups, and one
 * where no cluster sums are wanted. What is read of one measure does not depend on which other ones are.
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
  const samples = names.map((name) => [name, bucketsForIntervals(facts, valuesOf(read, name))] as const);
  return readCustomerSums(database, read, new Map(samples));
}

/** What a sample for a measure has to have enough of: its values, in all and in each large group. */
function valuesOf({ groups, total }: GroupReading, measure: string): SampledValues[] {
  const { n = 0, sum = '0', squares = '0' } = total?.measures[measure] ?? {};
  const rarer = isYesOrNo({ sum, squares }) ? Math.min(Number(sum), n - Number(sum)) : 0;
  return [
    { there: n, enough: ENOUGH_VALUES },
    { there: rarer, enough: ENOUGH_OF_THE_RARER },
    ...groups
      .map(({ measures }) => ({ there: measures[measure]?.n ?? 0, enough: ENOUGH_OF_A_GROUP }))
      .filter(({ there }) => there >= LARGE_GROUP * n),
  ];
}
