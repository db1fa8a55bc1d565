import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: points of the interactions that have a score; one with less than half of its channel's weight answered has none.
 * Worked number: web weights 0.1, 0.3, 0.25, 0.25, 0.1 and ratings 75, 100, 75, 100, none: 81.25 / 0.9 = 90.28.
 */
export const score: Metric<typeof meanEstimate> = {
  key: 'score',
  name: 'Experience score',
  meaning:
    'How good the interactions were over the five measures, each channel weighing them its own way. Channels differ in their touchpoints, so compare them within a touchpoint.',
  formula: 'mean over scored interactions of sum w x / sum w, over the answered measures',
  unit: 'points 0..100',
  betterWhen: 'higher',
  reference: 'Cochran 1977 (variance with repeated customers)',
  estimate: meanEstimate,
};
