import type { Estimate } from '../../../domain/estimate.js';
import type { ComparedContrast } from '../contrast-estimates.js';
import type { ContrastDefinition, Side } from '../contrasts.js';
import type { JourneySums } from '../sums.js';
import { missingOf, type Wording } from './differences.js';
import { alike } from './like-journeys.js';
import { inCount, inPercent } from '../../words/numbers.js';

/** Why an adjusted difference has no value or no interval, as a clause. */
export function whyNotAdjusted(
  { definition, first, second, support, estimates }: ComparedContrast,
  wording: Wording,
): string {
  const sides = [
    [definition.first, first],
    [definition.second, second],
  ] as const;
  const absent = sides.find(([, { journeys }]) => journeys === 0);
  if (absent) return `there is no ${absent[0].words} journey`;
  const unmeasured = sides.find(([, { outcome }]) => outcome.n === 0);
  if (unmeasured) return noneMeasured(unmeasured, wording);
  return whyNot(estimates.adjusted, {
    few: sides.map(([side, { outcome }]) => `${inCount(outcome.n)} ${side.words}`).join(' and '),
    apart: `${inPercent(support.offSupportShare)} of the journeys the answer is about lie where fewer than two ${alike(wording.stratifyBy)} were measured on one of the two sides`,
  });
}

/** Which journeys a landmark looks at. */
const OPENINGS: Readonly<Record<NonNullable<ContrastDefinition['landmark']>, string>> = {
  ALL: '',
  FIRST_DIGITAL: 'with a digital first contact ',
  FIRST_TRADITIONAL: 'with a traditional first contact ',
};

/** Why a landmark difference has no value or no interval, as a clause. */
export function whyNotLandmark({ definition, landmarkSupport, estimates }: ComparedContrast): string {
  const { landmark } = estimates;
  if (landmark.unavailable === 'NO_DATA') {
    return `no measured journey ${OPENINGS[definition.landmark ?? 'ALL']}has two contacts and a score of the first one`;
  }
  return whyNot(landmark, {
    few: `${inCount(landmark.sampleSize)} in all`,
    apart: `${inPercent(landmarkSupport.offSupportShare)} of its journeys lie where fewer than two either changed the channel or stayed`,
  });
}

function whyNot({ unavailable }: Estimate, words: { readonly few: string; readonly apart: string }): string {
  if (unavailable === 'SUPPRESSED')
    return `fewer than five measured journeys on one side say too little (${words.few})`;
  if (unavailable === 'NO_OVERLAP') return `${words.apart}, so that too many have no like to be compared with`;
  if (unavailable === 'NO_VARIATION') {
    return 'the outcome does not vary among the journeys of a side, so that nothing says how far chance reaches';
  }
  return 'customers come back in several periods and fewer than ten are left to tell how much they resemble themselves';
}

function noneMeasured([side, { journeys }]: readonly [Side, JourneySums], wording: Wording): string {
  return `none of the ${inCount(journeys)} ${side.words} journeys has ${missingOf(wording)}`;
}
