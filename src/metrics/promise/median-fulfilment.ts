import { quantileEstimator, type QuantileEstimator } from '../estimates/quantile-estimate.js';
import type { MetricDefinition } from '../metric.js';

/**
 * Values: fulfilments of the kept and broken outcomes, 0..1.5. The interval lacks an end below six outcomes.
 * Worked number: 0.8, 1, 1.5, 1.5: 1.25.
 */
export const medianFulfilment: MetricDefinition & QuantileEstimator = {
  key: 'medianFulfilment',
  name: 'Median fulfilment',
  meaning: 'What the typical customer got of what was promised: 0.10 where 100 Mbps were promised and 10 delivered.',
  formula: '50th percentile over kept and broken outcomes of the fulfilment, 0..1.5, interpolated (type 7)',
  unit: 'ratio of delivered to promised',
  betterWhen: 'higher',
  reference: 'Hyndman and Fan 1996; Conover 1999 (interval by order statistics)',
  ...quantileEstimator(0.5),
};
