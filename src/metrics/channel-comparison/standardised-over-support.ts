import type { Estimate } from '../../domain/estimate.js';
import { standardisedDifference, type Stratum } from '../../statistics/standardised-difference.js';
import { unavailableEstimate } from '../estimates/estimate.js';
import { influenceEstimate } from '../estimates/influence-estimate.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { incomparable, withoutVariation } from './comparable.js';
import type { InfluenceSums } from './input.js';
import { OFF_SUPPORT_LIMIT } from './support.js';

/**
 * A standardised difference that speaks for its target population or not at all: NO_OVERLAP where more than half of the
 * population lies in strata without two measured journeys on both sides.
 *
 * @param influences sums over customers of their journeys' influences; null: no customer has two journeys
 */
export function standardisedOverSupport(
  strata: readonly Stratum[],
  influences: InfluenceSums | null,
  confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
): Estimate {
  const measured = rowsOf(strata);
  const n = measured.first + measured.second;
  if (n === 0) return unavailableEstimate('NO_DATA', n, confidenceLevel);
  // A side without any journey is no lack of data but of overlap: the other side has nothing like it.
  const isSuppressed = incomparable(measured.first, measured.second) === 'SUPPRESSED';
  if (isSuppressed) return unavailableEstimate('SUPPRESSED', n, confidenceLevel);
  const result = standardisedDifference(strata);
  if (!result || result.offSupportShare > OFF_SUPPORT_LIMIT) {
    return unavailableEstimate('NO_OVERLAP', n, confidenceLevel);
  }
  const used = new Set(result.coefficients.map(({ stratum }) => stratum));
  const onSupport = rowsOf(strata.filter(({ key }) => used.has(key)));
  const reasonOnSupport = incomparable(onSupport.first, onSupport.second);
  if (reasonOnSupport) return unavailableEstimate(reasonOnSupport, result.n, confidenceLevel);
  const { difference: value, variance } = result;
  return withoutVariation(
    influenceEstimate({ value, variance, degreesOfFreedom: Infinity, n: result.n }, influences, confidenceLevel),
  );
}

function rowsOf(strata: readonly Stratum[]): { first: number; second: number } {
  return {
    first: strata.reduce((total, { first }) => total + first.n, 0),
    second: strata.reduce((total, { second }) => total + second.n, 0),
  };
}
