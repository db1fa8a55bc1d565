import type { QuantileRanks } from './quantile-ranks.js';

/** A quantile with the ends of its interval, read off the order statistics that its ranks name. */
export interface QuantileReading {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The distinct ranks that have to be known to read a quantile, ascending. */
export function ranksToRead({ low, below, above, high }: QuantileRanks): number[] {
  const ranks = [low, below, above, high].filter((rank) => rank !== null);
  return [...new Set(ranks)].sort((a, b) => a - b);
}

/**
 * Reads a quantile off the values at its ranks, interpolating linearly between two neighbours (type 7 of Hyndman and
 * Fan 1996). Throws a RangeError where `valueAt` lacks one of {@link ranksToRead}.
 *
 * @example the median of 1, 2, 4, 8: rank 2 is 2, rank 3 is 4, half of the way: 3
 */
export function readQuantile(ranks: QuantileRanks, valueAt: ReadonlyMap<number, number>): QuantileReading {
  const at = (rank: number): number => {
    const value = valueAt.get(rank);
    if (value === undefined) throw new RangeError(`The value at rank ${rank.toString()} is missing.`);
    return value;
  };
  const below = at(ranks.below);
  return {
    value: below + (at(ranks.above) - below) * ranks.fraction,
    low: ranks.low === null ? null : at(ranks.low),
    high: ranks.high === null ? null : at(ranks.high),
  };
}
