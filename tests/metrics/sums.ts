import type { MeasureSums } from '../../src/metrics/measure-sums.js';
import { clusterSumsOf, momentsOf, type Row } from '../statistics/samples.js';

/** Sums of rows that nobody shares. */
export function sumsOf(values: readonly number[]): MeasureSums {
  return { moments: momentsOf(values), clusters: null };
}

/** Sums of rows of customers. */
export function clusteredSumsOf(rows: readonly Row[]): MeasureSums {
  return { moments: momentsOf(rows.map(({ y }) => y)), clusters: clusterSumsOf(rows) };
}

/** `customers` customers with `each` rows, whose values depend on both. */
export function repeatedRows(customers: number, each: number, y = (row: number): number => (row * 37) % 101): Row[] {
  return Array.from({ length: customers * each }, (_, row) => ({ cluster: row % customers, y: y(row) }));
}
