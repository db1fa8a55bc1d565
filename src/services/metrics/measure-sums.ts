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
import { designEffect } from '../../statistics/cluster-variance.js';
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
 * Where too few customers of the sample are in the group, its rows are taken to resemble each other within customers as they do
 * in the whole answer (see {@link borrow}). Where the whole answer does not tell either, nobody is counted.
 */
export function clusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const own = ownClusterSumsOf(read, group, measure);
  const { total } = read;
  if (!isSampled(read, measure) || tells(group, measure, own)) return own;
  const whole = total ? ownClusterSumsOf(read, total, measure) : own;
  if (!total || !tells(total, measure, whole)) return { ...own, clusters: 0 };
  const isKnown = own.clusters >= FEW_CUSTOMERS && own.n > own.clusters;
  const sizes = isKnown ? own : sizesBeside(read, group.grouping, measure);
  return borrow(whole, sizes.n > 0 ? sizes : whole, momentsOf(group, measure).n);
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

/** How many rows customers have. */
type Sizes = Pick<ClusterSums, 'clusters' | 'n' | 'sumN2'>;

/** So many customers of a sample tell how many rows customers have, if some have several: that few have one each is chance. */
const FEW_CUSTOMERS = 5;

/** How many rows customers have in the groups of one grouping together; added up once an answer. */
function sizesBeside(read: GroupReading, grouping: number, measure: string): Sizes {
  const known = sizesOf.get(read) ?? new Map<string, Sizes>();
  sizesOf.set(read, known);
  const key = `${grouping} ${measure}`;
  const sizes =
    known.get(key) ??
    sizesIn(
      read.groups.filter((group) => group.grouping === grouping),
      measure,
    );
  known.set(key, sizes);
  return sizes;
}

const sizesOf = new WeakMap<GroupReading, Map<string, Sizes>>();

function sizesIn(groups: readonly GroupSums[], measure: string): Sizes {
  const all = groups.map(({ clusters }) => clusters[measure] ?? NOBODY);
  return {
    clusters: sumOf(all.map(({ clusters }) => clusters)),
    n: sumOf(all.map(({ n }) => n)),
    sumN2: sumOf(all.map(({ sumN2 }) => sumN2)),
  };
}

/**
 * Sums of so many rows with the design effect 1 + rho (m - 1): rho, how much rows of a customer resemble each other, is that of the
 * whole answer, and m, how many rows a customer has, weighted by them, that of the group (Kish 1965, section 5.4; rho
 * carries over from one group to another as a design effect does not). They count at most as many customers as told rho.
 */
function borrow(whole: ClusterSums, sizes: Sizes, rows: number): ClusterSums {
  const rowsEach = (sums: Sizes) => Number(sums.sumN2) / sums.n;
  const effect = designEffect(whole) ?? 1;
  const rho = rowsEach(whole) > 1 ? Math.min(1, Math.max(0, (effect - 1) / (rowsEach(whole) - 1))) : 0;
  const clusters =
    sizes.n === sizes.clusters ? rows : Math.min(whole.clusters, Math.round((sizes.clusters * rows) / sizes.n));
  const sums = { clusters, n: rows, sumT: 0, sumNT: 0, sumN2: rowsEach(sizes) * rows, squares: rows };
  const plain = designEffect({ ...sums, sumT2: rows }) ?? 1;
  return { ...sums, sumT2: (rows * (1 + rho * (rowsEach(sizes) - 1))) / plain };
}

function momentsOf(group: Pick<GroupMoments, 'measures'>, measure: string): Moments {
  const { n, sum, squares } = rawSumsOf(group, measure);
  return n === 0 ? NO_MOMENTS : momentsFromSums(n, sum, squares);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
