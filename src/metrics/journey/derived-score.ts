import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: points of the journeys that have a scored interaction.
 * Worked number: one journey scored 90, 50, 70: 0.4 x 70 + 0.3 x 50 + 0.3 x 70 = 64.
 */
export const derivedScore: Metric<typeof meanEstimate> = {
  key: 'derivedScore',
  name: 'Derived journey score',
  meaning:
    "What the interactions of a journey say about it where the customer was not asked; never mixed with the customer's own rating.",
  formula: 'mean over journeys of 0.4 mean + 0.3 minimum + 0.3 last of the interaction scores',
  unit: 'points 0..100',
  betterWhen: 'higher',
  reference: 'Kahneman, Fredrickson, Schreiber and Redelmeier 1993 (peak-end rule)',
  estimate: meanEstimate,
};
