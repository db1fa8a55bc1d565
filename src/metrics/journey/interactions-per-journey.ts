import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: interactions of every journey, exposures included.
 * Worked number: journeys of 1, 2, 2, 3 and 7 interactions: 3.
 */
export const interactionsPerJourney: Metric<typeof meanEstimate> = {
  key: 'interactionsPerJourney',
  name: 'Interactions per journey',
  meaning: 'How many contacts a journey takes.',
  formula: 'mean over journeys of the number of its interactions',
  unit: 'interactions',
  betterWhen: 'lower',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
