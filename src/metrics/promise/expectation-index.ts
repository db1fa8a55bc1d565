import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: 100 min(fulfilment, 1) of kept and broken outcomes.
 * Worked number: fulfilments 0.1, 0.95 and 1.1: 100 x (0.1 + 0.95 + 1) / 3 = 68.33.
 */
export const expectationIndex: Metric<typeof meanEstimate> = {
  key: 'expectationIndex',
  name: 'Expectation index',
  meaning: 'How much of what was promised arrived, on a scale of 100. Doing more than promised adds nothing.',
  formula: '100 x mean over kept and broken outcomes of min(fulfilment, 1)',
  unit: 'points 0..100',
  betterWhen: 'higher',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
