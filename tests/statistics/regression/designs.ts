import { type Design, designOf } from '../../../src/statistics/regression/design.js';

/** A design from a plain matrix. */
export function dense(rows: readonly (readonly number[])[]): Design {
  return designOf(
    rows.map((row) => row.map((value, column) => [column, value] as const)),
    rows[0]?.length ?? 0,
  );
}

export function numbers(...values: readonly number[]): Float64Array {
  return Float64Array.from(values);
}
