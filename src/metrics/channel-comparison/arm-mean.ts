import type { Estimate } from '../../domain/estimate.js';
import { variance } from '../../statistics/moments.js';
import { wilsonInterval } from '../../statistics/wilson.js';
import { availableEstimate, tooSmall, unavailableEstimate } from '../estimates/estimate.js';
import { influenceEstimate } from '../estimates/influence-estimate.js';
import { DEFAULT_CONFIDENCE_LEVEL, type Metric } from '../metric.js';
import type { ComparisonOptions, InfluenceSums, Moments } from './input.js';

/**
 * Sums: the measured index journeys of one channel mix. A completion rate, in per cent, gets its Wilson interval.
 * Worked number: 882 single-channel digital journeys with a sum of 66,661 points: 75.6.
 */
export const armMean: Metric<typeof estimateArmMean> = {
  key: 'mean',
  name: 'Mean by channel mix',
  meaning: 'What the journeys of one channel mix come to on average, as they are, with nothing adjusted.',
  formula: 'sum of the outcome over measured index journeys / their number',
  unit: 'points, per cent, seconds or money of the outcome',
  betterWhen: 'neither',
  reference: 'Student 1908; Wilson 1927; Binder 1983 (variance with repeated customers)',
  estimate: estimateArmMean,
};

function estimateArmMean(
  moments: Moments,
  influences: InfluenceSums | null,
  { outcome, confidenceLevel }: Partial<Pick<ComparisonOptions, 'outcome' | 'confidenceLevel'>> = {},
): Estimate {
  const { n, mean } = moments;
  const level = confidenceLevel ?? DEFAULT_CONFIDENCE_LEVEL;
  const reason = tooSmall(n);
  if (reason) return unavailableEstimate(reason, n, level);
  const plain = { value: mean, variance: (variance(moments) ?? 0) / n, degreesOfFreedom: n - 1, n };
  const estimate = influenceEstimate(plain, influences, level);
  return outcome === 'COMPLETED' ? withWilsonInterval(estimate, mean / 100) : estimate;
}

/** A share in per cent: an interval that stays within 0 to 100. */
function withWilsonInterval(estimate: Estimate, share: number): Estimate {
  const { standardError, sampleSize: n, confidenceLevel } = estimate;
  if (standardError === null) return estimate;
  const plainVariance = (share * (1 - share)) / n;
  const isClustered = estimate.flags.includes('CLUSTERED') && plainVariance > 0;
  const designEffect = isClustered ? Math.max(1, (standardError / 100) ** 2 / plainVariance) : 1;
  const interval = wilsonInterval({ share, n, confidenceLevel, designEffect });
  return availableEstimate({
    ...estimate,
    value: 100 * share,
    low: 100 * interval.low,
    high: 100 * interval.high,
    standardError: 100 * Math.sqrt(designEffect * plainVariance),
    flags: estimate.flags.filter((flag) => flag !== 'LOW_N'),
  });
}
