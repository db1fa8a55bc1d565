import type { UnwarnedEstimates } from '../answer.js';
import { inCount, inDigits, inPercent } from '../../words/numbers.js';
import { isReconciled } from '../claim.js';
import type { ServiceRevenueEvidence } from '../evidence.js';
import { EVENTS_PER_VARIABLE, HEAVY_TAIL_SHARE, RECONCILIATION_GATE } from '../input.js';

/** How the warning of a heavy tail begins. */
export const HEAVY_TAIL_WARNING = 'The 1 % of customers with the most revenue';

/** How far a slope may be from 1 before it is worth a word. */
const CALIBRATION = { low: 0.8, high: 1.25 } as const;

/** Doubts about the model itself. */
export function warnOfFit({ fit, hasHeavyTail }: ServiceRevenueEvidence, estimates: UnwarnedEstimates): string[] {
  const { diagnostics, totalEffect } = estimates;
  if (estimates.retentionChange.value === null && estimates.directEffect.value === null) return [];
  const { eventsPerVariable, reconciliation, calibrationSlope, topOnePercentRevenueShare, winsorised } = diagnostics;
  return [
    ...(eventsPerVariable !== null && eventsPerVariable < EVENTS_PER_VARIABLE.enough
      ? [
          `Few events: ${inDigits(eventsPerVariable)} for each of the ${inCount(fit.designs.retention.terms.length)} coefficients, where ${String(EVENTS_PER_VARIABLE.enough)} would be good. The intervals can be too narrow.`,
        ]
      : []),
    ...(totalEffect.value !== null && totalEffect.low === null
      ? [
          totalEffect.flags.includes('TOO_FEW_CLUSTERS')
            ? 'There are no intervals: customers come back in several waves, and there are too few of them to tell how much. A single wave has intervals.'
            : 'There are no intervals: without one part of the customers or another the model cannot be fitted. A single wave, or a wider filter, may have them.',
        ]
      : []),
    ...(fit.model.retention?.isPenalised
      ? [
          'Somewhere every customer was retained, or none: a penalty (Firth) kept the retention model finite. It draws the effect towards 0.',
        ]
      : []),
    ...(!isReconciled(diagnostics) && reconciliation !== null
      ? [
          `Modelled revenue is ${inPercent(reconciliation)} of the booked one, further from it than the ${inPercent(RECONCILIATION_GATE)} that are allowed: no claim is decided, and nothing should be booked.`,
        ]
      : []),
    ...(calibrationSlope !== null && (calibrationSlope < CALIBRATION.low || calibrationSlope > CALIBRATION.high)
      ? [
          `The retention model is too ${calibrationSlope < 1 ? 'sure' : 'unsure'} of itself for customers it has not seen: its calibration slope is ${inDigits(calibrationSlope)}, where 1 would be right.`,
        ]
      : []),
    ...(hasHeavyTail && topOnePercentRevenueShare !== null
      ? [
          `${HEAVY_TAIL_WARNING} bring ${inPercent(topOnePercentRevenueShare)} of it, more than ${inPercent(HEAVY_TAIL_SHARE)}: they decide the amounts.${winsorised?.value ? ' See diagnostics.winsorised for the effect without their extremes.' : ''}`,
        ]
      : []),
  ];
}
