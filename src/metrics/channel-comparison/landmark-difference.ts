import type { Metric } from '../metric.js';
import { standardisedOverSupport } from './standardised-over-support.js';

/**
 * Strata: those of the adjusted difference, each cut further by the band of the first contact's score (10 points);
 * `first` the journeys whose second contact was in another channel, `second` those that stayed. Journeys with one contact,
 * or without a scored first one, are left out; exposures are no contacts.
 * Worked number: failures that make customers change the channel, which itself does nothing: raw -16.3, adjusted -14.6,
 * landmark -0.2.
 */
export const landmarkDifference: Metric<typeof standardisedOverSupport> = {
  key: 'landmark',
  name: 'Difference after a change of channel',
  meaning:
    'How much better or worse journeys end whose second contact was in another channel, among like journeys whose first contact had gone equally well. A first contact that failed and so caused the change does not fake it.',
  formula:
    'sum over strata, with the band of the first score, of w x (mean where the second contact changed the channel - mean where it did not)',
  unit: 'points, percentage points, seconds or money of the outcome',
  betterWhen: 'neither',
  reference:
    'Anderson, Cain and Gelber 1983 (landmark); Cochran 1968 (bands); Robins 1986 (treatment-confounder feedback)',
  estimate: standardisedOverSupport,
};
