import { variance, type Moments } from './moments.js';

/** One stratum: the same outcome on the two sides that are compared. */
export interface Stratum {
  readonly key: string;
  readonly first: Moments;
  readonly second: Moments;
  /** How much of the target population the stratum holds, in any one unit; its rows on both sides unless given. */
  readonly weight?: number;
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
  /** Share of the target population's weight that lies in the other strata, 0..1: what the difference says nothing about. */
  readonly offSupportShare: number;
  readonly coefficients: readonly InfluenceCoefficient[];
}

/** Fewer rows on a side have no variance to show. */
const MIN_PER_SIDE = 2;

/**
 * Directly standardised difference of means: sum_x w_x (mean_first,x - mean_second,x), over the strata with at least
 * two rows on both sides, w_x their shares of the weight, which is n_x unless given; variance sum_x w_x^2 (s_first^2 / n_first + s_second^2 / n_second)
 * (Kalton 1968; weights taken as given). Null where no stratum of any weight has both sides.
 *
 * @example strata of 4 and 6 rows with differences -10 and -20: 0.4 x -10 + 0.6 x -20 = -16
 */
export function standardisedDifference(strata: readonly Stratum[]): StandardisedDifference | null {
  const used = strata.filter(isOnSupport);
  if (used.length === 0) return null;
  const onSupport = total(used, weightOf);
  const weighted = used.map((stratum) => ({ ...stratum, weight: weightOf(stratum) / onSupport }));
  return {
    difference: total(weighted, ({ weight, first, second }) => weight * (first.mean - second.mean)),
    variance: total(
      weighted,
      ({ weight, first, second }) => weight ** 2 * (varianceOfMean(first) + varianceOfMean(second)),
    ),
    n: total(used, rowsOf),
    strata: used.length,
    offSupportShare: 1 - onSupport / total(strata, weightOf),
    coefficients: weighted.flatMap(({ key, weight, first, second }) => [
      coefficient({ stratum: key, side: 'first', weight, moments: first }),
      coefficient({ stratum: key, side: 'second', weight: -weight, moments: second }),
    ]),
  };
}

function isOnSupport(stratum: Stratum): boolean {
  return stratum.first.n >= MIN_PER_SIDE && stratum.second.n >= MIN_PER_SIDE && weightOf(stratum) > 0;
}

function weightOf(stratum: Stratum): number {
  return stratum.weight ?? rowsOf(stratum);
}

function rowsOf({ first, second }: Stratum): number {
  return first.n + second.n;
}

function total<T>(strata: readonly T[], of: (stratum: T) => number): number {
  return strata.reduce((sum, stratum) => sum + of(stratum), 0);
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
