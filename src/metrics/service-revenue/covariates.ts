import { PRIOR_REVENUE_CUTS, TENURE_CUTS_YEARS } from '../../domain/loyalty-bands.js';
import type { LoyaltyCell } from './input.js';
import { SMALLEST_LEVEL } from './input.js';

/** One level of a covariate: the values it holds, and what it is called. */
export interface Level<Value> {
  readonly values: readonly Value[];
  readonly name: string;
}

/** What customers are compared within, besides their score. The first level of each is the reference. */
export interface Covariates {
  readonly segments: readonly Level<string | null>[];
  readonly tenureBands: readonly Level<number>[];
  readonly priorBands: readonly Level<number>[];
}

/**
 * The levels of the covariates that a sample can tell apart. Bands of fewer than 30 customers are joined with their
 * smaller neighbour, segments of fewer than 30 with each other.
 */
export function covariatesOf(cells: readonly LoyaltyCell[]): Covariates {
  return {
    segments: segmentLevels(countBy(cells, ({ segment }) => segment)),
    tenureBands: bandLevels(
      countBy(cells, ({ tenureBand }) => tenureBand),
      tenureName,
    ),
    priorBands: bandLevels(
      countBy(cells, ({ priorBand }) => priorBand),
      priorName,
    ),
  };
}

/** Which level a value belongs to. */
export function levelOf<Value>(levels: readonly Level<Value>[]): (value: Value) => number {
  const numbers = new Map(levels.flatMap(({ values }, level) => values.map((value) => [value, level] as const)));
  return (value) => {
    const level = numbers.get(value);
    if (level === undefined) throw new RangeError('A cell has a value that the sample does not have.');
    return level;
  };
}

/** A segment's name in words. */
export function segmentName(segment: string | null): string {
  return segment ?? '(no segment)';
}

function countBy<Value>(cells: readonly LoyaltyCell[], valueOf: (cell: LoyaltyCell) => Value): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const cell of cells) counts.set(valueOf(cell), (counts.get(valueOf(cell)) ?? 0) + cell.customers);
  return counts;
}

function segmentLevels(counts: ReadonlyMap<string | null, number>): Level<string | null>[] {
  const names = [...counts.keys()].sort((one, other) => compareNames(one, other));
  const large = names.filter((name) => (counts.get(name) ?? 0) >= SMALLEST_LEVEL);
  const small = names.filter((name) => (counts.get(name) ?? 0) < SMALLEST_LEVEL);
  return [
    ...large.map((name) => ({ values: [name], name: segmentName(name) })),
    ...(small.length > 0 ? [{ values: small, name: small.map(segmentName).join(' or ') }] : []),
  ];
}

/** By code unit, those without a name last. */
function compareNames(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : 1;
}

interface Run {
  readonly bands: readonly number[];
  readonly customers: number;
}

function bandLevels(
  counts: ReadonlyMap<number, number>,
  nameOf: (first: number, last: number) => string,
): Level<number>[] {
  const runs: Run[] = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([band, customers]) => ({ bands: [band], customers }));
  while (runs.length > 1) {
    const thin = runs.findIndex(({ customers }) => customers < SMALLEST_LEVEL);
    if (thin < 0) break;
    const [below, above] = [runs[thin - 1]?.customers ?? Infinity, runs[thin + 1]?.customers ?? Infinity];
    const first = below <= above ? thin - 1 : thin;
    const joined = runs.slice(first, first + 2);
    runs.splice(first, 2, {
      bands: joined.flatMap(({ bands }) => bands),
      customers: joined.reduce((total, { customers }) => total + customers, 0),
    });
  }
  return runs.map(({ bands }, index) => {
    const end = runs[index + 1]?.bands[0];
    return { values: bands, name: nameOf(bands[0] ?? 0, end === undefined ? Infinity : end - 1) };
  });
}

function tenureName(first: number, last: number): string {
  const [from, to] = [TENURE_CUTS_YEARS[first - 1] ?? null, TENURE_CUTS_YEARS[last] ?? null];
  return rangeName(from, to, (to ?? from) === 1 ? ' year' : ' years');
}

function priorName(first: number, last: number): string {
  if (last === 0) return 'none';
  const [from, to] = [PRIOR_REVENUE_CUTS[first - 1], PRIOR_REVENUE_CUTS[last]];
  return rangeName(from === undefined ? null : Number(from), to === undefined ? null : Number(to), '');
}

function rangeName(from: number | null, to: number | null, unit: string): string {
  if (from === null && to === null) return 'any';
  if (from === null) return `under ${String(to)}${unit}`;
  return to === null ? `${String(from)}${unit} and more` : `${String(from)} to under ${String(to)}${unit}`;
}
