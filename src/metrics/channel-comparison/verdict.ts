import type { Estimate } from '../../domain/estimate.js';
import type { Verdict } from '../../domain/vocabulary.js';
import type { MetricDefinition } from '../metric.js';
import type { ComparedContrast } from './contrast-estimates.js';
import type { ComparisonOptions } from './input.js';
import { worseBy } from './outcomes.js';
import { onlyMarginPValue } from './p-value.js';

/** What the claim "materially worse, whether digital or not" rests on. */
export interface ClaimEvidence {
  readonly digital: ComparedContrast;
  readonly traditional: ComparedContrast;
  /** Of multi-channel against every kind of single-channel journey. */
  readonly landmark: Estimate;
}

/** Where an interval of "how much worse" lies to the margin; null: there is no interval. */
export type Position = 'BEYOND' | 'WITHIN' | 'BOTH_SIDES' | null;

type Judging = Pick<ComparisonOptions, 'outcome' | 'materialMargin'>;

/**
 * The verdict on the claim by intersection-union (Berger 1982): the claim joins two statements by "and", so it stands only
 * where each stands alone, which needs no correction for testing two. REFUTED where either adjusted interval stays within
 * the margin; NOT_ESTIMABLE where either is missing; SUPPORTED where both, and the landmark's, lie beyond it.
 */
export function judge({ digital, traditional, landmark }: ClaimEvidence, judging: Judging): Verdict {
  const positions = [digital, traditional].map(({ estimates }) => positionOf(estimates.adjusted, judging));
  if (positions.includes('WITHIN')) return 'REFUTED';
  if (positions.includes(null)) return 'NOT_ESTIMABLE';
  const all = [...positions, positionOf(landmark, judging)];
  return all.every((position) => position === 'BEYOND') ? 'SUPPORTED' : 'INCONCLUSIVE';
}

/** Where an estimate's interval lies to the margin, seen from the worse side. */
export function positionOf(estimate: Estimate, { outcome, materialMargin }: Judging): Position {
  const worse = worseBy(estimate, outcome);
  if (worse === null) return null;
  if (worse.low > materialMargin) return 'BEYOND';
  return worse.high < materialMargin ? 'WITHIN' : 'BOTH_SIDES';
}

/** Worked number: -7.80 (0.71) and -6.08 (0.76) with a margin of 3: the larger of 8e-12 and 2e-5. */
export const materialityPValue: MetricDefinition = {
  key: 'materialityPValue',
  name: 'p value of materially worse',
  meaning:
    'How often chance alone would make multi-channel journeys look this much worse than both kinds of single-channel ones if they were worse by the margin only, or not at all. The landmark is judged apart.',
  formula: 'the larger of Phi((adjusted + margin) / standard error) against single digital and single traditional',
  unit: 'probability 0..1',
  betterWhen: 'neither',
  reference: 'Berger 1982 (intersection-union test)',
};

/** The larger of the two one-sided p values; null where either contrast cannot be estimated. */
export function estimateMaterialityPValue({ digital, traditional }: ClaimEvidence, judging: Judging): number | null {
  const pValues = [digital, traditional].map(({ estimates, influences }) => {
    const worse = worseBy(estimates.adjusted, judging.outcome);
    return worse && onlyMarginPValue(worse.value, judging.materialMargin, estimates.adjusted, influences);
  });
  return pValues.reduce((largest, p) => (largest === null || p === null ? null : Math.max(largest, p)), 0);
}
