import type { CustomerSums } from '../../persistence/cells/read/read-clusters.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
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
 * Cluster sums of one measure of a group, taken from a mean: that of all its values where they were all read. Of a sample
 * both the sums and the squares are the sample's own, so that what is rare in it does not tell in one and not in the other.
 * Where too few customers of the sample are in the group, customers are taken to resemble themselves as much as in the whole
 * answer, which is not known any better by being borrowed: the group counts at most as many customers as the sample had.
 */
export function clusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const moments = momentsOf(group, measure);
  const own = group.clusters[measure] ?? NOBODY;
  if ((read.samples.get(measure) ?? null) === null) return aroundMean(own, moments.mean - own.centre, moments.m2);
  const sample = aroundOwnMean(own);
  const tells = sample.clusters >= MIN_CLUSTERS && (Number(sample.squares) > 0 || moments.m2 === 0);
  if (tells || !read.total) return sample;
  const whole = aroundOwnMean(read.total.clusters[measure] ?? NOBODY);
  return whole.n === 0 ? sample : borrow(whole, moments.n / whole.n);
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

function borrow({ clusters, n, sumT2, sumN2, squares }: ClusterSums, factor: number): ClusterSums {
  return {
    clusters: Math.floor(clusters * Math.min(1, factor)),
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
