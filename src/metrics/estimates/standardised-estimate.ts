import type { Estimate } from '../../domain/estimate.js';
import type { InfluenceSums } from '../../statistics/influence-variance.js';
import { standardisedDifference, type Stratum } from '../../statistics/standardised-difference.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { tooSmall, unavailableEstimate } from './estimate.js';
import { influenceEstimate } from './influence-estimate.js';

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
  return influenceEstimate(
    { value: result.difference, variance: result.variance, degreesOfFreedom: Infinity, n: result.n },
    influences,
    confidenceLevel,
  );
}
