import { expect } from '@jest/globals';

/** A number found in the data, with its standard error. */
export interface Found {
  readonly value: number;
  readonly standardError: number;
  readonly count: number;
}

/** Planted truths have to be found within so many standard errors: a right generator fails once in 16,000 times. */
const STANDARD_ERRORS = 4;

export function expectFound(found: Found, truth: number): void {
  expect(found.count).toBeGreaterThan(30);
  expect(found.standardError).toBeGreaterThan(0);
  const distance = (found.value - truth) / found.standardError;
  expect({ ...found, truth, isNear: Math.abs(distance) <= STANDARD_ERRORS }).toMatchObject({ isNear: true });
}

/** Mean of values that repeat within clusters, with the cluster-robust standard error. */
export function clusteredMean(rows: readonly { cluster: string; value: number }[]): Found {
  const count = rows.length;
  const value = rows.reduce((sum, row) => sum + row.value, 0) / count;
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.cluster, (totals.get(row.cluster) ?? 0) + row.value - value);
  const squares = [...totals.values()].reduce((sum, total) => sum + total * total, 0);
  const clusters = totals.size;
  return { value, standardError: Math.sqrt((clusters / (clusters - 1)) * squares) / count, count };
}

/** Mean of independent values. */
export function mean(values: readonly number[]): Found {
  return clusteredMean(values.map((value, index) => ({ cluster: String(index), value })));
}

export function share(outcomes: readonly boolean[]): Found {
  return mean(outcomes.map(Number));
}

export function difference(one: Found, other: Found): Found {
  return {
    value: one.value - other.value,
    standardError: Math.hypot(one.standardError, other.standardError),
    count: Math.min(one.count, other.count),
  };
}

/** Mean difference exposed minus not, directly standardised over strata of at least 2 of each. */
export function standardisedDifference(rows: readonly { stratum: string; exposed: boolean; value: number }[]): Found {
  const strata = Object.values(Object.groupBy(rows, ({ stratum }) => stratum)).flatMap((inStratum = []) => {
    const exposed = inStratum.filter((row) => row.exposed).map(({ value }) => value);
    const others = inStratum.filter((row) => !row.exposed).map(({ value }) => value);
    if (exposed.length < 2 || others.length < 2) return [];
    return [{ found: difference(mean(exposed), mean(others)), count: inStratum.length }];
  });
  const count = strata.reduce((sum, stratum) => sum + stratum.count, 0);
  const value = strata.reduce((sum, { found, count: n }) => sum + (n / count) * found.value, 0);
  const variance = strata.reduce((sum, { found, count: n }) => sum + ((n / count) * found.standardError) ** 2, 0);
  return { value, standardError: Math.sqrt(variance), count };
}

export interface Row {
  /** Covariates, an intercept among them. */
  readonly x: readonly number[];
  readonly y: number;
}

export function logisticFit(rows: readonly Row[]): Found[] {
  return fit(rows, { mean: (eta) => 1 / (1 + Math.exp(-eta)), weight: (mu) => mu * (1 - mu) });
}

/** Poisson pseudo-likelihood: a log-linear mean of any non-negative outcome. */
export function logLinearFit(rows: readonly Row[]): Found[] {
  return fit(rows, { mean: Math.exp, weight: (mu) => mu });
}

/** Newton's method from 0 for a canonical link, with the sandwich variance. */
function fit(rows: readonly Row[], family: { mean: (eta: number) => number; weight: (mu: number) => number }): Found[] {
  const size = rows[0]?.x.length ?? 0;
  let coefficients = Array.from({ length: size }, () => 0);
  for (let step = 0; step < 30; step += 1) {
    const { bread, score } = sums(rows, coefficients, family);
    const change = inverse(bread).map((line) => dot(line, score));
    coefficients = coefficients.map((coefficient, index) => coefficient + at(change, index));
  }
  const { bread, meat } = sums(rows, coefficients, family);
  const breadInverse = inverse(bread);
  return coefficients.map((value, index) => {
    const line = breadInverse[index] ?? [];
    const variance = dot(
      line,
      meat.map((row) => dot(row, line)),
    );
    return { value, standardError: Math.sqrt(variance), count: rows.length };
  });
}

function sums(
  rows: readonly Row[],
  coefficients: readonly number[],
  family: { mean: (eta: number) => number; weight: (mu: number) => number },
): { bread: number[][]; meat: number[][]; score: number[] } {
  const zeros = coefficients.map(() => 0);
  const [bread, meat, score] = [zeros.map(() => [...zeros]), zeros.map(() => [...zeros]), [...zeros]];
  for (const { x, y } of rows) {
    const mu = family.mean(dot(x, coefficients));
    zeros.forEach((_, i) => {
      score[i] = at(score, i) + at(x, i) * (y - mu);
      zeros.forEach((__, j) => {
        const product = at(x, i) * at(x, j);
        (bread[i] ?? [])[j] = at(bread[i] ?? [], j) + product * family.weight(mu);
        (meat[i] ?? [])[j] = at(meat[i] ?? [], j) + product * (y - mu) ** 2;
      });
    });
  }
  return { bread, meat, score };
}

/** Gauss-Jordan elimination; the matrices here are small and positive definite. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const lines = matrix.map((line, i) => [...line, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  lines.forEach((pivotLine, pivot) => {
    const scale = at(pivotLine, pivot);
    pivotLine.forEach((value, column) => (pivotLine[column] = value / scale));
    lines.forEach((line, row) => {
      if (row === pivot) return;
      const factor = at(line, pivot);
      line.forEach((value, column) => (line[column] = value - factor * at(pivotLine, column)));
    });
  });
  return lines.map((line) => line.slice(matrix.length));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * at(other, index), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
