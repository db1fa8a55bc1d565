import normal from '@stdlib/stats-base-dists-normal';
import student from '@stdlib/stats-base-dists-t';

/**
 * The probability of a statistic below this one, by Student's t distribution; infinite degrees of freedom are the normal
 * distribution. The lower tail is accurate however small it is; for an upper one turn the sign.
 *
 * @example lowerTail(-1.959964, Infinity) // 0.025
 */
export function lowerTail(statistic: number, degreesOfFreedom: number): number {
  return degreesOfFreedom === Infinity ? normal.cdf(statistic, 0, 1) : student.cdf(statistic, degreesOfFreedom);
}

/**
 * Two-sided p value: the probability of a statistic at least as far from 0.
 *
 * @example twoSidedPValue(1.959964, Infinity) // 0.05
 */
export function twoSidedPValue(statistic: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * lowerTail(-Math.abs(statistic), degreesOfFreedom));
}
