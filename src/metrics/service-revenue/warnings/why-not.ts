import type { UnwarnedEstimates } from '../answer.js';
import type { UnavailableReason } from '../../../domain/estimate.js';
import { inCount, inDigits, inPercent } from '../../words/numbers.js';
import type { ServiceRevenueEvidence } from '../evidence.js';
import { EVENTS_PER_VARIABLE } from '../input.js';

/** Why there is no effect, or no part of it, and what is still there. */
export function whyNot({ fit, input }: ServiceRevenueEvidence, estimates: UnwarnedEstimates): string[] {
  const { totalEffect, retentionChange, directEffect, diagnostics } = estimates;
  const reason = totalEffect.unavailable;
  if (reason === null || input.waves.length === 0) return [];
  const { eligibleCustomers, extrapolationShare } = diagnostics;
  // Those that the model was fitted to, whomever the answer is about.
  const { customers, retained } = fit.sample.totals;
  const [rarer, outcome] = retained * 2 < customers ? [retained, 'retained'] : [customers - retained, 'lost'];
  const words: Readonly<Record<UnavailableReason, string>> = {
    NO_DATA:
      'No customer is eligible: one has to have joined before the wave, not have left at its start, and have a scored interaction in it.',
    SUPPRESSED: `${inCount(eligibleCustomers)} eligible, who may be one to four different customers: too few to say anything without pointing at somebody.`,
    NOT_MATURE: 'The outcome is not over yet.',
    RANK_DEFICIENT: fit.designs.retention.hasScore
      ? 'Among those who were retained the score cannot be told apart from the covariates, so that spending cannot be either.'
      : 'The score is the same for everybody, or follows from segment, tenure and prior revenue: what it does cannot be told.',
    NO_VARIATION: `All ${inCount(customers)} customers were ${retained > 0 ? 'retained' : 'lost'}: what makes the difference cannot be told.`,
    TOO_FEW_EVENTS: `Too few were ${outcome}: ${inCount(rarer)}, or ${inDigits(diagnostics.eventsPerVariable ?? 0)} for each of the ${inCount(fit.designs.retention.terms.length)} coefficients, where ${String(EVENTS_PER_VARIABLE.least)} are needed. More waves, longer ones or a wider filter have more.`,
    NO_OVERLAP: `The contrast takes ${inPercent(extrapolationShare ?? 0)} of the customers to scores that hardly anybody of their segment had. Ask for a smaller change.`,
    ZERO_OUTCOME: 'No revenue in this currency over the horizon.',
    SEPARATION:
      'Some combination of the covariates predicts the outcome perfectly, and no penalty made the fit finite.',
  };
  const remaining = [
    ...(retentionChange.unavailable === null ? ['the change of retention'] : []),
    ...(directEffect.unavailable === null ? ['the direct effect'] : []),
    ...(estimates.revenueAtRisk.unavailable === null ? ['the revenue at risk'] : []),
    ...(estimates.bookedBase.unavailable === null ? ['the booked revenue'] : []),
  ];
  const rest = remaining.length > 0 ? ` What can still be said: ${remaining.join(', ')}.` : '';
  return [`The total effect cannot be estimated. ${words[reason]}${rest}`];
}
