import normal from '@stdlib/stats-base-dists-normal';
import student from '@stdlib/stats-base-dists-t';
import { expect } from '@jest/globals';
import type { Estimate } from '../../../src/domain/estimate.js';
import { quantileRanks } from '../../../src/statistics/quantile-ranks.js';

/** One value of one customer, in the unit that is reported. */
export interface Value {
  readonly customer: string;
  readonly y: number;
}

/** What an estimate has to be, worked out from the rows themselves by the textbook formula. */
export interface Expected {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly sampleSize: number;
}

const NONE = { value: null, low: null, high: null, standardError: null };

/** Mean with the interval by t(n - 1), or by clusters and t(G - 1) where customers repeat. */
export function expectedMean(values: readonly Value[]): Expected {
  const sampleSize = values.length;
  if (sampleSize < 5) return { ...NONE, sampleSize };
  const mean = average(values.map(({ y }) => y));
  const clusters = clustersOf(values);
  const repeats = clusters.length < sampleSize;
  if (repeats && clusters.length < 10) return { ...NONE, value: mean, sampleSize };
  const variance = repeats ? clusterVariance(values) : plainVariance(values) / sampleSize;
  const reach = student.quantile(0.975, (repeats ? clusters.length : sampleSize) - 1) * Math.sqrt(variance);
  return { value: mean, low: mean - reach, high: mean + reach, standardError: Math.sqrt(variance), sampleSize };
}

/** exp of the expected mean of logarithms. */
export function expectedGeometricMean(values: readonly Value[]): Expected {
  const { value, low, high, standardError, sampleSize } = expectedMean(values);
  const exp = (log: number | null) => (log === null ? null : Math.exp(log));
  return {
    value: exp(value),
    low: exp(low),
    high: exp(high),
    standardError: value === null || standardError === null ? null : Math.exp(value) * standardError,
    sampleSize,
  };
}

/** Wilson with n divided by the design effect. */
export function expectedRate(values: readonly Value[]): Expected {
  const sampleSize = values.length;
  if (sampleSize < 5) return { ...NONE, sampleSize };
  const share = average(values.map(({ y }) => y));
  const clusters = clustersOf(values);
  const repeats = clusters.length < sampleSize;
  if (repeats && clusters.length < 10) return { ...NONE, value: share, sampleSize };
  const plain = (share * (1 - share)) / sampleSize;
  const effect = repeats && plain > 0 ? Math.max(1, clusterVariance(values) / plain) : 1;
  const n = sampleSize / effect;
  const z = normal.quantile(0.975, 0, 1);
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return {
    value: share,
    low: share === 0 ? 0 : centre - reach,
    high: share === 1 ? 1 : centre + reach,
    standardError: Math.sqrt(effect * plain),
    sampleSize,
  };
}

/**
 * Quantile of sorted values, type 7, with the ends at the ranks that the design effect asks for.
 *
 * @param alike the values, or any that rise with them, of which the design effect is taken
 */
export function expectedQuantile(values: readonly Value[], p: number, alike: readonly Value[] = values): Expected {
  const n = values.length;
  if (n < 5) return { ...NONE, sampleSize: n };
  const sorted = values.map(({ y }) => y).sort((a, b) => a - b);
  const position = (n - 1) * p;
  const [below, above] = [sorted[Math.floor(position)] ?? NaN, sorted[Math.ceil(position)] ?? NaN];
  const value = below + (above - below) * (position % 1);
  const clusters = clustersOf(alike).length;
  if (clusters < n && clusters < 10) return { ...NONE, value, sampleSize: n };
  const plain = plainVariance(alike) / n;
  const designEffect = clusters < n && plain > 0 ? Math.max(1, clusterVariance(alike) / plain) : 1;
  const ranks = quantileRanks({ n, p, confidenceLevel: 0.95, designEffect });
  const at = (rank: number | null) => (rank === null ? null : (sorted[rank - 1] ?? null));
  return { value, low: at(ranks.low), high: at(ranks.high), standardError: null, sampleSize: n };
}

/** One outcome whose journey has a score. */
export interface EffectRow extends Value {
  readonly touchpointId: number;
  readonly broken: boolean;
}

/** Broken minus kept, standardised over touchpoints with two of each; the variance by clusters where customers repeat. */
export function expectedEffect(rows: readonly EffectRow[]): Expected {
  const sides = [...Map.groupBy(rows, ({ touchpointId }) => touchpointId).values()]
    .map((all) => ({ all, broken: all.filter(({ broken }) => broken), kept: all.filter(({ broken }) => !broken) }))
    .filter(({ broken, kept }) => broken.length >= 2 && kept.length >= 2);
  const used = sides.flatMap(({ all }) => all);
  const sampleSize = sides.length === 0 ? rows.length : used.length;
  if (sampleSize < 5 || sides.length === 0) return { ...NONE, sampleSize };
  let value = 0;
  let variance = 0;
  const influences = new Map<string, number>();
  for (const { all, broken, kept } of sides) {
    const weight = all.length / used.length;
    value += weight * (average(broken.map(({ y }) => y)) - average(kept.map(({ y }) => y)));
    for (const [side, sign] of [
      [broken, 1],
      [kept, -1],
    ] as const) {
      variance += weight ** 2 * (plainVariance(side) / side.length);
      const mean = average(side.map(({ y }) => y));
      for (const { customer, y } of side) {
        influences.set(customer, (influences.get(customer) ?? 0) + (sign * weight * (y - mean)) / side.length);
      }
    }
  }
  const clusters = influences.size;
  const repeats = clusters < sampleSize;
  if (repeats && clusters < 10) return { ...NONE, value, sampleSize };
  if (repeats)
    variance = (clusters / (clusters - 1)) * [...influences.values()].reduce((sum, phi) => sum + phi ** 2, 0);
  const reach = (repeats ? student.quantile(0.975, clusters - 1) : normal.quantile(0.975, 0, 1)) * Math.sqrt(variance);
  return { value, low: value - reach, high: value + reach, standardError: Math.sqrt(variance), sampleSize };
}

/** Compares to nine digits, and the reason for having no value. */
export function expectEstimate(actual: Estimate, expected: Expected): void {
  expect(actual.sampleSize).toBe(expected.sampleSize);
  expect(actual.flags.includes('LOW_N')).toBe(expected.value !== null && expected.sampleSize < 30);
  if (expected.value === null) {
    expect(actual).toMatchObject(NONE);
    expect(actual.unavailable).not.toBeNull();
    return;
  }
  expect(actual.unavailable).toBeNull();
  for (const part of ['value', 'low', 'high', 'standardError'] as const) expectClose(actual[part], expected[part]);
}

function expectClose(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) {
    expect(actual).toBe(expected);
    return;
  }
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function plainVariance(values: readonly Value[]): number {
  const mean = average(values.map(({ y }) => y));
  return values.reduce((sum, { y }) => sum + (y - mean) ** 2, 0) / (values.length - 1);
}

function clustersOf(values: readonly Value[]): (readonly Value[])[] {
  return [...Map.groupBy(values, ({ customer }) => customer).values()];
}

function clusterVariance(values: readonly Value[]): number {
  const mean = average(values.map(({ y }) => y));
  const clusters = clustersOf(values);
  const residuals = clusters.map((cluster) => cluster.reduce((sum, { y }) => sum + (y - mean), 0));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  return ((clusters.length / (clusters.length - 1)) * squares) / values.length ** 2;
}
