import normal from '@stdlib/stats-base-dists-normal';
import student from '@stdlib/stats-base-dists-t';

/**
 * How many standard errors a two-sided interval reaches to each side, by the normal distribution.
 *
 * @example normalCriticalValue(0.95) // 1.959964
 */
export function normalCriticalValue(confidenceLevel: number): number {
  return normal.quantile(upperProbability(confidenceLevel), 0, 1);
}

/**
 * The same by Student's t distribution; infinite degrees of freedom are the normal distribution.
 *
 * @example studentCriticalValue(0.95, 9) // 2.262157
 */
export function studentCriticalValue(confidenceLevel: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return normalCriticalValue(confidenceLevel);
  if (!(degreesOfFreedom > 0)) throw new RangeError('Degrees of freedom have to be positive.');
  return student.quantile(upperProbability(confidenceLevel), degreesOfFreedom);
}

function upperProbability(confidenceLevel: number): number {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError('A confidence level lies between 0 and 1, such as 0.95.');
  }
  return (1 + confidenceLevel) / 2;
}
