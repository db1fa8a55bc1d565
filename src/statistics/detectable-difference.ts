import { normalCriticalValue } from './critical-value.js';

/** Of finding a true difference: the usual four in five. */
const POWER = 0.8;

/**
 * The smallest true difference that a study with this standard error would find (two-sided) in four of five repetitions:
 * (z(level) + z(power)) x standard error, 2.80 standard errors at the 95 % level (Cohen 1988; Bloom 1995).
 *
 * @example detectableDifference(0.6, 0.95) // 1.68
 */
export function detectableDifference(standardError: number, confidenceLevel: number): number {
  // The two-sided level 2 p - 1 leaves 1 - p above it, so its critical value is the one-sided quantile of the power p.
  return (normalCriticalValue(confidenceLevel) + normalCriticalValue(2 * POWER - 1)) * standardError;
}
