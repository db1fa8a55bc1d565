/** Influences of rows summed within clusters (phi_g), then over the clusters. */
export interface InfluenceSums {
  readonly clusters: number;
  /** Rows behind the influences. */
  readonly n: number;
  /** Sum of phi_g: 0 up to rounding where every row is there. */
  readonly sum: number;
  /** Sum of phi_g squared. */
  readonly squares: number;
}

/**
 * Variance of an estimate whose rows repeat within clusters, from the rows' influences on it:
 * G / (G - 1) x sum_g (phi_g - mean phi)^2 (Binder 1983). Where the clusters are a sample of all, the sum is scaled up to
 * the `n` rows of the estimate. Null for fewer than two clusters.
 *
 * @example cluster sums 0.3, -0.1 and -0.2 of all rows: 3 / 2 x 0.14 = 0.21
 */
export function influenceVariance({ clusters, n, sum, squares }: InfluenceSums, rowsInAll: number): number | null {
  if (clusters < 2) return null;
  const spread = Math.max(0, squares - (sum * sum) / clusters);
  return (clusters / (clusters - 1)) * spread * (rowsInAll / n);
}
