import type { Estimate } from '../../domain/estimate.js';
import { detectableDifference } from '../../statistics/detectable-difference.js';
import type { Metric } from '../metric.js';

/**
 * Of the adjusted difference between multi- and single-channel journeys; null where that has no standard error.
 * Worked number: standard error 0.61: 1.71 points at the 95 % level.
 */
export const minimumDetectableDifference: Metric<typeof estimateDetectable> = {
  key: 'minimumDetectableDifference',
  name: 'Minimum detectable difference',
  meaning:
    'The smallest true difference between multi- and single-channel journeys that as many journeys would show in four of five windows. Where it exceeds the margin, "inconclusive" says little about the channels.',
  formula: '(z of the level + z of a power of 0.8) x standard error of the adjusted difference: 2.8 of them at 95 %',
  unit: 'points, percentage points, seconds or money of the outcome',
  betterWhen: 'lower',
  reference: 'Cohen 1988; Bloom 1995',
  estimate: estimateDetectable,
};

function estimateDetectable({ standardError, confidenceLevel }: Estimate): number | null {
  return standardError === null ? null : detectableDifference(standardError, confidenceLevel);
}
