import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: points of the journeys that were rated. A journey rated twice counts with its latest rating.
 * Worked number: ratings 75, 25, 40, 80, 100: mean 64.
 */
export const endToEndScore: Metric<typeof meanEstimate> = {
  key: 'endToEndScore',
  name: 'End-to-end score',
  meaning: "The customers' own rating of the whole journey; journeys that were not rated are left out.",
  formula: 'mean of the latest CSAT feedback that names the journey, rescaled to 0..100',
  unit: 'points 0..100',
  betterWhen: 'higher',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
