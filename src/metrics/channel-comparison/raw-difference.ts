import type { Estimate } from '../../domain/estimate.js';
import { welchDifference } from '../../statistics/welch.js';
import { unavailableEstimate } from '../estimates/estimate.js';
import { influenceEstimate } from '../estimates/influence-estimate.js';
import { DEFAULT_CONFIDENCE_LEVEL, type Metric } from '../metric.js';
import { incomparable, withoutVariation } from './comparable.js';
import type { InfluenceSums, Moments } from './input.js';

/**
 * Sums: the measured journeys of the two sides. A side without one: NO_DATA; with 1 to 4: SUPPRESSED; neither varies:
 * NO_VARIATION. Customers of several periods: the variance of their summed influences.
 * Worked number: 1,378 multi-channel journeys with mean 65.28, 1,622 others with 74.96: -9.69 (-10.83 to -8.54).
 */
export const rawDifference: Metric<typeof estimateRawDifference> = {
  key: 'raw',
  name: 'Difference as observed',
  meaning:
    'How much the mean of one kind of journey lies above that of the other, as they are. It mixes what the channels do with which customers and problems use them.',
  formula: 'mean of the first - mean of the second',
  unit: 'points, percentage points, seconds or money of the outcome',
  betterWhen: 'neither',
  reference: 'Welch 1947; Binder 1983 (variance with repeated customers)',
  estimate: estimateRawDifference,
};

function estimateRawDifference(
  first: Moments,
  second: Moments,
  influences: InfluenceSums | null,
  confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
): Estimate {
  const n = first.n + second.n;
  const reason = incomparable(first.n, second.n);
  const result = welchDifference(first, second);
  if (reason || !result) return unavailableEstimate(reason ?? 'SUPPRESSED', n, confidenceLevel);
  return withoutVariation(influenceEstimate({ ...result, value: result.difference, n }, influences, confidenceLevel));
}
