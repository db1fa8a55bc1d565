import { proportionEstimate } from '../estimates/proportion-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: over the journeys that were rated and whose every touchpoint score is satisfied, 1 where the rating is not.
 * Journeys with an unsatisfied touchpoint, without a scored touchpoint or without a rating are not asked.
 * Worked number: 200 journeys, 120 with every touchpoint satisfied, 22 of those rated below 60: 22 / 120 = 0.183.
 */
export const trappedRate: Metric<typeof proportionEstimate> = {
  key: 'trappedRate',
  name: 'Touchpoint trap',
  meaning: 'Of the journeys in which every touchpoint satisfied, how many failed the customer nevertheless.',
  formula:
    'journeys with every touchpoint score >= 60 and end-to-end score < 60 / journeys with every touchpoint score >= 60',
  unit: 'share 0..1',
  betterWhen: 'lower',
  reference: 'Wilson 1927; Newcombe 1998',
  estimate: proportionEstimate,
};
