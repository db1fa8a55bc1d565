import { geometricMeanEstimate } from '../estimates/geometric-mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: natural logarithms of the fulfilments of kept and broken outcomes, 0.01 at least.
 * Worked number: fulfilments 0.1, 0.95 and 1.1: (0.1 x 0.95 x 1.1)^(1/3) = 0.471.
 */
export const geometricMeanFulfilment: Metric<typeof geometricMeanEstimate> = {
  key: 'geometricMeanFulfilment',
  name: 'Geometric mean fulfilment',
  meaning:
    'The average fulfilment as a ratio: half of the promised and twice the promised cancel out, so that a few excesses do not make up for shortfalls.',
  formula: 'exp(mean over kept and broken outcomes of ln max(fulfilment, 0.01))',
  unit: 'ratio of delivered to promised',
  betterWhen: 'higher',
  reference: 'Student 1908 (t interval on logarithms)',
  estimate: geometricMeanEstimate,
};
