import type { CustomerSums } from '../../persistence/cells/read/read-clusters.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { type GroupMoments, isYesOrNo } from '../../persistence/cells/read/read-moments.js';
import { ENOUGH_CUSTOMERS } from '../../persistence/cells/read/sample.js';
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
 * Cluster sums of one measure of a group, taken from a mean: that of all its values where they were all read. Of a sample
 * both the sums and the squares are the sample's own, so that what is rare in it does not tell in one and not in the other.
 * Where too few customers of the sample are in the group, customers are taken to resemble themselves as much as in the whole
 * answer, which is not known any better by being borrowed: the group counts at most as many customers as the sample had. Where
 * the whole answer does not tell either, nobody is counted.
 */
export function clusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const own = ownClusterSumsOf(read, group, measure);
  const { total } = read;
  if (!isSampled(read, measure) || tells(group, measure, own)) return own;
  const whole = total ? ownClusterSumsOf(read, total, measure) : own;
  return total && tells(total, measure, whole) ? borrow(whole, momentsOf(group, measure).n) : { ...own, clusters: 0 };
}

/** The same of the customers of the group alone, however few of them there are. */
export function ownClusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const moments = momentsOf(group, measure);
  const own = group.clusters[measure] ?? NOBODY;
  return isSampled(read, measure) ? aroundOwnMean(own) : aroundMean(own, moments.mean - own.centre, moments.m2);
}

/** Whether only a sample of the customers was read for a measure. */
export function isSampled({ samples }: GroupReading, measure: string): boolean {
  return (samples.get(measure) ?? null) !== null;
}

/** Of what is yes or no, so many of the rarer of the two in a sample tell something. */
const ENOUGH_OF_THE_RARER = 10;

/** Whether the customers of a sample who are in a group tell how much its customers resemble themselves. */
function tells(group: GroupSums, measure: string, sample: ClusterSums): boolean {
  if (sample.clusters < ENOUGH_CUSTOMERS) return false;
  const raw = group.measures[measure];
  if (!raw || momentsOf(group, measure).m2 === 0) return true;
  if (!isYesOrNo(raw)) return Number(sample.squares) > 0;
  const { n, sumT, centre } = group.clusters[measure] ?? NOBODY;
  const yes = sumT + n * centre;
  return Math.round(Math.min(yes, n - yes)) >= ENOUGH_OF_THE_RARER;
}

const NOBODY: CustomerSums = { centre: 0, clusters: 0, n: 0, sumT: 0, sumT2: 0, sumNT: 0, sumN2: 0, squares: 0 };

/** Less than this part of the squares is what doubles lose: all values are the same. */
const NO_SPREAD = 1e-9;

function aroundOwnMean(sums: CustomerSums): ClusterSums {
  const distance = sums.n === 0 ? 0 : sums.sumT / sums.n;
  const spread = sums.squares - sums.n * distance ** 2;
  return aroundMean(sums, distance, spread > NO_SPREAD * sums.squares ? spread : 0);
}

/**
 * Moves sums that were taken from a centre to a mean at some distance from it, which makes the sum of all T vanish:
 * sum (T - n d)^2 = sum T^2 - 2 d sum n T + d^2 sum n^2.
 *
 * @param squares sum of the squared distances from the mean
 */
function aroundMean({ clusters, n, ...sums }: CustomerSums, distance: number, squares: number): ClusterSums {
  const sumT2 = Math.max(0, sums.sumT2 - 2 * distance * sums.sumNT + distance ** 2 * sums.sumN2);
  return { clusters, n, sumT: 0, sumT2, sumNT: 0, sumN2: sums.sumN2, squares };
}

/** The sums that so many rows have whose customers are like these. */
function borrow({ clusters, n, sumT2, sumN2, squares }: ClusterSums, rows: number): ClusterSums {
  const factor = rows / n;
  return {
    clusters: n === clusters ? rows : Math.min(clusters, Math.round(clusters * factor)),
    n: rows,
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

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
