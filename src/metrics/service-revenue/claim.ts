import type { Estimate } from '../../domain/estimate.js';
import type { Verdict } from '../../domain/vocabulary.js';
import { lowerTail } from '../../statistics/tail-probability.js';

/**
 * The verdict on a claimed uplift, for the contrast, horizon and base of the answer: SUPPORTED where the interval lies
 * beyond it (above a gain, below a loss), REFUTED where it lies short of it, INCONCLUSIVE otherwise, and always where the
 * placebo speaks of confounding: a number that may be somebody else's doing settles nothing. NOT_ESTIMABLE without an
 * interval.
 *
 * @example uplift 0.101 (0.075 to 0.128) against a claim of 0.25: REFUTED
 */
export function judgeClaim({ low, high, flags }: Estimate, claimedUplift: number): Verdict {
  if (low === null || high === null) return 'NOT_ESTIMABLE';
  if (flags.includes('CONFOUNDING_SUSPECTED')) return 'INCONCLUSIVE';
  const [isBeyond, isShort] =
    claimedUplift < 0 ? [high < claimedUplift, low > claimedUplift] : [low > claimedUplift, high < claimedUplift];
  if (isBeyond) return 'SUPPORTED';
  return isShort ? 'REFUTED' : 'INCONCLUSIVE';
}

/**
 * How often chance alone would show this uplift, or one further beyond the claim, if the claimed one were true; null
 * without a standard error.
 *
 * @example uplift 0.602 (standard error 0.091) against 0.25: 5.7e-5
 */
export function claimPValue(
  { value, standardError }: Estimate,
  claimedUplift: number,
  degreesOfFreedom: number,
): number | null {
  if (value === null || standardError === null || standardError === 0) return null;
  const beyond = claimedUplift < 0 ? claimedUplift - value : value - claimedUplift;
  return lowerTail(-beyond / standardError, degreesOfFreedom);
}
