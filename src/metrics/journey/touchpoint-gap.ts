import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: differences in points of the journeys that have both scores, so the interval is a paired one.
 * Worked number: gaps 15.51, 21.82, 16.62, 9.52: mean 15.87, t interval 7.84 to 23.90.
 */
export const touchpointGap: Metric<typeof meanEstimate> = {
  key: 'touchpointGap',
  name: 'Touchpoint gap',
  meaning:
    'By how much the touchpoints look better than the journey they make up. Above 0: measuring touchpoints hides what customers live through.',
  formula: 'mean over journeys having both of touchpoint score - end-to-end score',
  unit: 'points -100..100',
  betterWhen: 'lower',
  reference: 'Student 1908 (paired t interval)',
  estimate: meanEstimate,
};
