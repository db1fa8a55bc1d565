import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: handoffs of every journey.
 * Worked number: web, web, phone, web has two handoffs.
 */
export const handoffsPerJourney: Metric<typeof meanEstimate> = {
  key: 'handoffsPerJourney',
  name: 'Handoffs per journey',
  meaning: 'How often a journey passes from one channel to another.',
  formula: 'mean over journeys of the channel changes between consecutive interactions',
  unit: 'handoffs',
  betterWhen: 'lower',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
