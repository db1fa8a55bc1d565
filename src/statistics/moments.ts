import { exact, type ExactNumber } from './exact.js';

/** Sample size, mean, and sum of squared deviations from the mean: all that a mean and its variance need. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

/** The moments of nothing: merging with them changes nothing. */
export const NO_MOMENTS: Moments = { n: 0, mean: 0, m2: 0 };

/**
 * Moments from a sum and a sum of squares, which may be huge: m2 = (n squares - sum^2) / n.
 * The difference cancels most digits, so it is taken exactly and becomes a double only afterwards.
 *
 * @param unitsPerOne how many stored units make one reported unit: 1000 for milliseconds reported in seconds
 * @example momentsFromSums(3, '6', '14') // 1, 2, 3: { n: 3, mean: 2, m2: 2 }
 */
export function momentsFromSums(n: number, sum: ExactNumber, squares: ExactNumber, unitsPerOne = 1): Moments {
  if (n === 0) return NO_MOMENTS;
  const exactSum = exact(sum);
  const timesN = exact(squares).times(n).minus(exactSum.times(exactSum)).toNumber();
  return {
    n,
    mean: exactSum.toNumber() / n / unitsPerOne + 0,
    m2: Math.max(0, timesN) / n / unitsPerOne / unitsPerOne,
  };
}

/**
 * The moments of two samples together (Chan, Golub and LeVeque 1983): stable where adding sums of squares is not.
 *
 * @example mergeMoments({ n: 1, mean: 1, m2: 0 }, { n: 2, mean: 2.5, m2: 0.5 }) // { n: 3, mean: 2, m2: 2 }
 */
export function mergeMoments(one: Moments, other: Moments): Moments {
  if (one.n === 0) return other;
  if (other.n === 0) return one;
  const n = one.n + other.n;
  const distance = other.mean - one.mean;
  return {
    n,
    mean: one.mean + (distance * other.n) / n,
    m2: one.m2 + other.m2 + (distance * distance * one.n * other.n) / n,
  };
}

/** The same sample with every value multiplied by `factor`. */
export function scaleMoments({ n, mean, m2 }: Moments, factor: number): Moments {
  return { n, mean: mean * factor + 0, m2: m2 * factor * factor };
}

/** Unbiased sample variance m2 / (n - 1); null for fewer than two values. */
export function variance({ n, m2 }: Moments): number | null {
  return n < 2 ? null : m2 / (n - 1);
}
