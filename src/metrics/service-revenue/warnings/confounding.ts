import type { UnwarnedEstimates } from '../answer.js';
import { inDigits } from '../../words/numbers.js';
import type { ServiceRevenueEvidence } from '../evidence.js';

/** What the placebo says, and how strong an unmeasured cause would have to be. */
export function warnOfConfounding({ placebo }: ServiceRevenueEvidence, estimates: UnwarnedEstimates): string[] {
  const { retentionChange, directEffect, diagnostics } = estimates;
  if (retentionChange.value === null && directEffect.value === null) return [];
  const isSuspected = [retentionChange, directEffect].some(({ flags }) => flags.includes('CONFOUNDING_SUSPECTED'));
  return [
    ...(isSuspected ? [suspicion(placebo.value ?? 0)] : []),
    ...(placebo.standardError === null
      ? [
          'Whether customers who were worth more all along are also scored otherwise could not be tested: there is too little revenue from before the covariates. Take later or more waves if there is more history.',
        ]
      : []),
    ...(diagnostics.eValue !== null && diagnostics.eValueLimit !== null && retentionChange.value !== 0
      ? [strength(diagnostics.eValue, diagnostics.eValueLimit)]
      : []),
  ];
}

function suspicion(perPoint: number): string {
  const percent = 100 * (Math.exp(10 * perPoint) - 1);
  return `Confounding is suspected: customers whose score is 10 points higher brought ${inDigits(Math.abs(percent))} % ${percent > 0 ? 'more' : 'less'} revenue already before the score, which service cannot have caused. What better service brings is probably ${percent > 0 ? 'overstated' : 'understated, or has the wrong sign'}; do not book it.`;
}

/** E-values are factors of 1 and more; those that round to 1 have to be seen to be more. */
function strength(point: number, limit: number): string {
  if (limit === 1) {
    return 'The change of retention can be chance alone: its interval includes no change, so nothing unmeasured is needed to explain it.';
  }
  return `Something not measured, beside segment, tenure and prior revenue, would explain the change of retention away if it went with better scores and made being lost less likely, each by a factor of ${inFactor(point)}; ${inFactor(limit)} would do for an interval that includes no change.`;
}

function inFactor(factor: number): string {
  return new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(factor);
}
