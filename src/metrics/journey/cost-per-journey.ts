import { moneyMeanEstimate } from '../estimates/money-mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: cost of the journeys that have a cost in the currency asked for; other currencies are not converted.
 * Worked number: costs of 1.20, 3.40, 0.80, 2.60 and 4.00 EUR: 2.40 EUR.
 */
export const costPerJourney: Metric<typeof moneyMeanEstimate> = {
  key: 'costPerJourney',
  name: 'End-to-end service cost',
  meaning: 'What a journey costs the company over all of its interactions.',
  formula: 'mean over journeys having a cost in the currency of the sum of the costs of its interactions',
  unit: 'currency asked for',
  betterWhen: 'lower',
  reference: 'Student 1908 (interval)',
  estimate: moneyMeanEstimate,
};
