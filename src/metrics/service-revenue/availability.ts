import type { UnavailableReason } from '../../domain/estimate.js';
import { tooSmall } from '../estimates/estimate.js';
import type { AnswerAbout } from './about.js';
import type { ServiceRevenueFit } from './fit.js';
import { EVENTS_PER_VARIABLE, EXTRAPOLATION } from './input.js';

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

/** How many of the rarer outcome there are for each coefficient of the retention model; null without customers. */
export function eventsPerVariable({ sample, designs }: ServiceRevenueFit): number | null {
  const { customers, retained } = sample.totals;
  if (customers === 0) return null;
  return Math.min(retained, customers - retained) / designs.retention.terms.length;
}

/** Why the retention model says nothing, whatever the contrast; null: it does. */
export function retentionReason(fit: ServiceRevenueFit): UnavailableReason | null {
  const { customers, retained } = fit.sample.totals;
  if (retained === 0 || retained === customers) return 'NO_VARIATION';
  if ((eventsPerVariable(fit) ?? 0) < EVENTS_PER_VARIABLE.least) return 'TOO_FEW_EVENTS';
  return fit.model.retention ? null : 'SEPARATION';
}

function spendReason({ sample, model }: ServiceRevenueFit): UnavailableReason | null {
  const { retained, retainedRevenue } = sample.totals;
  if (retained === 0) return 'NO_VARIATION';
  if (!(retainedRevenue > 0)) return 'ZERO_OUTCOME';
  return model.spend ? null : 'SEPARATION';
}
