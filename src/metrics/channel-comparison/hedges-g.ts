import type { Estimate } from '../../domain/estimate.js';
import { hedgesG as standardised } from '../../statistics/hedges.js';
import type { Metric } from '../metric.js';
import type { Moments } from './input.js';

/**
 * Of the raw difference; null where that has no value.
 * Worked number: -9.69 points with a pooled standard deviation of 15.86: -0.611.
 */
export const hedgesG: Metric<typeof estimateHedgesG> = {
  key: 'hedgesG',
  name: 'Standardised difference',
  meaning: 'The difference as observed in standard deviations of the outcome: 0.2 is small, 0.5 medium, 0.8 large.',
  formula: '(mean of the first - mean of the second) / pooled standard deviation x (1 - 3 / (4 (n1 + n2 - 2) - 1))',
  unit: 'standard deviations',
  betterWhen: 'neither',
  reference: 'Hedges 1981; Cohen 1988',
  estimate: estimateHedgesG,
};

function estimateHedgesG(first: Moments, second: Moments, raw: Estimate): number | null {
  return raw.value === null ? null : standardised(first, second);
}
