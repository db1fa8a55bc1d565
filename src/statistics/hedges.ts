import type { Moments } from './moments.js';

/**
 * Hedges' g (1981): the difference of two means in pooled standard deviations, with the correction for small samples
 * 1 - 3 / (4 (n1 + n2 - 2) - 1). Null where the pooled standard deviation is 0 or cannot be given.
 *
 * @example hedgesG({ n: 10, mean: 5, m2: 36 }, { n: 10, mean: 3, m2: 36 }) // 2 / 2 x (1 - 3 / 71) = 0.958
 */
export function hedgesG(first: Moments, second: Moments): number | null {
  const spread = pooledStandardDeviation(first, second);
  if (spread === null || spread === 0) return null;
  const correction = 1 - 3 / (4 * (first.n + second.n - 2) - 1);
  return (correction * (first.mean - second.mean)) / spread;
}

/** sqrt((m2_1 + m2_2) / (n1 + n2 - 2)): the standard deviation within two samples. Null for fewer than three values. */
export function pooledStandardDeviation(first: Moments, second: Moments): number | null {
  const degreesOfFreedom = first.n + second.n - 2;
  return degreesOfFreedom < 1 ? null : Math.sqrt((first.m2 + second.m2) / degreesOfFreedom);
}
