import { proportionEstimate } from '../estimates/proportion-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: 1 for a scored interaction at or below 40, 0 for any other scored one.
 * Worked number: scores 90.3, 87.5, 34.7, 38.2, 92.5: 2 / 5 = 0.4.
 */
export const negativeRate: Metric<typeof proportionEstimate> = {
  key: 'negativeRate',
  name: 'Negative experiences',
  meaning: 'How many of the scored interactions went badly.',
  formula: 'interactions with score <= 40 / scored interactions',
  unit: 'share 0..1',
  betterWhen: 'lower',
  reference: 'Wilson 1927; Newcombe 1998',
  estimate: proportionEstimate,
};
