import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: distinct channels of every journey; messages and bills that the customer only met count as contacts.
 * Worked number: journeys over {web}, {web, phone}, {web, phone, store}, {store}, {web, phone}: 9 / 5 = 1.8.
 */
export const channelsPerJourney: Metric<typeof meanEstimate> = {
  key: 'channelsPerJourney',
  name: 'Channels per journey',
  meaning: 'Over how many different channels a journey spreads.',
  formula: 'mean over journeys of the distinct channels of its interactions',
  unit: 'channels',
  betterWhen: 'neither',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
