/** A value, and how many times it occurs. */
export interface CountedValue {
  readonly value: number;
  readonly count: number;
}

/**
 * A quantile of values that are counted, interpolated linearly between neighbours (type 7 of Hyndman and Fan 1996). Null
 * where nothing is counted.
 *
 * @example countedQuantile([{ value: 10, count: 3 }, { value: 20, count: 1 }], 0.9) // rank 3.7 of 10, 10, 10, 20: 17
 */
export function countedQuantile(values: readonly CountedValue[], p: number): number | null {
  const ascending = values.filter(({ count }) => count > 0).sort((one, other) => one.value - other.value);
  const size = ascending.reduce((total, { count }) => total + count, 0);
  if (size === 0) return null;
  const rank = (size - 1) * p;
  const below = valueAt(ascending, Math.floor(rank));
  return below + (valueAt(ascending, Math.ceil(rank)) - below) * (rank - Math.floor(rank));
}

/** @param rank counted from 0 */
function valueAt(ascending: readonly CountedValue[], rank: number): number {
  let seen = 0;
  const found = ascending.find(({ count }) => {
    seen += count;
    return seen > rank;
  });
  return (found ?? ascending.at(-1))?.value ?? Number.NaN;
}
