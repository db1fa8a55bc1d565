import { normalCriticalValue } from './critical-value.js';
import type { Interval } from './interval.js';

/** The difference of two shares of one sample, -1..1. */
export interface NetShare extends Interval {
  readonly value: number;
  readonly standardError: number;
}

/**
 * The share of some minus the share of others in one sample, with the adjusted Wald interval (Bonett and Price 2012;
 * Agresti and Min 2005): 3 is added to n and 3/4 to each count before the Wald interval is taken, as that one is far
 * too narrow in small samples. Ends are cut to -1..1. Null for an empty sample.
 *
 * @example netShare({ positive: 80, negative: 40, n: 200, confidenceLevel: 0.95 })
 *   // { value: 0.2, low: 0.0941, high: 0.3000, standardError: 0.0529 }
 */
export function netShare(options: {
  readonly positive: number;
  readonly negative: number;
  readonly n: number;
  readonly confidenceLevel: number;
}): NetShare | null {
  const { positive, negative, n, confidenceLevel } = options;
  if (n === 0) return null;
  const plain = difference(positive, negative, n);
  const adjusted = difference(positive + 0.75, negative + 0.75, n + 3);
  const reach = normalCriticalValue(confidenceLevel) * adjusted.standardError;
  return {
    ...plain,
    low: Math.max(-1, adjusted.value - reach),
    high: Math.min(1, adjusted.value + reach),
  };
}

/** p - q, with the multinomial variance (p + q - (p - q)^2) / n. */
function difference(positive: number, negative: number, n: number): { value: number; standardError: number } {
  const value = (positive - negative) / n;
  return { value, standardError: Math.sqrt(Math.max(0, (positive + negative) / n - value * value) / n) };
}
