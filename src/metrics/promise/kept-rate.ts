import { proportionEstimate } from '../estimates/proportion-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: 1 for a kept outcome, 0 for a broken one, nothing for a pending one.
 * Worked number: 7 kept, 4 broken, 1 pending: 7 / 11 = 0.636, Wilson 0.354 to 0.848.
 */
export const keptRate: Metric<typeof proportionEstimate> = {
  key: 'keptRate',
  name: 'Promises kept',
  meaning: 'How many of the promises that came due were kept. Pending ones are left out and counted beside.',
  formula: 'outcomes with fulfilment >= 1 - tolerance / (kept + broken)',
  unit: 'share 0..1',
  betterWhen: 'higher',
  reference: 'Wilson 1927; Newcombe 1998',
  estimate: proportionEstimate,
};
