import { normalCriticalValue } from './critical-value.js';
import type { Interval } from './interval.js';

/**
 * The score interval of a proportion (Wilson 1927; Newcombe 1998, method 3): unlike share -+ z x standard error it
 * stays within 0..1 and holds its level in small samples. None of n gives exactly 0 as its lower end, all of n exactly 1
 * as its upper end.
 *
 * @param options.share successes / n
 * @param options.designEffect by how much the rows' dependence inflates the variance: n counts as n / designEffect
 * @example wilsonInterval({ share: 81 / 263, n: 263, confidenceLevel: 0.95 }) // { low: 0.2553, high: 0.3662 }
 */
export function wilsonInterval(options: {
  readonly share: number;
  readonly n: number;
  readonly confidenceLevel: number;
  readonly designEffect?: number;
}): Interval {
  const { share, confidenceLevel, designEffect = 1 } = options;
  const n = options.n / designEffect;
  const z = normalCriticalValue(confidenceLevel);
  const shrinkage = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrinkage;
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / shrinkage;
  return {
    low: share === 0 ? 0 : Math.max(0, Math.min(share, centre - reach)),
    high: share === 1 ? 1 : Math.min(1, Math.max(share, centre + reach)),
  };
}
