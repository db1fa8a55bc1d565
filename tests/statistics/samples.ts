import { expect } from '@jest/globals';
import type { ClusterSums } from '../../src/statistics/cluster-variance.js';
import { momentsFromSums, type Moments } from '../../src/statistics/moments.js';

/** A row of a clustered sample. */
export interface Row {
  readonly cluster: string | number;
  readonly y: number;
}

/** Passes within `tolerance`, relative to the expected value where that is above 1. */
export function expectClose(actual: number | null | undefined, expected: number, tolerance = 1e-9): void {
  expect(actual).not.toBeNull();
  expect(actual).toBeDefined();
  expect(Math.abs(Number(actual) - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(tolerance);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function momentsOf(values: readonly number[]): Moments {
  return momentsFromSums(values.length, sum(values), sum(values.map((value) => value * value)));
}

/** Cluster sums, added up the way the database does. */
export function clusterSumsOf(rows: readonly Row[]): ClusterSums {
  const clusters = [...Map.groupBy(rows, ({ cluster }) => cluster).values()].map((members) => ({
    size: members.length,
    total: sum(members.map(({ y }) => y)),
  }));
  return {
    clusters: clusters.length,
    n: rows.length,
    sumT: sum(clusters.map(({ total }) => total)),
    sumT2: sum(clusters.map(({ total }) => total ** 2)),
    sumNT: sum(clusters.map(({ size, total }) => size * total)),
    sumN2: sum(clusters.map(({ size }) => size ** 2)),
    squares: sum(rows.map(({ y }) => y ** 2)),
  };
}

/** The definition, row by row, to hold the sums against: G / (G - 1) sum_g (T_g - n_g mean)^2 / N^2. */
export function clusterVarianceByDefinition(rows: readonly Row[]): number {
  const mean = sum(rows.map(({ y }) => y)) / rows.length;
  const residuals = [...Map.groupBy(rows, ({ cluster }) => cluster).values()].map((members) =>
    sum(members.map(({ y }) => y - mean)),
  );
  const clusters = residuals.length;
  return ((clusters / (clusters - 1)) * sum(residuals.map((residual) => residual ** 2))) / rows.length ** 2;
}
