import { quantileEstimator, type QuantileEstimator } from '../estimates/quantile-estimate.js';
import type { MetricDefinition } from '../metric.js';

/**
 * Values: seconds of the completed journeys. The interval lacks an end below six journeys.
 * Worked number: durations of 60, 120, 120, 300 and 600 s: 120.
 */
export const medianDurationSeconds: MetricDefinition & QuantileEstimator = {
  key: 'medianDurationSeconds',
  name: 'Median duration',
  meaning: 'Half of the completed journeys take no longer than this.',
  formula: '50th percentile over completed journeys of last interaction - first interaction, interpolated (type 7)',
  unit: 'seconds',
  betterWhen: 'lower',
  reference: 'Hyndman and Fan 1996; Conover 1999 (interval by order statistics)',
  ...quantileEstimator(0.5),
};
