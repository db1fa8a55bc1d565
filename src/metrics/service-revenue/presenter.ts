import type { Estimate, EstimateFlag, MoneyEstimate, UnavailableReason } from '../../domain/estimate.js';
import { exact } from '../../statistics/exact.js';
import type { Interval } from '../../statistics/interval.js';
import { unavailableEstimate } from '../estimates/estimate.js';
import { toAmount, unavailableMoney } from '../estimates/money.js';
import type { AnswerAbout } from './about.js';
import type { Measuring, Quantity } from './precision.js';
import { type EstimateContext, estimateOf, moneyOf, ratioOf } from './precise-estimates.js';

type Reason = UnavailableReason | null;
type Flags = readonly EstimateFlag[];

/** Turns quantities into estimates: those with a reason have no value and are not computed. */
export interface Presenter {
  readonly number: (quantity: Quantity, reason: Reason, flags: Flags, possible?: Interval) => Estimate;
  /** A ratio that is measured by its logarithm. */
  readonly ratio: (logarithm: Quantity, reason: Reason, flags: Flags) => Estimate;
  /** A part over its whole. NO_VARIATION where the whole is 0; no interval where the whole could be 0. */
  readonly share: (quantity: Quantity, whole: Quantity, reason: Reason, flags: Flags) => Estimate;
  /** Total over all customers of an amount per customer. */
  readonly money: (perCustomer: Quantity, reason: Reason, flags: Flags) => MoneyEstimate;
  readonly moneyPerCustomer: (quantity: Quantity, reason: Reason, flags: Flags) => MoneyEstimate;
}

/** How many there are, in which money, and how sure an answer is to be. */
export type PresentedAbout = Pick<AnswerAbout, 'currency' | 'customers' | 'confidenceLevel' | 'degreesOfFreedom'>;

/** Prepares the presentation of the quantities of one answer. */
export function presenterOf(measure: Measuring['measure'], about: PresentedAbout): Presenter {
  const { confidenceLevel, degreesOfFreedom, currency, customers: sampleSize } = about;
  const context = (flags: Flags): EstimateContext => ({ sampleSize, confidenceLevel, degreesOfFreedom, flags });
  const money = (quantity: Quantity, reason: Reason, flags: Flags, customers: number) =>
    reason
      ? unavailableMoney(reason, { currency, sampleSize, confidenceLevel })
      : moneyOf(measure(quantity), { ...context(flags), currency, customers });
  const number: Presenter['number'] = (quantity, reason, flags, possible) =>
    reason
      ? unavailableEstimate(reason, sampleSize, confidenceLevel)
      : estimateOf(measure(quantity), context(flags), possible);
  return {
    number,
    ratio: (logarithm, reason, flags) =>
      reason ? unavailableEstimate(reason, sampleSize, confidenceLevel) : ratioOf(measure(logarithm), context(flags)),
    share: (quantity, whole, reason, flags) => {
      const measured = reason ? null : estimateOf(measure(whole), context(flags));
      const share = number(quantity, reason ?? (measured?.value ? null : 'NO_VARIATION'), flags);
      return measured && couldBeZero(measured) ? { ...share, low: null, high: null, standardError: null } : share;
    },
    money: (quantity, reason, flags) => money(quantity, reason, flags, sampleSize),
    moneyPerCustomer: (quantity, reason, flags) => money(quantity, reason, flags, 1),
  };
}

/** A total whose value is, to its last digit, that of its parts; an effect that has them all. */
export function sumOfAmounts(total: MoneyEstimate, parts: readonly MoneyEstimate[]): MoneyEstimate {
  if (total.value === null) return total;
  const sum = parts.reduce((amount, { value }) => amount.plus(exact(value ?? 0)), exact(0));
  return { ...total, value: toAmount(sum) };
}

function couldBeZero({ low, high }: Estimate): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}
