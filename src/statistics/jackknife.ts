/**
 * Variance of an estimate by leaving out one fold of the customers after another: (F - 1) / F x sum_f (estimate without f -
 * mean of these)^2 (Efron and Stein 1981; Kott 2001 for groups). Allows for any dependence within customers. Null for
 * fewer than two folds.
 *
 * @param leftOut the estimate with each fold left out
 * @example 3, 4 and 5 without each of three folds: 2 / 3 x 2 = 1.33
 */
export function jackknifeVariance(leftOut: readonly number[]): number | null {
  const folds = leftOut.length;
  if (folds < 2) return null;
  const mean = leftOut.reduce((total, value) => total + value, 0) / folds;
  return ((folds - 1) / folds) * leftOut.reduce((total, value) => total + (value - mean) ** 2, 0);
}
