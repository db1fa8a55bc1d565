import type { Estimate } from '../../domain/estimate.js';
import { normalCriticalValue } from '../../statistics/critical-value.js';

/**
 * Whether landmark and adjusted difference are further apart than chance would put them, at their level:
 * |adjusted - landmark| > z sqrt(se_a^2 + se_l^2). They share journeys, so chance puts them closer still: the test is a
 * cautious one. False where either has no standard error.
 */
export function landmarkDisagrees(adjusted: Estimate, landmark: Estimate): boolean {
  if (adjusted.value === null || adjusted.standardError === null) return false;
  if (landmark.value === null || landmark.standardError === null) return false;
  const distance = Math.abs(adjusted.value - landmark.value);
  const standardError = Math.hypot(adjusted.standardError, landmark.standardError);
  return distance > normalCriticalValue(adjusted.confidenceLevel) * standardError;
}
