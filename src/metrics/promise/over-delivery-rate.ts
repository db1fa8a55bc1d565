import { proportionEstimate } from '../estimates/proportion-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: 1 for an outcome better than promised by more than the tolerance, 0 for any other kept or broken one.
 * Fulfilment is capped at 1.5 and a deadline met is 1, so a tolerance of 0.5 or a deadline shows none.
 * Worked number: fulfilments 0.1, 0.95 and 1.1 at tolerance 0.05: 1 / 3 = 0.333.
 */
export const overDeliveryRate: Metric<typeof proportionEstimate> = {
  key: 'overDeliveryRate',
  name: 'Over-delivery',
  meaning:
    'How many of the promises that came due were exceeded: a sign that too little is promised, or too much is given.',
  formula: 'outcomes with fulfilment > 1 + tolerance / (kept + broken)',
  unit: 'share 0..1',
  betterWhen: 'neither',
  reference: 'Wilson 1927; Newcombe 1998',
  estimate: proportionEstimate,
};
