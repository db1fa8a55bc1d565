import type { TargetPopulation } from '../../../src/domain/vocabulary.js';
import type { Value } from './expected.js';

/** One measured journey: in which stratum, on which side, and of whom it is one. */
export interface ComparedRow extends Value {
  readonly stratum: string;
  readonly first: boolean;
  /** Whether it is on either side; rows that are not count in the population ALL alone. */
  readonly all: boolean;
  readonly multi: boolean;
}

export interface ExpectedDifference {
  readonly value: number;
  /** Null where under ten customers repeat. */
  readonly standardError: number | null;
}

/**
 * The directly standardised difference by the formulas of the handbook, row by row; null where it must not be given: under
 * five on a side, or half of the population in strata without two on both sides.
 */
export function expectedDifference(
  rows: readonly ComparedRow[],
  { population }: { readonly population: TargetPopulation },
): ExpectedDifference | null {
  const strata = [...Map.groupBy(rows, ({ stratum }) => stratum).values()].map((members) => {
    const sides = members.filter(({ all }) => all);
    const first = sides.filter((row) => row.first);
    const second = sides.filter((row) => !row.first);
    return { first, second, weight: weightOf(population, members, [first.length, second.length]) };
  });
  const used = strata.filter(({ first, second }) => first.length >= 2 && second.length >= 2);
  const total = sum(strata.map(({ weight }) => weight));
  const onSupport = sum(used.map(({ weight }) => weight));
  const smallest = Math.min(
    ...(['first', 'second'] as const).map((side) => sum(used.map((each) => each[side].length))),
  );
  if (onSupport === 0 || 1 - onSupport / total > 0.5 || smallest < 5) return null;

  let value = 0;
  let plain = 0;
  const influences = new Map<string, number>();
  for (const { first, second, weight } of used) {
    const share = weight / onSupport;
    value += share * (mean(first) - mean(second));
    for (const [side, sign] of [
      [first, 1],
      [second, -1],
    ] as const) {
      const centre = mean(side);
      const squares = sum(side.map(({ y }) => (y - centre) ** 2));
      plain += (share ** 2 * squares) / (side.length - 1) / side.length;
      for (const { customer, y } of side) {
        influences.set(customer, (influences.get(customer) ?? 0) + (sign * share * (y - centre)) / side.length);
      }
    }
  }
  if (Math.sqrt(plain) < 1e-9) return null;
  const n = sum(used.map(({ first, second }) => first.length + second.length));
  const clusters = influences.size;
  if (clusters === n) return { value, standardError: Math.sqrt(plain) };
  if (clusters < 10) return { value, standardError: null };
  const squares = sum([...influences.values()].map((influence) => influence ** 2));
  return { value, standardError: Math.sqrt((clusters / (clusters - 1)) * squares) };
}

function weightOf(population: TargetPopulation, members: readonly ComparedRow[], [n1, n0]: [number, number]): number {
  if (population === 'ALL') return members.length;
  if (population === 'MULTI_CHANNEL') return members.filter(({ multi }) => multi).length;
  return n1 + n0 > 0 ? (n1 * n0) / (n1 + n0) : 0;
}

function mean(rows: readonly Value[]): number {
  return sum(rows.map(({ y }) => y)) / rows.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
