import type { Estimate } from '../../domain/estimate.js';
import { influenceVariance, type InfluenceSums } from '../../statistics/influence-variance.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import { clusteringOf } from './clustering.js';
import { availableEstimate } from './estimate.js';

/** A value, and how precise it would be if nobody repeated. */
export interface PlainResult {
  readonly value: number;
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** Rows it rests on. */
  readonly n: number;
}

/**
 * A value with its t interval: from the plain variance where nobody repeats; where customers do, from the variance of
 * their summed influences with t(G - 1). Without an interval where fewer than ten customers repeat.
 *
 * @param influences sums over customers of their rows' influences on the value; null: no customer has two rows
 */
export function influenceEstimate(
  { value, variance, degreesOfFreedom, n }: PlainResult,
  influences: InfluenceSums | null,
  confidenceLevel: number,
): Estimate {
  const clustering = clusteringOf(influences, n);
  const estimate = { value, sampleSize: n, confidenceLevel, flags: clustering.flags };
  if (clustering.kind === 'TOO_FEW_CLUSTERS') {
    return availableEstimate({ ...estimate, low: null, high: null, standardError: null });
  }
  const precision =
    clustering.kind === 'CLUSTERED'
      ? {
          standardError: Math.sqrt(influenceVariance(clustering.sums, n) ?? variance),
          degreesOfFreedom: clustering.sums.clusters - 1,
        }
      : { standardError: Math.sqrt(variance), degreesOfFreedom };
  return availableEstimate({
    ...estimate,
    ...meanInterval({ mean: value, ...precision, confidenceLevel }),
    standardError: precision.standardError,
  });
}
