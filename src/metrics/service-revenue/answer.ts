import type { Estimate, MoneyEstimate } from '../../domain/estimate.js';
import type { ServiceRevenueModel, Verdict } from '../../domain/vocabulary.js';

/** What the fit rests on, and what speaks against it. A null has no value because what it needs is not there. */
export interface ServiceRevenueDiagnostics {
  /** Customers of several waves count once for each. */
  readonly eligibleCustomers: number;
  readonly retained: number;
  readonly lost: number;
  readonly cells: number;
  readonly auc: number | null;
  readonly brierSkill: number | null;
  /** Cross-fitted. */
  readonly calibrationSlope: number | null;
  /** Share of the deviance of spend that the model explains. */
  readonly spendDeviance: number | null;
  /** Modelled over booked revenue. */
  readonly reconciliation: number | null;
  readonly eventsPerVariable: number | null;
  readonly extrapolationShare: number | null;
  readonly topOnePercentRevenueShare: number | null;
  readonly eValue: number | null;
  readonly eValueLimit: number | null;
  /** In log per point of score. */
  readonly placebo: Estimate;
  /** Null: there is no heavy tail. */
  readonly winsorised: MoneyEstimate | null;
}

/** One coefficient of a regression: in log odds, or in log revenue, against the first level or per point of score. */
export interface CoefficientEstimate {
  readonly model: ServiceRevenueModel;
  /** "constant", "segment BUSINESS", "tenure 1 to under 3 years", "prior revenue 300 to under 500", "score". */
  readonly term: string;
  readonly estimate: Estimate;
}

/** All that is answered about one contrast. Amounts are totals over the eligible customers unless they say otherwise. */
export interface ServiceRevenueEstimates {
  readonly retention: Estimate;
  readonly retentionAfter: Estimate;
  readonly retentionChange: Estimate;
  readonly churnRatio: Estimate;
  readonly throughLoyalty: MoneyEstimate;
  readonly directEffect: MoneyEstimate;
  readonly totalEffect: MoneyEstimate;
  readonly totalEffectPerCustomer: MoneyEstimate;
  readonly throughLoyaltyAtHalfSpend: MoneyEstimate;
  readonly uplift: Estimate;
  readonly proportionThroughLoyalty: Estimate;
  readonly bookedBase: MoneyEstimate;
  readonly modelledBase: MoneyEstimate;
  readonly revenueAtRisk: MoneyEstimate;
  /** Of the claimed uplift; null where none is claimed. */
  readonly claim: Verdict | null;
  /** One-sided: how often chance alone would show this uplift or more if the claimed one were true. */
  readonly claimPValue: number | null;
  readonly coefficients: readonly CoefficientEstimate[];
  readonly diagnostics: ServiceRevenueDiagnostics;
  readonly warnings: readonly string[];
}

/** An answer before its warnings. */
export type UnwarnedEstimates = Omit<ServiceRevenueEstimates, 'warnings'>;
