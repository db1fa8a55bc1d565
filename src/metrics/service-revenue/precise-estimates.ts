import type { Estimate, EstimateFlag, MoneyEstimate } from '../../domain/estimate.js';
import { studentCriticalValue } from '../../statistics/critical-value.js';
import { exact } from '../../statistics/exact.js';
import type { Interval } from '../../statistics/interval.js';
import { MIN_CLUSTERS } from '../estimates/clustering.js';
import { availableEstimate, unavailableEstimate, withLowN } from '../estimates/estimate.js';
import { toAmount, unavailableMoney } from '../estimates/money.js';
import type { ServiceRevenueFit } from './fit.js';
import type { PreciseValue } from './precision.js';

/** What stands beside the value of an estimate. */
export interface EstimateContext {
  readonly sampleSize: number;
  readonly confidenceLevel: number;
  /** Infinity: the normal distribution. */
  readonly degreesOfFreedom: number;
  readonly flags: readonly EstimateFlag[];
}

/** A number with its interval, which is cut to what is possible. A value that is not finite has none: SEPARATION. */
export function estimateOf(
  { value, standardError }: PreciseValue,
  context: EstimateContext,
  possible: Interval = { low: -Infinity, high: Infinity },
): Estimate {
  const { sampleSize, confidenceLevel, flags } = context;
  if (!Number.isFinite(value)) return unavailableEstimate('SEPARATION', sampleSize, confidenceLevel);
  const interval = intervalOf({ value, standardError }, context);
  return availableEstimate({
    value,
    low: interval && Math.max(possible.low, interval.low),
    high: interval && Math.min(possible.high, interval.high),
    standardError,
    sampleSize,
    confidenceLevel,
    flags,
  });
}

/** A ratio that was measured by its logarithm: value and interval are turned back, the standard error by the delta method. */
export function ratioOf({ value, standardError }: PreciseValue, context: EstimateContext): Estimate {
  const ratio = Math.exp(value);
  const logarithm = estimateOf({ value, standardError }, context);
  if (logarithm.value === null) return logarithm;
  return {
    ...logarithm,
    value: ratio,
    low: logarithm.low === null ? null : Math.exp(logarithm.low),
    high: logarithm.high === null ? null : Math.exp(logarithm.high),
    standardError: standardError === null ? null : ratio * standardError,
  };
}

/**
 * An amount of money per customer, times a number of customers.
 *
 * @param known the value itself, where it is known without rounding
 */
export function moneyOf(
  { value, standardError }: PreciseValue,
  context: EstimateContext & { readonly currency: string; readonly customers: number },
  known: string | null = null,
): MoneyEstimate {
  const { currency, sampleSize, confidenceLevel, flags, customers } = context;
  if (!Number.isFinite(value)) return unavailableMoney('SEPARATION', context);
  const interval = intervalOf({ value, standardError }, context);
  const times = (perCustomer: number) => toAmount(exact(perCustomer).times(customers));
  return {
    value: known ?? times(value),
    low: interval && times(interval.low),
    high: interval && times(interval.high),
    currency,
    sampleSize,
    confidenceLevel,
    unavailable: null,
    flags: withLowN(flags, sampleSize),
  };
}

/**
 * That customers come back in several waves, and whether there are enough of them to allow for it.
 *
 * @param folds in which those whom the estimate is about are
 */
export function clusteringFlags(
  { isPooled, foldModels }: ServiceRevenueFit,
  folds = foldModels.length,
): EstimateFlag[] {
  if (!isPooled) return [];
  return [folds < MIN_CLUSTERS ? 'TOO_FEW_CLUSTERS' : 'CLUSTERED'];
}

function intervalOf(
  { value, standardError }: PreciseValue,
  { confidenceLevel, degreesOfFreedom }: EstimateContext,
): Interval | null {
  if (standardError === null) return null;
  const reach = studentCriticalValue(confidenceLevel, degreesOfFreedom) * standardError;
  return Number.isFinite(reach) ? { low: value - reach, high: value + reach } : null;
}
