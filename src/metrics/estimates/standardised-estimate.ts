import type { Estimate } from '../../domain/estimate.js';
import { influenceVariance, type InfluenceSums } from '../../statistics/influence-variance.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import { standardisedDifference, type Stratum } from '../../statistics/standardised-difference.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { clusteringOf } from './clustering.js';
import { availableEstimate, tooSmall, unavailableEstimate } from './estimate.js';

/**
 * A directly standardised difference, first minus second. Nobody repeats: the plain variance and the normal
 * distribution. Customers repeat: the variance of their summed influences and t(G - 1). NO_OVERLAP where no stratum has
 * two rows on both sides.
 *
 * @param influences sums over customers of their rows' influences; null: no customer has two rows
 */
export function standardisedEstimate(
  strata: readonly Stratum[],
  influences: InfluenceSums | null,
  confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
): Estimate {
  const result = standardisedDifference(strata);
  const sampleSize = result?.n ?? strata.reduce((total, { first, second }) => total + first.n + second.n, 0);
  const reason = tooSmall(sampleSize);
  if (reason) return unavailableEstimate(reason, sampleSize, confidenceLevel);
  if (!result) return unavailableEstimate('NO_OVERLAP', sampleSize, confidenceLevel);

  const clustering = clusteringOf(influences, sampleSize);
  const estimate = { value: result.difference, sampleSize, confidenceLevel, flags: clustering.flags };
  if (clustering.kind === 'TOO_FEW_CLUSTERS') {
    return availableEstimate({ ...estimate, low: null, high: null, standardError: null });
  }
  const { variance, degreesOfFreedom } =
    clustering.kind === 'CLUSTERED'
      ? { variance: influenceVariance(clustering.sums, sampleSize), degreesOfFreedom: clustering.sums.clusters - 1 }
      : { variance: result.variance, degreesOfFreedom: Infinity };
  const standardError = Math.sqrt(variance ?? result.variance);
  return availableEstimate({
    ...estimate,
    ...meanInterval({ mean: result.difference, standardError, degreesOfFreedom, confidenceLevel }),
    standardError,
  });
}
