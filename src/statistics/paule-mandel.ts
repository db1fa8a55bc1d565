/** The mean of one group and the variance of that mean. */
export interface GroupMean {
  readonly mean: number;
  readonly variance: number;
}

/** What many groups have in common, and each of them drawn towards it. */
export interface Shrinkage {
  readonly overallMean: number;
  /** tau^2: the variance of the groups' true means. 0: the groups cannot be told apart, so they must not be ranked. */
  readonly betweenVariance: number;
  readonly groups: readonly ShrunkMean[];
}

export interface ShrunkMean {
  readonly mean: number;
  /** tau^2 / (tau^2 + v): how much of the group's own deviation stands. */
  readonly reliability: number;
  /** Posterior standard deviation of the group's true mean, the overall mean's uncertainty included. */
  readonly standardDeviation: number;
}

/**
 * Shrinks group means towards their overall mean, with the between-group variance of Paule and Mandel (1982): the
 * tau^2 at which sum_i (mean_i - overall)^2 / (tau^2 + v_i) is its expectation, k - 1, or 0 where it is below that
 * already. Null for fewer than two groups.
 *
 * @example means 10 and 14 with variance 2 each: overall 12, tau^2 = 6, shrunk to 10.5 and 13.5
 */
export function shrinkMeans(groups: readonly GroupMean[]): Shrinkage | null {
  if (groups.length < 2) return null;
  const betweenVariance = solveBetweenVariance(groups);
  const { overallMean, totalWeight } = fit(groups, betweenVariance);
  return {
    overallMean,
    betweenVariance,
    groups: groups.map(({ mean, variance }) => {
      const reliability = betweenVariance === 0 ? 0 : betweenVariance / (betweenVariance + variance);
      return {
        mean: overallMean + reliability * (mean - overallMean),
        reliability,
        standardDeviation: Math.sqrt(betweenVariance * (1 - reliability) + (1 - reliability) ** 2 / totalWeight),
      };
    }),
  };
}

/** Bisection: the statistic falls as tau^2 grows, so a bracket always closes on the one solution. */
function solveBetweenVariance(groups: readonly GroupMean[]): number {
  const expected = groups.length - 1;
  const isTooSmall = (tau2: number): boolean => fit(groups, tau2).statistic > expected;
  if (!isTooSmall(0)) return 0;
  let low = 0;
  let high = 1;
  while (isTooSmall(high)) [low, high] = [high, high * 2];
  while (high - low > Number.EPSILON * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (isTooSmall(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function fit(
  groups: readonly GroupMean[],
  betweenVariance: number,
): { overallMean: number; totalWeight: number; statistic: number } {
  // A group without variance would weigh infinitely; the smallest positive number keeps the sums finite.
  const weights = groups.map(({ variance }) => 1 / Math.max(variance + betweenVariance, SMALLEST_VARIANCE));
  const totalWeight = weights.reduce((total, weight) => total + weight, 0);
  const weighted = (of: (group: GroupMean) => number): number =>
    groups.reduce((total, group, index) => total + (weights[index] ?? 0) * of(group), 0);
  const overallMean = weighted(({ mean }) => mean) / totalWeight;
  return { overallMean, totalWeight, statistic: weighted(({ mean }) => (mean - overallMean) ** 2) };
}

const SMALLEST_VARIANCE = 1e-12;
