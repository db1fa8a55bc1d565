import type { ClusterSums } from '../statistics/cluster-variance.js';
import type { ExactNumber } from '../statistics/exact.js';
import { momentsFromSums, type Moments } from '../statistics/moments.js';

export type { ClusterSums, ExactNumber, Moments };

/** The sums of one measure over some rows, exactly as they are stored. */
export interface RawSums {
  readonly n: number;
  readonly sum: ExactNumber;
  readonly squares: ExactNumber;
}

/** All that the mean of a measure, or a share, and its interval need. */
export interface MeasureSums {
  /** Of all rows, in the unit that is reported (points, seconds, 0/1). */
  readonly moments: Moments;
  /**
   * Of the same rows by customer, or of a sample of the customers, in any one unit; only their design effect is used.
   * Null: no customer has two rows.
   */
  readonly clusters: ClusterSums | null;
}

/** An amount of money: exact, in one currency. */
export interface MoneySums extends MeasureSums {
  readonly currency: string;
  /** Exact sum of the amounts. */
  readonly sum: ExactNumber;
}

/**
 * Turns stored sums into moments of the reported unit.
 *
 * @param unitsPerOne how many stored units make a reported one: 1,000,000 for scores, 1,000 for durations in seconds
 */
export function measureSums(raw: RawSums, unitsPerOne: number, clusters: ClusterSums | null): MeasureSums {
  return { moments: momentsFromSums(raw.n, raw.sum, raw.squares, unitsPerOne), clusters };
}

/** Stored sums of amounts of one currency. */
export function moneySums(raw: RawSums, currency: string, clusters: ClusterSums | null): MoneySums {
  return { ...measureSums(raw, 1, clusters), currency, sum: raw.sum };
}
