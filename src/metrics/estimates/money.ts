import type { Decimal } from 'decimal.js';
import type { MoneyEstimate, UnavailableReason } from '../../domain/estimate.js';

/** An estimate is no amount that anyone pays: it keeps more places than its currency has, and no more than make sense. */
const DECIMAL_PLACES = 6;

/** An amount as text, rounded to six places. Adding 0 turns the -0 of a rounded-off negative amount into 0. */
export function toAmount(amount: Decimal): string {
  return amount.toDecimalPlaces(DECIMAL_PLACES).plus(0).toFixed();
}

/** An amount that has no value, and why. */
export function unavailableMoney(
  reason: UnavailableReason,
  { currency, sampleSize, confidenceLevel }: Pick<MoneyEstimate, 'currency' | 'sampleSize' | 'confidenceLevel'>,
): MoneyEstimate {
  return {
    value: null,
    low: null,
    high: null,
    currency,
    sampleSize,
    confidenceLevel,
    unavailable: reason,
    flags: [],
  };
}
