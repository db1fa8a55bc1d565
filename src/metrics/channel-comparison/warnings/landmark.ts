import type { ComparedContrast, ContrastEstimates } from '../contrast-estimates.js';
import { worseBy } from '../outcomes.js';
import { differenceInWords, type Wording } from '../words/differences.js';
import { whyNotLandmark } from '../words/why-not.js';

/** A landmark difference that tells another story than the adjusted one, or none at all. */
export function warnOfLandmark(contrast: ComparedContrast, wording: Wording): string[] {
  const { label, adjusted, landmark } = contrast.estimates;
  if (adjusted.value === null) return [];
  if (landmark.value === null) {
    return [
      `${label}: the landmark test cannot be made, as ${whyNotLandmark(contrast)}. Nothing rules out that failed first contacts, which make customers change the channel, cause the adjusted difference.`,
    ];
  }
  if (!adjusted.flags.includes('CONFOUNDING_SUSPECTED')) return [];
  return [
    `${label}: the landmark difference, ${differenceInWords(landmark, wording)}, disagrees with the adjusted one, ${differenceInWords(adjusted, wording)}. ${explanation(contrast.estimates, wording)} may well cause part or all of it; believe the landmark rather than the adjusted difference.`,
  ];
}

/** What is in the adjusted difference but not in the landmark one. */
function explanation({ adjusted, landmark }: ContrastEstimates, { outcome }: Wording): string {
  const [worse, worseAfterEqualStarts] = [worseBy(adjusted, outcome), worseBy(landmark, outcome)];
  return worse !== null && worseAfterEqualStarts !== null && worse.value < worseAfterEqualStarts.value
    ? 'Journeys that end after a single contact, and so never change the channel,'
    : 'First contacts that fail and make customers change the channel';
}
