import { variance, type Moments } from './moments.js';

/** First minus second, with its variance and the degrees of freedom of its t distribution. */
export interface WelchDifference {
  readonly difference: number;
  readonly variance: number;
  /** Infinite where neither sample varies. */
  readonly degreesOfFreedom: number;
}

/**
 * Difference of two means whose samples need not vary alike (Welch 1947): variance v1 + v2 with v = s^2 / n, degrees of
 * freedom (v1 + v2)^2 / (v1^2 / (n1 - 1) + v2^2 / (n2 - 1)). Null unless both samples have two values.
 *
 * @example welchDifference({ n: 4, mean: 10, m2: 12 }, { n: 9, mean: 7, m2: 72 })
 *   // v1 = v2 = 1: { difference: 3, variance: 2, degreesOfFreedom: 8.73 }
 */
export function welchDifference(first: Moments, second: Moments): WelchDifference | null {
  const [firstVariance, secondVariance] = [variance(first), variance(second)];
  if (firstVariance === null || secondVariance === null) return null;
  const [v1, v2] = [firstVariance / first.n, secondVariance / second.n];
  const total = v1 + v2;
  return {
    difference: first.mean - second.mean,
    variance: total,
    degreesOfFreedom: total > 0 ? total ** 2 / (v1 ** 2 / (first.n - 1) + v2 ** 2 / (second.n - 1)) : Infinity,
  };
}
