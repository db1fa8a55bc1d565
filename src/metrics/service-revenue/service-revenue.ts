import type { Estimate } from '../../domain/estimate.js';
import { eValueOfRatio } from '../../statistics/e-value.js';
import { aboutMembers, type AnswerAbout } from './about.js';
import type { ServiceRevenueDiagnostics, ServiceRevenueEstimates } from './answer.js';
import { type Availability, availabilityOf } from './availability.js';
import { changesOf } from './changes.js';
import { claimPValue, judgeClaim } from './claim.js';
import { extrapolationShareOf } from './diagnostics/extrapolation.js';
import type { ServiceRevenueEvidence } from './evidence.js';
import { eventsPerVariable } from './fit-reasons.js';
import { type AnswerFlags, flagsOf } from './flags.js';
import type { ServiceRevenueOptions } from './input.js';
import { everyone, type Members } from './members.js';
import { measuring } from './precision.js';
import { presenterOf } from './presenter.js';
import { totalEffect } from './quantities.js';
import { todayOf } from './today.js';
import { warningsOf } from './warnings/index.js';

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
  const { fit } = evidence;
  const about = aboutMembers(evidence, members, options);
  const measured = measuring(fit, options, about);
  const observed =
    options.contrast.kind === 'COMPARE' ? measuring(fit, { ...options, contrast: UNCHANGED }, about) : measured;
  const extrapolationShare = about.customers > 0 ? extrapolationShareOf(measured.points) : null;
  const can = availabilityOf(fit, about, extrapolationShare ?? 0);
  const flags = flagsOf(evidence, about, extrapolationShare ?? 0);
  const today = todayOf(observed, about, can, flags);
  const changes = changesOf(measured, about, can, flags, options.savedCustomerSpendFactor);
  const reconciliation = ratio(today.modelledBase.value, today.bookedBase.value);
  const estimates = {
    ...today,
    ...changes,
    ...claimOf(evidence, options, { uplift: changes.uplift, reconciliation, about }),
    coefficients: evidence.coefficients,
    diagnostics: {
      ...fitDiagnostics(evidence, about),
      ...eValues(changes.churnRatio),
      reconciliation,
      extrapolationShare,
      winsorised: winsorisedEffect(evidence, options, { about, can, flags }),
    },
  };
  return { ...estimates, warnings: warningsOf(evidence, options, estimates) };
}

const UNCHANGED = { kind: 'SHIFT', points: 0 } as const;

/** What does not depend on the contrast; of the model, whose customers are all of them, whomever the answer is about. */
function fitDiagnostics({ fit, input, ...evidence }: ServiceRevenueEvidence, about: AnswerAbout) {
  const { isMature, customers, retained } = about;
  return {
    eligibleCustomers: customers,
    retained: isMature ? retained : 0,
    lost: isMature ? customers - retained : 0,
    cells: fit.sample.cells,
    auc: evidence.auc,
    brierSkill: evidence.brierSkill,
    calibrationSlope: evidence.calibrationSlope,
    spendDeviance: evidence.spendDeviance,
    eventsPerVariable: isMature ? eventsPerVariable(fit) : null,
    topOnePercentRevenueShare: isMature ? input.tail.topOnePercentShare : null,
    placebo: evidence.placebo,
  };
}

function claimOf(
  { placebo }: ServiceRevenueEvidence,
  { claimedUplift, contrast }: ServiceRevenueOptions,
  found: { readonly uplift: Estimate; readonly reconciliation: number | null; readonly about: AnswerAbout },
): Pick<ServiceRevenueEstimates, 'claim' | 'claimPValue'> {
  if (claimedUplift === null) return { claim: null, claimPValue: null };
  const { uplift, reconciliation, about } = found;
  return {
    claim: judgeClaim(uplift, { claimedUplift, contrast, placebo, reconciliation }),
    claimPValue: claimPValue(uplift, claimedUplift, about.degreesOfFreedom),
  };
}

function winsorisedEffect(
  { winsorisedFit }: ServiceRevenueEvidence,
  options: ServiceRevenueOptions,
  { about, can, flags }: { readonly about: AnswerAbout; readonly can: Availability; readonly flags: AnswerFlags },
): ServiceRevenueDiagnostics['winsorised'] {
  if (!winsorisedFit) return null;
  const { measure } = measuring(winsorisedFit, options, about);
  const reason = can.total ?? (winsorisedFit.model.spend ? null : 'ZERO_OUTCOME');
  return presenterOf(measure, about).money(totalEffect(options.savedCustomerSpendFactor), reason, flags.money);
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
