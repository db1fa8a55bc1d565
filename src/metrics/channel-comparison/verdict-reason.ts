import type { Estimate } from '../../domain/estimate.js';
import type { Verdict } from '../../domain/vocabulary.js';
import type { ComparedContrast } from './contrast-estimates.js';
import { OUTCOMES } from './outcomes.js';
import { type ClaimEvidence, type Position, positionOf } from './verdict.js';
import { differenceInWords, marginInWords, type Wording } from './words/differences.js';
import { alike } from './words/like-journeys.js';
import { inList } from '../words/numbers.js';
import { whyNotAdjusted, whyNotLandmark } from './words/why-not.js';

/** The claim's evidence, with the contrast whose landmark it holds. */
export type ReasonedEvidence = ClaimEvidence & { readonly overall: ComparedContrast };

/**
 * The verdict in words that need no statistics: what was found, how sure it is, which part of the claim failed. Speaks of an
 * association unless the landmark carries the claim.
 */
export function verdictReason(verdict: Verdict, evidence: ReasonedEvidence, wording: Wording): string {
  const headline = headlines[verdict](evidence, wording);
  const found = findings(verdict, evidence, wording);
  if (found.length === 0) return headline;
  return [
    headline,
    ...(wording.stratifyBy.length > 0 ? [`Compared are journeys ${alike(wording.stratifyBy)}.`] : []),
    ...found,
    verdict === 'SUPPORTED'
      ? 'So first contacts that fail, and make customers change the channel, do not explain it all: the change itself goes with a materially worse outcome.'
      : 'All of this is association, not proof of a cause.',
  ].join(' ');
}

/** Each part of the claim. Where it cannot be judged the headline has said what is missing, and only the rest follows. */
function findings(verdict: Verdict, { digital, traditional, overall }: ReasonedEvidence, wording: Wording): string[] {
  const hasAll = verdict !== 'NOT_ESTIMABLE';
  const compared = [digital, traditional].filter(({ estimates }) => hasAll || estimates.adjusted.value !== null);
  return [
    ...compared.map((contrast) => comparison(contrast, wording)),
    ...(hasAll || overall.estimates.landmark.value !== null ? [landmark(overall, wording)] : []),
  ];
}

const headlines: Readonly<Record<Verdict, (evidence: ReasonedEvidence, wording: Wording) => string>> = {
  SUPPORTED: () =>
    'Supported: multi-channel journeys are materially worse, whether compared with digital or with traditional single-channel ones.',
  REFUTED: (evidence, wording) => {
    const refuting = sidesAt('WITHIN', evidence, wording);
    return `Refuted: multi-channel journeys are not materially worse than ${inList(refuting)} ones, and the claim needs both.`;
  },
  INCONCLUSIVE: (evidence, wording) => {
    const open = sidesAt('BOTH_SIDES', evidence, wording);
    if (open.length > 0) {
      return `Inconclusive: the comparison with ${inList(open)} journeys is not precise enough to decide.`;
    }
    const isTested = positionOf(evidence.landmark, wording) !== null;
    return `Inconclusive: multi-channel journeys look materially worse than both kinds of single-channel ones, but the landmark test ${isTested ? 'does not bear it out' : 'that would have to bear it out cannot be made'}.`;
  },
  NOT_ESTIMABLE: ({ digital, traditional, overall }, wording) => {
    const hasJourneys = overall.first.journeys + overall.second.journeys > 0;
    if (!hasJourneys) return 'Not estimable: there is no journey in this window with this filter.';
    const missing = [digital, traditional].filter(({ estimates }) => positionOf(estimates.adjusted, wording) === null);
    const reasons = new Set(missing.map((contrast) => whyNotAdjusted(contrast, wording)));
    return `Not estimable: ${inList([...reasons])}.`;
  },
};

function sidesAt(position: Position, { digital, traditional }: ReasonedEvidence, wording: Wording): string[] {
  return [digital, traditional]
    .filter(({ estimates }) => positionOf(estimates.adjusted, wording) === position)
    .map(({ definition }) => definition.second.words);
}

function comparison(contrast: ComparedContrast, wording: Wording): string {
  const { adjusted } = contrast.estimates;
  const others = `${contrast.definition.second.words} journeys`;
  if (adjusted.value === null) return `Against ${others} there is no answer: ${whyNotAdjusted(contrast, wording)}.`;
  const found = `Against ${others}, multi-channel ones go with ${OUTCOMES[wording.outcome].name} ${differenceInWords(adjusted, wording)}`;
  return `${found}: ${standing(adjusted, wording) ?? `no interval, as ${whyNotAdjusted(contrast, wording)}`}.`;
}

function landmark(contrast: ComparedContrast, wording: Wording): string {
  const estimate = contrast.estimates.landmark;
  const test = 'The landmark test, which compares journeys whose first contact had gone equally well,';
  if (estimate.value === null) return `${test} cannot be made: ${whyNotLandmark(contrast)}.`;
  const found = `${test} puts journeys that then changed the channel ${differenceInWords(estimate, wording)}`;
  return `${found}: ${standing(estimate, wording) ?? `no interval, as ${whyNotLandmark(contrast)}`}.`;
}

/** Where the interval lies to the margin; null where there is none. */
function standing(estimate: Estimate, wording: Wording): string | null {
  const margin = `the margin of ${marginInWords(wording)}`;
  switch (positionOf(estimate, wording)) {
    case 'BEYOND':
      return `materially worse, as all of the interval is beyond ${margin}`;
    case 'WITHIN':
      return `not materially worse, as none of the interval is beyond ${margin}`;
    case 'BOTH_SIDES':
      return `open, as ${margin} lies within the interval`;
    case null:
      return null;
  }
}
