import { vocabulary } from './vocabulary.js';

/** Why a statistic has no value. */
export const UnavailableReason = vocabulary(
  'NO_DATA',
  'SUPPRESSED',
  'NO_OVERLAP',
  'NO_VARIATION',
  'RANK_DEFICIENT',
  'SEPARATION',
  'ZERO_OUTCOME',
  'NOT_MATURE',
  'TOO_FEW_EVENTS',
);
export type UnavailableReason = keyof typeof UnavailableReason;

/** What a reader of a statistic has to know beside its value. */
export const EstimateFlag = vocabulary(
  'LOW_N',
  'HEAVY_TAIL',
  'CLUSTERED',
  'TOO_FEW_CLUSTERS',
  'PENALISED',
  'EXTRAPOLATION',
  'PROJECTED',
  'CONFOUNDING_SUSPECTED',
  'SHORTENED_HORIZON',
);
export type EstimateFlag = keyof typeof EstimateFlag;

/** A statistic with its interval. `value` is null if and only if `unavailable` is set. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly sampleSize: number;
  readonly confidenceLevel: number;
  readonly unavailable: UnavailableReason | null;
  readonly flags: readonly EstimateFlag[];
}

/** An estimate of an amount of money: exact decimals as strings, one currency. */
export interface MoneyEstimate {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly currency: string;
  readonly sampleSize: number;
  readonly confidenceLevel: number;
  readonly unavailable: UnavailableReason | null;
  readonly flags: readonly EstimateFlag[];
}
