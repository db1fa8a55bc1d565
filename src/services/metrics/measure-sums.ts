import type { CustomerSums } from '../../persistence/cells/read/read-clusters.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/read-groups.js';
import type { GroupMoments } from '../../persistence/cells/read/read-moments.js';
import { MIN_CLUSTERS } from '../../metrics/estimates/clustering.js';
import {
  type ClusterSums,
  type MeasureSums,
  type Moments,
  type RawSums,
  measureSums,
} from '../../metrics/measure-sums.js';
import { NO_MOMENTS, momentsFromSums } from '../../statistics/moments.js';

/** The sums of one measure as the database holds them; zeros where a group has no row. */
export function rawSumsOf(group: Pick<GroupMoments, 'measures'>, measure: string): RawSums {
  return group.measures[measure] ?? { n: 0, sum: 0, squares: 0 };
}

/**
 * What an estimate needs of one measure of a group.
 *
 * @param unitsPerOne how many stored units make a reported one
 */
export function measureSumsOf(
  read: GroupReading,
  group: GroupSums,
  { measure, unitsPerOne }: { readonly measure: string; readonly unitsPerOne: number },
): MeasureSums {
  return measureSums(rawSumsOf(group, measure), unitsPerOne, clusterSumsOf(read, group, measure));
}

/**
 * Cluster sums of one measure of a group, taken from the group's own mean. Where only a sample of the customers was read
 * and too few of them are in the group, customers are taken to resemble themselves as much as in the whole answer.
 */
export function clusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const moments = momentsOf(group, measure);
  const own = aroundMean(moments, group.clusters[measure]);
  const { total, bucketsBelow } = read;
  if (bucketsBelow === null || own.clusters >= MIN_CLUSTERS || !total) return own;
  const whole = aroundMean(momentsOf(total, measure), total.clusters[measure]);
  return whole.n === 0 ? own : scale(whole, moments.n / whole.n);
}

const NOBODY: CustomerSums = { centre: 0, clusters: 0, n: 0, sumT2: 0, sumNT: 0, sumN2: 0 };

/**
 * Moves sums that were taken from any centre to the mean, which makes the sum of all T vanish:
 * sum (T - n d)^2 = sum T^2 - 2 d sum n T + d^2 sum n^2, d = mean - centre. The squares are those that this many values
 * have at the exact variance of all, so that a sample is not also measured by its own spread.
 */
function aroundMean({ n, mean, m2 }: Moments, { centre, clusters, ...sums }: CustomerSums = NOBODY): ClusterSums {
  const distance = mean - centre;
  return {
    clusters,
    n: sums.n,
    sumT: 0,
    sumT2: Math.max(0, sums.sumT2 - 2 * distance * sums.sumNT + distance ** 2 * sums.sumN2),
    sumNT: 0,
    sumN2: sums.sumN2,
    squares: n === 0 ? 0 : (m2 * sums.n) / n,
  };
}

function scale({ clusters, n, sumT2, sumN2, squares }: ClusterSums, factor: number): ClusterSums {
  return {
    clusters: Math.floor(clusters * factor),
    n: n * factor,
    sumT: 0,
    sumT2: Number(sumT2) * factor,
    sumNT: 0,
    sumN2: Number(sumN2) * factor,
    squares: Number(squares) * factor,
  };
}

function momentsOf(group: Pick<GroupMoments, 'measures'>, measure: string): Moments {
  const { n, sum, squares } = rawSumsOf(group, measure);
  return n === 0 ? NO_MOMENTS : momentsFromSums(n, sum, squares);
}
