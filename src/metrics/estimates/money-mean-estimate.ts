import type { MoneyEstimate } from '../../domain/estimate.js';
import { exact } from '../../statistics/exact.js';
import type { MoneySums } from '../measure-sums.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { tooSmall, withLowN } from './estimate.js';
import { meanPrecision } from './mean-precision.js';
import { toAmount, unavailableMoney } from './money.js';

/** A mean amount of money, exact until it is rounded to six places, with its t interval. */
export function moneyMeanEstimate(sums: MoneySums, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL): MoneyEstimate {
  const { n } = sums.moments;
  const common = { currency: sums.currency, sampleSize: n, confidenceLevel };
  const reason = tooSmall(n);
  if (reason) return unavailableMoney(reason, common);
  const { interval, flags } = meanPrecision(sums, confidenceLevel);
  return {
    value: toAmount(exact(sums.sum).div(n)),
    low: interval && toAmount(exact(interval.low)),
    high: interval && toAmount(exact(interval.high)),
    ...common,
    unavailable: null,
    flags: withLowN(flags, n),
  };
}
