import type { UnwarnedEstimates } from '../answer.js';
import { inPercent } from '../../words/numbers.js';
import { contrastInWords } from '../contrast-in-words.js';
import { EXTRAPOLATION, type ServiceRevenueOptions } from '../input.js';

/** A contrast that leaves the observed scores, one that changes nothing, and a verdict that confounding held back. */
export function warnOfContrast(
  { claimedUplift, contrast, scoreCap }: ServiceRevenueOptions,
  estimates: UnwarnedEstimates,
): string[] {
  const { totalEffect, uplift, claim, diagnostics } = estimates;
  const { extrapolationShare } = diagnostics;
  if (totalEffect.value === null) return [];
  return [
    ...(extrapolationShare !== null && extrapolationShare > EXTRAPOLATION.warn
      ? [
          `${inPercent(extrapolationShare)} of the customers would come to scores that hardly anybody of their segment had: there the answer rests on the shape of the model alone.`,
        ]
      : []),
    ...(uplift.value === 0
      ? [`The contrast changes nobody (${contrastInWords(contrast, scoreCap)}): every effect is exactly 0.`]
      : []),
    ...(claimedUplift !== null && claim === 'INCONCLUSIVE' && uplift.flags.includes('CONFOUNDING_SUSPECTED')
      ? ['The claim is left undecided: what the interval says of it may be the work of the confounding.']
      : []),
  ];
}
