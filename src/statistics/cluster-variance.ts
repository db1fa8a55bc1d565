import type { Decimal } from 'decimal.js';
import { exact, type ExactNumber } from './exact.js';

/**
 * Sums over clusters of rows that belong together. Cluster g has size n_g and total T_g, the sum of its values y.
 * All in the same unit, whatever it is: a design effect has none.
 */
export interface ClusterSums {
  /** How many clusters there are. */
  readonly clusters: number;
  /** Rows: the sum of n_g. */
  readonly n: number;
  /** Sum of T_g, which is the sum of y. */
  readonly sumT: ExactNumber;
  /** Sum of T_g squared. */
  readonly sumT2: ExactNumber;
  /** Sum of n_g T_g. */
  readonly sumNT: ExactNumber;
  /** Sum of n_g squared. */
  readonly sumN2: ExactNumber;
  /** Sum of y squared over the rows. */
  readonly squares: ExactNumber;
}

/**
 * Variance of a mean whose rows repeat within clusters (linearised, Cochran 1977, section 11.4):
 * G / (G - 1) x sum_g (T_g - n_g mean)^2 / n^2. Null for fewer than two clusters.
 *
 * @example two clusters {1, 2} and {6}, mean 3: 2 x ((3 - 6)^2 + (6 - 3)^2) / 9 = 4
 */
export function clusterVariance(sums: ClusterSums): number | null {
  if (sums.clusters < 2) return null;
  const squaredResiduals = residualSquares(sums).toNumber() / sums.n ** 2;
  return ((sums.clusters / (sums.clusters - 1)) * squaredResiduals) / sums.n ** 2;
}

/**
 * The variance of the mean with clusters over the plain one, s^2 / n. Below 1 where clusters are more alike than
 * chance would have them. 1 where all values are the same; null for fewer than two clusters.
 */
export function designEffect(sums: ClusterSums): number | null {
  const withClusters = clusterVariance(sums);
  if (withClusters === null) return null;
  const deviations = squaredDeviations(sums);
  return deviations > 0 ? (withClusters * sums.n * (sums.n - 1)) / deviations : 1;
}

/**
 * The design effect of a proportion, max(1, variance with clusters / (p (1 - p) / n)): dependence never adds to what is
 * known. 1 where all values are the same; null for fewer than two clusters.
 */
export function proportionDesignEffect(sums: ClusterSums): number | null {
  const effect = designEffect(sums);
  if (effect === null || squaredDeviations(sums) === 0) return effect;
  return Math.max(1, (effect * sums.n) / (sums.n - 1));
}

/** The sum of (y - mean)^2 over the rows. */
function squaredDeviations({ n, sumT, squares }: ClusterSums): number {
  const total = exact(sumT);
  return exact(squares).times(n).minus(total.times(total)).toNumber() / n;
}

/** n^2 x sum_g (T_g - n_g mean)^2, in which the mean's division has been cleared so that all stays exact. */
function residualSquares({ n, sumT, sumT2, sumNT, sumN2 }: ClusterSums): Decimal {
  const total = exact(sumT);
  return exact(sumT2)
    .times(n)
    .times(n)
    .minus(exact(sumNT).times(total).times(n).times(2))
    .plus(exact(sumN2).times(total).times(total));
}
