import { variance, type Moments } from './moments.js';

/** One stratum: the same outcome on the two sides that are compared. */
export interface Stratum {
  readonly key: string;
  readonly first: Moments;
  readonly second: Moments;
}

/** The influence of a row with outcome y in this stratum and side on the difference: slope x y + intercept. */
export interface InfluenceCoefficient {
  readonly stratum: string;
  readonly side: 'first' | 'second';
  readonly slope: number;
  readonly intercept: number;
}

/** First minus second, with what its variance needs. */
export interface StandardisedDifference {
  readonly difference: number;
  /** Of independent rows. */
  readonly variance: number;
  /** Rows in the strata used. */
  readonly n: number;
  /** Strata that have enough rows on both sides. */
  readonly strata: number;
  readonly coefficients: readonly InfluenceCoefficient[];
}

/** Fewer rows on a side have no variance to show. */
const MIN_PER_SIDE = 2;

/**
 * Directly standardised difference of means: sum_x w_x (mean_first,x - mean_second,x), w_x = n_x / N, over the strata
 * with at least two rows on both sides; variance sum_x w_x^2 (s_first^2 / n_first + s_second^2 / n_second)
 * (Kalton 1968; weights taken as given). Null where no stratum has both sides.
 *
 * @example strata of 4 and 6 rows with differences -10 and -20: 0.4 x -10 + 0.6 x -20 = -16
 */
export function standardisedDifference(strata: readonly Stratum[]): StandardisedDifference | null {
  const used = strata.filter(({ first, second }) => first.n >= MIN_PER_SIDE && second.n >= MIN_PER_SIDE);
  if (used.length === 0) return null;
  const n = used.reduce((total, { first, second }) => total + first.n + second.n, 0);
  const weighted = used.map((stratum) => ({ ...stratum, weight: (stratum.first.n + stratum.second.n) / n }));
  return {
    difference: weighted.reduce((total, { weight, first, second }) => total + weight * (first.mean - second.mean), 0),
    variance: weighted.reduce(
      (total, { weight, first, second }) => total + weight ** 2 * (varianceOfMean(first) + varianceOfMean(second)),
      0,
    ),
    n,
    strata: used.length,
    coefficients: weighted.flatMap(({ key, weight, first, second }) => [
      coefficient({ stratum: key, side: 'first', weight, moments: first }),
      coefficient({ stratum: key, side: 'second', weight: -weight, moments: second }),
    ]),
  };
}

function varianceOfMean(moments: Moments): number {
  return (variance(moments) ?? 0) / moments.n;
}

function coefficient(options: {
  readonly stratum: string;
  readonly side: 'first' | 'second';
  readonly weight: number;
  readonly moments: Moments;
}): InfluenceCoefficient {
  const { stratum, side, weight, moments } = options;
  const slope = weight / moments.n;
  return { stratum, side, slope, intercept: -slope * moments.mean + 0 };
}
