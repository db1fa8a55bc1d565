import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: points of the journeys that have a scored interaction.
 * Worked number: a journey scored 90.28, 87.50, 93.75 at its touchpoints: 90.51.
 */
export const touchpointScore: Metric<typeof meanEstimate> = {
  key: 'touchpointScore',
  name: 'Touchpoint score',
  meaning: 'How good the journeys look when each touchpoint is measured on its own.',
  formula: 'mean over journeys of the mean score of the touchpoints met on the way',
  unit: 'points 0..100',
  betterWhen: 'higher',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
