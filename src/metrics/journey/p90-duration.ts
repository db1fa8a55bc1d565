import { quantileEstimator, type QuantileEstimator } from '../estimates/quantile-estimate.js';
import type { MetricDefinition } from '../metric.js';

/**
 * Values: seconds of the completed journeys. The interval lacks its upper end below 36 journeys: the longest of them may
 * well be shorter than the true percentile.
 * Worked number: durations of 1, 2, ... 11 s: rank 10 x 0.9 + 1 = 10, so 10 s.
 */
export const p90DurationSeconds: MetricDefinition & QuantileEstimator = {
  key: 'p90DurationSeconds',
  name: '90th percentile of duration',
  meaning: 'One in ten completed journeys takes longer than this.',
  formula: '90th percentile over completed journeys of last interaction - first interaction, interpolated (type 7)',
  unit: 'seconds',
  betterWhen: 'lower',
  reference: 'Hyndman and Fan 1996; Conover 1999 (interval by order statistics)',
  ...quantileEstimator(0.9),
};
