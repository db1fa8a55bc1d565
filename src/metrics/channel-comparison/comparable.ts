import type { Estimate, UnavailableReason } from '../../domain/estimate.js';
import { SUPPRESSED_BELOW, unavailableEstimate } from '../estimates/estimate.js';

/**
 * Why two sides cannot be compared, null where they can. A side of 1 to 4 journeys is suppressed as its own mean would be:
 * with the other side's mean a difference would give it away.
 */
export function incomparable(first: number, second: number): UnavailableReason | null {
  if (first === 0 || second === 0) return 'NO_DATA';
  return first < SUPPRESSED_BELOW || second < SUPPRESSED_BELOW ? 'SUPPRESSED' : null;
}

/** Below this a standard error is nothing but rounding: no outcome varies within its arm. */
const NO_VARIATION_BELOW = 1e-9;

/** Outcomes that do not vary cannot say how far chance reaches, so their difference is withheld: NO_VARIATION. */
export function withoutVariation(estimate: Estimate): Estimate {
  const { standardError, sampleSize, confidenceLevel } = estimate;
  if (standardError === null || standardError > NO_VARIATION_BELOW) return estimate;
  return unavailableEstimate('NO_VARIATION', sampleSize, confidenceLevel);
}
