/**
 * Holm's adjustment (1979): p values of several tests, made comparable with the level that all of them together should
 * keep. The k-th smallest of m is multiplied by m - k + 1, never falls below the one before, and stops at 1.
 *
 * @param pValues in any order; null: a test that could not be made, and does not count
 * @returns the adjusted values in the order of the input
 * @example holmAdjusted([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holmAdjusted(pValues: readonly (number | null)[]): (number | null)[] {
  const tests = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((one, other) => one.p - other.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  tests.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, (tests.length - rank) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
