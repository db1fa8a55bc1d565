import type { Sql } from '../../database.js';
import { groupId } from './grouped-row.js';
import { type SampledMeasure, readClusters } from './read-clusters.js';
import type { GroupReading, GroupSums } from './group-reading.js';
import type { GroupMoments } from './read-moments.js';
import { largestSample } from './sample.js';

/**
 * The same answer with the sums by customer of these measures, each of a sample of its own, in one statement.
 *
 * @param samples by the name of the measure: only the customers of the buckets below this; null: all
 */
export async function readCustomerSums(
  database: Sql,
  read: GroupReading,
  samples: ReadonlyMap<string, number | null>,
): Promise<GroupReading> {
  const measures = read.reading.kind.measures.flatMap((measure): SampledMeasure[] => {
    const bucketsBelow = samples.get(measure.name);
    return bucketsBelow === undefined ? [] : [{ ...measure, bucketsBelow, centre: centreOf(read.total, measure.name) }];
  });
  const found = new Map((await readClusters(database, read.reading, measures)).map((group) => [groupId(group), group]));
  const isOfAll = largestSample(samples.values()) === null;
  const nobody = Object.fromEntries(measures.map(({ name, centre }) => [name, { ...NOBODY, centre }]));
  const withCustomers = (group: GroupSums): GroupSums => {
    const own = found.get(groupId(group));
    return { ...group, customers: isOfAll ? (own?.customers ?? 0) : null, clusters: own?.measures ?? nobody };
  };
  const groups = read.groups.map(withCustomers);
  return { ...read, groups, total: groups[read.groups.findIndex((group) => group === read.total)], samples };
}

const NOBODY = { clusters: 0, n: 0, sumT: 0, sumT2: 0, sumNT: 0, sumN2: 0, squares: 0 };

function centreOf(total: GroupMoments | undefined, measure: string): number {
  const { n, sum } = total?.measures[measure] ?? { n: 0, sum: '0' };
  return n === 0 ? 0 : Number(sum) / n;
}
