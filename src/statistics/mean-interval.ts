import { studentCriticalValue } from './critical-value.js';
import type { Interval } from './interval.js';

/**
 * The t interval of a mean (Student 1908): mean -+ t(degrees of freedom) x standard error.
 * Infinite degrees of freedom give the normal interval.
 *
 * @example meanInterval({ mean: 15.87, standardError: 2.52, degreesOfFreedom: 3, confidenceLevel: 0.95 })
 *   // { low: 7.85, high: 23.89 }
 */
export function meanInterval(options: {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly confidenceLevel: number;
}): Interval {
  const reach = studentCriticalValue(options.confidenceLevel, options.degreesOfFreedom) * options.standardError;
  return { low: options.mean - reach, high: options.mean + reach };
}
