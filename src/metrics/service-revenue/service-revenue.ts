import type { Estimate } from '../../domain/estimate.js';
import { eValueOfRatio } from '../../statistics/e-value.js';
import type { ServiceRevenueDiagnostics, ServiceRevenueEstimates } from './answer.js';
import { availabilityOf, eventsPerVariable } from './availability.js';
import { bookedRevenue } from './booked-revenue.js';
import { claimPValue, judgeClaim } from './claim.js';
import { extrapolationShareOf } from './diagnostics/extrapolation.js';
import type { ServiceRevenueEvidence } from './evidence.js';
import { flagsOf } from './flags.js';
import type { ServiceRevenueOptions } from './input.js';
import { degreesOfFreedomOf, measuring } from './precision.js';
import { type AnsweredAbout, presenterOf, sumOfAmounts } from './presenter.js';
import { quantitiesOf } from './quantities.js';
import { everyone, type Members, memberTotals } from './members.js';
import { warningsOf } from './warnings/index.js';

const PROBABILITY = { low: 0, high: 1 };
const CHANGE_OF_PROBABILITY = { low: -1, high: 1 };

/**
 * Answers one contrast: what a change of service does to retention, and through it and directly to revenue. Amounts are
 * totals over the members. Whatever is missing has a reason; nothing throws for lack of data.
 *
 * @param members whom the answer is about; the model is that of all
 */
export function estimateServiceRevenue(
  evidence: ServiceRevenueEvidence,
  options: ServiceRevenueOptions,
  members: Members = everyone,
): ServiceRevenueEstimates {
  const { fit, winsorisedFit, input } = evidence;
  const totals = memberTotals(fit.sample, members);
  const measured = measuring(fit, options, members.includes);
  const extrapolationShare = totals.customers > 0 ? extrapolationShareOf(measured.points) : 0;
  const isMature = input.waves.length > 0;
  const about = { customers: totals.customers, isMature, extrapolationShare };
  const can = availabilityOf(fit, about);
  const flags = flagsOf(evidence, extrapolationShare);
  const answered: AnsweredAbout = {
    currency: options.currency,
    customers: totals.customers,
    confidenceLevel: options.confidenceLevel,
    degreesOfFreedom: degreesOfFreedomOf(fit),
  };
  const present = presenterOf(measured.measure, answered);
  const quantities = quantitiesOf(options.savedCustomerSpendFactor);
  const throughLoyalty = present.money(quantities.throughLoyalty, can.throughLoyalty, flags.money);
  const directEffect = present.money(quantities.direct, can.direct, flags.money);
  const totalReason = can.throughLoyalty ?? can.direct;
  const total = { quantity: quantities.total, parts: [throughLoyalty, directEffect] };
  const retentionChange = present.number(
    quantities.retentionGain,
    can.retentionChange,
    flags.effect,
    CHANGE_OF_PROBABILITY,
  );
  const churnRatio = present.ratio(quantities.logChurnRatio, can.retentionChange, flags.effect);
  const uplift = present.number(quantities.uplift, totalReason, flags.money);
  const booked = bookedRevenue(evidence.input, members, answered);
  const modelledBase = present.money(quantities.expectedRevenue, can.level, flags.level);
  const diagnostics: ServiceRevenueDiagnostics = {
    eligibleCustomers: totals.customers,
    retained: isMature ? totals.retained : 0,
    lost: isMature ? totals.customers - totals.retained : 0,
    cells: fit.sample.cells,
    auc: evidence.auc,
    brierSkill: evidence.brierSkill,
    calibrationSlope: evidence.calibrationSlope,
    spendDeviance: evidence.spendDeviance,
    reconciliation: ratio(modelledBase.value, booked.value),
    eventsPerVariable: isMature ? eventsPerVariable(fit) : null,
    extrapolationShare: totals.customers > 0 ? extrapolationShare : null,
    topOnePercentRevenueShare: input.tail.topOnePercentShare,
    ...eValues(churnRatio),
    placebo: evidence.placebo,
    winsorised: winsorisedFit
      ? presenterOf(measuring(winsorisedFit, options, members.includes).measure, answered).money(
          quantities.total,
          totalReason,
          flags.money,
        )
      : null,
  };
  const estimates = {
    retention: present.number(quantities.retentionBefore, can.retention, flags.level, PROBABILITY),
    retentionAfter: present.number(quantities.retentionAfter, can.retentionChange, flags.effect, PROBABILITY),
    retentionChange,
    churnRatio,
    throughLoyalty,
    directEffect,
    totalEffect: sumOfAmounts(present.money(total.quantity, totalReason, flags.money), total.parts),
    totalEffectPerCustomer: present.moneyPerCustomer(quantities.total, totalReason, flags.money),
    throughLoyaltyAtHalfSpend: present.money(quantities.throughLoyaltyAtHalfSpend, can.throughLoyalty, flags.money),
    uplift,
    proportionThroughLoyalty: present.share(
      quantities.proportionThroughLoyalty,
      quantities.total,
      totalReason,
      flags.money,
    ),
    bookedBase: booked,
    modelledBase,
    revenueAtRisk: present.money(quantities.expectedLoss, can.level, flags.level),
    claim: options.claimedUplift === null ? null : judgeClaim(uplift, options.claimedUplift),
    claimPValue:
      options.claimedUplift === null ? null : claimPValue(uplift, options.claimedUplift, answered.degreesOfFreedom),
    coefficients: evidence.coefficients,
    diagnostics,
  };
  return { ...estimates, warnings: warningsOf(evidence, options, estimates) };
}

/** E-values of the churn ratio, for the estimate and for the end of its interval nearer to 1. */
function eValues({ value, low, high }: Estimate): Pick<ServiceRevenueDiagnostics, 'eValue' | 'eValueLimit'> {
  if (value === null || low === null || high === null) return { eValue: null, eValueLimit: null };
  const nearer = value < 1 ? high : low;
  const holdsOne = low <= 1 && high >= 1;
  return { eValue: eValueOfRatio(value), eValueLimit: holdsOne ? 1 : eValueOfRatio(nearer) };
}

function ratio(numerator: string | null, denominator: string | null): number | null {
  const [above, below] = [Number(numerator ?? Number.NaN), Number(denominator ?? Number.NaN)];
  return Number.isFinite(above / below) ? above / below : null;
}
