import type { Estimate } from '../../domain/estimate.js';
import type { LoyaltyCell } from '../../domain/loyalty-cell.js';
import type { CoefficientEstimate } from './answer.js';
import { retentionReason } from './fit-reasons.js';
import { coefficientsOf } from './coefficients.js';
import { calibrationSlopeOf } from './diagnostics/calibration-slope.js';
import { placeboOf } from './diagnostics/placebo.js';
import { aucOf, brierSkillOf } from './diagnostics/retention-quality.js';
import { spendDevianceOf } from './diagnostics/spend-deviance.js';
import { fitServiceRevenue, type ServiceRevenueFit } from './fit.js';
import { HEAVY_TAIL_SHARE, type LoyaltyScope, type RevenueTail } from './input.js';
import type { Steps } from './steps.js';

/** Everything that an answer is computed from. */
export interface ServiceRevenueInput extends LoyaltyScope {
  readonly cells: readonly LoyaltyCell[];
  readonly tail: RevenueTail;
  /** The same with the largest amounts cut at the 99.5th percentile of those that are any; null where there is no heavy tail. */
  readonly winsorisedCells: readonly LoyaltyCell[] | null;
  /** Exact revenue of the eligible customers over the horizon, by segment. */
  readonly booked: ReadonlyMap<string | null, string>;
  readonly confidenceLevel: number;
}

/** What is fitted and found once, whatever contrast and segment is asked about. */
export interface ServiceRevenueEvidence {
  readonly input: ServiceRevenueInput;
  readonly fit: ServiceRevenueFit;
  readonly winsorisedFit: ServiceRevenueFit | null;
  readonly placebo: Estimate;
  readonly coefficients: readonly CoefficientEstimate[];
  readonly auc: number | null;
  readonly brierSkill: number | null;
  readonly calibrationSlope: number | null;
  readonly spendDeviance: number | null;
  readonly hasHeavyTail: boolean;
}

/** Fits the models and examines them, once for all contrasts. Of a model that says nothing nothing is told. */
export function* gatherEvidence(input: ServiceRevenueInput): Steps<ServiceRevenueEvidence> {
  const { waves, confidenceLevel, tail } = input;
  const fit = yield* fitServiceRevenue(input.cells, input);
  const isMature = waves.length > 0;
  const retention = isMature && retentionReason(fit) === null ? fit.model.retention : null;
  const spend = isMature ? fit.model.spend : null;
  yield;
  const placebo = placeboOf(fit, confidenceLevel);
  yield;
  const calibrationSlope = retention && calibrationSlopeOf(fit);
  yield;
  return {
    input,
    fit,
    winsorisedFit: input.winsorisedCells ? yield* fitServiceRevenue(input.winsorisedCells, input) : null,
    placebo,
    coefficients: coefficientsOf(fit, { retention, spend }, confidenceLevel),
    auc: retention && aucOf(fit.sample, retention),
    brierSkill: retention && brierSkillOf(fit.sample, retention),
    calibrationSlope,
    spendDeviance: spend && spendDevianceOf(fit.sample, spend, tail),
    hasHeavyTail: isHeavy(tail),
  };
}

/** Whether the largest 1 % of customers decide the answer. */
export function isHeavy({ topOnePercentShare }: RevenueTail): boolean {
  return topOnePercentShare !== null && topOnePercentShare > HEAVY_TAIL_SHARE;
}
