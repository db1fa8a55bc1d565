import type { UnwarnedEstimates } from '../answer.js';
import { inPercent } from '../../words/numbers.js';
import { EXTRAPOLATION, type ServiceRevenueOptions } from '../input.js';

/** A contrast that leaves the observed scores, one that changes nothing, and a verdict that confounding held back. */
export function warnOfContrast({ claimedUplift }: ServiceRevenueOptions, estimates: UnwarnedEstimates): string[] {
  const { totalEffect, uplift, diagnostics } = estimates;
  const { extrapolationShare } = diagnostics;
  if (totalEffect.value === null) return [];
  return [
    ...(extrapolationShare !== null && extrapolationShare > EXTRAPOLATION.warn
      ? [
          `${inPercent(extrapolationShare)} of the customers would come to scores that hardly anybody of their segment had: there the answer rests on the shape of the model alone.`,
        ]
      : []),
    ...(uplift.value === 0 ? ['The contrast changes nobody: every effect is exactly 0.'] : []),
    ...(claimedUplift !== null && uplift.flags.includes('CONFOUNDING_SUSPECTED')
      ? ['The claim is left undecided, because confounding is suspected.']
      : []),
  ];
}
