import type { UnavailableReason } from '../../domain/estimate.js';
import { tooSmall } from '../estimates/estimate.js';
import type { AnswerAbout } from './about.js';
import type { ServiceRevenueFit } from './fit.js';
import { retentionReason, spendReason } from './fit-reasons.js';
import { EXTRAPOLATION } from './input.js';

/** Why there is no value, for each part of an answer; null: there is one. */
export interface Availability {
  /** What is expected at today's scores: retention; revenue and loss to churn. */
  readonly retention: UnavailableReason | null;
  readonly level: UnavailableReason | null;
  /** What the contrast changes. */
  readonly retentionChange: UnavailableReason | null;
  readonly throughLoyalty: UnavailableReason | null;
  readonly direct: UnavailableReason | null;
  readonly total: UnavailableReason | null;
}

/**
 * What the data cannot tell, and why. In this order: too few customers; no wave is over; the score does not vary beside the
 * covariates; all or none were retained; too few of the rarer outcome for the coefficients; no finite fit; a contrast that
 * leads most customers beyond what was observed; members who brought nothing. Where everybody was retained the direct
 * effect remains.
 */
export function availabilityOf(
  fit: ServiceRevenueFit,
  about: Pick<AnswerAbout, 'differentCustomers' | 'isMature' | 'booked'>,
  extrapolationShare: number,
): Availability {
  const nothing = tooSmall(about.differentCustomers) ?? (about.isMature ? null : 'NOT_MATURE');
  const beyond = extrapolationShare > EXTRAPOLATION.stop ? 'NO_OVERLAP' : null;
  const retention = nothing ?? retentionReason(fit);
  const spend = nothing ?? spendReason(fit) ?? (about.booked.value === '0' ? 'ZERO_OUTCOME' : null);
  const constantScore = fit.designs.retention.hasScore ? null : 'RANK_DEFICIENT';
  const constantSpendScore = fit.designs.spend.hasScore ? null : 'RANK_DEFICIENT';
  const everybodyStayed = fit.sample.totals.retained === fit.sample.totals.customers;
  const retentionChange = nothing ?? constantScore ?? retention ?? beyond;
  const spendChange = spend ?? constantSpendScore ?? beyond;
  const throughLoyalty = retentionChange ?? spendChange;
  const direct = (everybodyStayed ? null : retentionChange) ?? spendChange;
  return {
    retention,
    level: retention ?? spend,
    retentionChange,
    throughLoyalty,
    direct,
    total: throughLoyalty ?? direct,
  };
}
