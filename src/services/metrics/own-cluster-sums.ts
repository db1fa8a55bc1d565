import type { ClusterSums } from '../../metrics/measure-sums.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import type { CustomerSums } from '../../persistence/cells/read/read-clusters.js';
import { isYesOrNo } from '../../persistence/cells/read/read-moments.js';
import { ENOUGH_CUSTOMERS } from '../../persistence/cells/read/sample.js';
import { momentsOf } from './raw-sums.js';

/**
 * Cluster sums of one measure of a group, taken from a mean, of the customers of the group alone, however few of them there
 * are: from the mean of all its values where they were all read. Of a sample both the sums and the squares are the sample's
 * own, so that what is rare in it does not tell in one and not in the other.
 */
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
export function tells(group: GroupSums, measure: string, sample: ClusterSums): boolean {
  if (sample.clusters < ENOUGH_CUSTOMERS) return false;
  const raw = group.measures[measure];
  if (!raw || momentsOf(group, measure).m2 === 0) return true;
  if (!isYesOrNo(raw)) return Number(sample.squares) > 0;
  const { n, sumT, centre } = group.clusters[measure] ?? NOBODY;
  const yes = sumT + n * centre;
  return Math.round(Math.min(yes, n - yes)) >= ENOUGH_OF_THE_RARER;
}

/** The sums of nobody. */
export const NOBODY: CustomerSums = { centre: 0, clusters: 0, n: 0, sumT: 0, sumT2: 0, sumNT: 0, sumN2: 0, squares: 0 };

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
