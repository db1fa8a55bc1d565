import { meanEstimate } from '../estimates/mean-estimate.js';
import type { Metric } from '../metric.js';

/**
 * Sums: seconds of the completed journeys; a journey of one interaction lasts 0 seconds.
 * Worked number: durations of 60, 120, 120, 300 and 600 s: mean 240.
 */
export const meanDurationSeconds: Metric<typeof meanEstimate> = {
  key: 'meanDurationSeconds',
  name: 'Mean duration',
  meaning: 'How long completed journeys take on average. A few very long ones weigh heavily: see the median.',
  formula: 'mean over completed journeys of last interaction - first interaction',
  unit: 'seconds',
  betterWhen: 'lower',
  reference: 'Student 1908 (interval)',
  estimate: meanEstimate,
};
