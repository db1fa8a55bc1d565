import type { ClusterSums } from '../../metrics/measure-sums.js';
import type { GroupReading } from '../../persistence/cells/read/group-reading.js';
import { designEffect } from '../../statistics/cluster-variance.js';
import { NOBODY, ownClusterSumsOf, tells } from './own-cluster-sums.js';

/** How much rows of a customer resemble each other, and how many customers tell so; 0 where none do. */
export interface Resemblance {
  readonly rho: number;
  readonly clusters: number;
}

/** That of a whole answer: the design effect is 1 + rho (m - 1), where a customer has m rows. */
export const resemblanceOf = oncePerAnswer((read, measure): Resemblance => {
  const { total } = read;
  const whole = total && ownClusterSumsOf(read, total, measure);
  if (!whole || !tells(total, measure, whole)) return { rho: 0, clusters: 0 };
  const more = rowsEach(whole) - 1;
  const rho = more > 0 ? ((designEffect(whole) ?? 1) - 1) / more : 0;
  return { rho: Math.min(1, Math.max(0, rho)), clusters: whole.clusters };
});

/** How many rows customers have. */
export type Sizes = Pick<ClusterSums, 'clusters' | 'n' | 'sumN2'>;

/** So many customers of a sample tell how many rows customers have, if some have several: that few have one each is chance. */
export const FEW_CUSTOMERS = 5;

/** How many rows a customer has, weighted by them. */
function rowsEach({ n, sumN2 }: Sizes): number {
  return n === 0 ? 1 : Number(sumN2) / n;
}

/** How many rows customers have in the groups of one grouping together. */
export function sizesBeside(read: GroupReading, grouping: number, measure: string): Sizes {
  return sizesByGrouping(read, measure).get(grouping) ?? NOBODY;
}

const sizesByGrouping = oncePerAnswer(({ groups }, measure): ReadonlyMap<number, Sizes> => {
  const sizes = new Map<number, { clusters: number; n: number; sumN2: number }>();
  for (const { grouping, clusters } of groups) {
    const own = clusters[measure] ?? NOBODY;
    const all = sizes.get(grouping) ?? { clusters: 0, n: 0, sumN2: 0 };
    sizes.set(grouping, { clusters: all.clusters + own.clusters, n: all.n + own.n, sumN2: all.sumN2 + own.sumN2 });
  }
  return sizes;
});

/** Works something out of an answer and a measure of it when it is first asked for. */
function oncePerAnswer<Value>(
  workOut: (read: GroupReading, measure: string) => Value,
): (read: GroupReading, measure: string) => Value {
  const known = new WeakMap<GroupReading, Map<string, Value>>();
  return (read, measure) => {
    const ofRead = known.get(read) ?? new Map<string, Value>();
    known.set(read, ofRead);
    const value = ofRead.get(measure) ?? workOut(read, measure);
    ofRead.set(measure, value);
    return value;
  };
}

/**
 * Sums of so many rows with the design effect 1 + rho (m - 1) (Kish 1965, section 5.4): rho carries over from a whole to its
 * groups, as a design effect does not; m, how many rows a customer has, is that of the group. They count at most as many
 * customers as told rho.
 */
export function borrow({ rho, clusters: most }: Resemblance, sizes: Sizes, rows: number): ClusterSums {
  const { clusters, n } = sizes;
  const counted = n === clusters ? rows : Math.min(most, Math.round((clusters * rows) / n));
  // What the sums of (T - n mean)^2 and of the squares have to be to each other for a design effect of 1.
  const plain = ((counted - 1) / counted) * (rows / (rows - 1));
  const effect = 1 + rho * (rowsEach(sizes) - 1);
  return {
    clusters: counted,
    n: rows,
    sumT: 0,
    sumT2: rows * effect * plain,
    sumNT: 0,
    sumN2: rowsEach(sizes) * rows,
    squares: rows,
  };
}
