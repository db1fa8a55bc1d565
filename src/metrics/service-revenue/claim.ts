import type { Estimate } from '../../domain/estimate.js';
import type { Verdict } from '../../domain/vocabulary.js';
import { lowerTail } from '../../statistics/tail-probability.js';
import { RECONCILIATION_GATE, type ServiceContrast } from './input.js';

/** What a verdict on a claimed uplift depends on, beside the uplift itself. */
export interface ClaimEvidence {
  readonly claimedUplift: number;
  readonly contrast: ServiceContrast;
  readonly placebo: Estimate;
  /** Modelled over booked revenue; null: there is no booked revenue. */
  readonly reconciliation: number | null;
}

/**
 * The verdict on a claimed uplift, for the contrast, horizon and base of the answer: SUPPORTED where the interval lies
 * beyond it (above a gain, below a loss), REFUTED where it lies short of it, INCONCLUSIVE otherwise. NOT_ESTIMABLE without
 * an interval.
 *
 * Held back (INCONCLUSIVE) where the model does not reconcile with what was booked, and where confounding is suspected
 * and could have made the verdict: a placebo above 0 says that better scores went with more revenue all along, so that the
 * uplift of better service is overstated; then an uplift below the claim is so all the more, and one above it is not.
 *
 * @example uplift 0.101 (0.075 to 0.128) against a claim of 0.25: REFUTED
 */
export function judgeClaim(uplift: Estimate, evidence: ClaimEvidence): Verdict {
  const { low, high } = uplift;
  const { claimedUplift } = evidence;
  if (low === null || high === null) return 'NOT_ESTIMABLE';
  const side = low > claimedUplift ? 'ABOVE' : high < claimedUplift ? 'BELOW' : null;
  if (side === null || side === doubtfulSide(uplift, evidence) || !isReconciled(evidence)) return 'INCONCLUSIVE';
  return side === (claimedUplift < 0 ? 'BELOW' : 'ABOVE') ? 'SUPPORTED' : 'REFUTED';
}

/** Whether modelled and booked revenue are near enough. */
export function isReconciled({ reconciliation }: Pick<ClaimEvidence, 'reconciliation'>): boolean {
  return reconciliation === null || Math.abs(reconciliation - 1) <= RECONCILIATION_GATE;
}

/** On which side of a claim the uplift may lie only because of confounding; null where none is suspected. */
function doubtfulSide({ flags }: Estimate, { contrast, placebo }: ClaimEvidence): 'ABOVE' | 'BELOW' | null {
  if (!flags.includes('CONFOUNDING_SUSPECTED') || placebo.value === null) return null;
  return placebo.value > 0 === improves(contrast) ? 'ABOVE' : 'BELOW';
}

/** Whether service gets better. */
function improves(contrast: ServiceContrast): boolean {
  switch (contrast.kind) {
    case 'SHIFT':
      return contrast.points >= 0;
    case 'RAISE':
      return true;
    case 'COMPARE':
      return contrast.to >= contrast.from;
  }
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
