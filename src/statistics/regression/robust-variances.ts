import type { Matrix } from 'ml-matrix';
import { type Design, weightedGram } from './design.js';

/**
 * Variances of coefficients that hold whatever the variance of the outcome: HC0 (White 1980), the diagonal of
 * A^-1 (X' diag(squares) X) A^-1.
 *
 * @param covariance A^-1, the inverse of the information
 * @param squares sum of squared residuals of each row of the design: see {@link squaredResiduals}
 * @example a mean of the values 1, 2 and 6, X a column of ones: A^-1 = 1/3, squares 14, variance 14 / 9 = 1.56
 */
export function robustVariances(design: Design, covariance: Matrix, squares: Float64Array): number[] {
  return covariance.mmul(weightedGram(design, squares)).mmul(covariance).diagonal();
}

/**
 * Sum of (y - mean)^2 over values of which number, sum and sum of squares are known; rounding never takes it below 0.
 *
 * @example squaredResiduals(3, 9, 41, 3) // of 1, 2 and 6 about 3: 4 + 1 + 9 = 14
 */
export function squaredResiduals(count: number, sum: number, sumOfSquares: number, mean: number): number {
  return Math.max(0, sumOfSquares - 2 * mean * sum + count * mean * mean);
}
