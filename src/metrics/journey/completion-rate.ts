import { proportionEstimate } from '../estimates/proportion-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: 1 for a completed journey, 0 for an abandoned one, nothing for an open one.
 * Worked number: 40 completed, 8 abandoned, 12 open: 40 / 48 = 0.833.
 */
export const completionRate: Metric<typeof proportionEstimate> = {
  key: 'completionRate',
  name: 'Completion rate',
  meaning:
    'How many of the journeys that came to an end reached what the customer set out for. Open journeys are left out: their time has not fully passed.',
  formula: 'completed / (completed + abandoned)',
  unit: 'share 0..1',
  betterWhen: 'higher',
  reference: 'Wilson 1927; Newcombe 1998',
  estimate: proportionEstimate,
};
