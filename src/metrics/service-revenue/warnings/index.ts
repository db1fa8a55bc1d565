import type { UnwarnedEstimates } from '../answer.js';
import type { ServiceRevenueEvidence } from '../evidence.js';
import type { ServiceRevenueOptions } from '../input.js';
import { warnOfConfounding } from './confounding.js';
import { warnOfContrast } from './contrast.js';
import { warnOfFit } from './fit.js';
import { warnOfWaves } from './waves.js';
import { whyNot } from './why-not.js';

/** Everything a reader has to know before believing the numbers, what keeps them from being first. */
export function warningsOf(
  evidence: ServiceRevenueEvidence,
  options: ServiceRevenueOptions,
  estimates: UnwarnedEstimates,
): string[] {
  return [
    ...warnOfWaves(evidence.input),
    ...whyNot(evidence, estimates),
    ...warnOfConfounding(evidence, estimates),
    ...warnOfContrast(options, estimates),
    ...warnOfFit(evidence, estimates),
  ];
}
