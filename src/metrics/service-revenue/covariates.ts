import type { LoyaltyCell } from '../../domain/loyalty-cell.js';
import { EVENTS_PER_VARIABLE } from './input.js';
import { priorName, segmentNames, tenureName } from './level-names.js';
import { joinTallies, type Tally, tallyBy, thinness } from './tally.js';

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

/** So many segments have a level of their own, the largest ones. */
const MAX_SEGMENTS = 30;

/** Bands of prior revenue are joined for the sake of events per coefficient until so many are left. */
const FEWEST_PRIOR_BANDS = 4;

/**
 * The levels of the covariates that a sample can tell apart. Thin bands (see {@link thinness}) are joined with their smaller
 * neighbour, thin segments and those beyond the 30 largest with each other. Where there are fewer than ten events for each
 * coefficient, bands of prior revenue are joined further, the smallest first, down to four.
 */
export function covariatesOf(cells: readonly LoyaltyCell[]): Covariates {
  const [whole] = tallyBy(cells, () => null).values();
  if (!whole) return { segments: [], tenureBands: [], priorBands: [] };
  const isThin = thinness(whole);
  const segments = segmentLevels(
    tallyBy(cells, ({ segment }) => segment),
    isThin,
  );
  const tenures = joinThin(runsOf(tallyBy(cells, ({ tenureBand }) => tenureBand)), isThin);
  const priors = joinThin(runsOf(tallyBy(cells, ({ priorBand }) => priorBand)), isThin);
  const coefficients = segments.length + tenures.length + priors.length - 1;
  const affordable = Math.floor(eventsOf(cells) / EVENTS_PER_VARIABLE.enough);
  const fewest = Math.max(FEWEST_PRIOR_BANDS, priors.length - Math.max(0, coefficients - affordable));
  return {
    segments,
    tenureBands: named(tenures, tenureName),
    priorBands: named(joinSmallest(priors, fewest), priorName),
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

/** How many there are of the rarer outcome. */
function eventsOf(cells: readonly LoyaltyCell[]): number {
  const retained = cells.reduce((total, cell) => total + cell.retained, 0);
  const customers = cells.reduce((total, cell) => total + cell.customers, 0);
  return Math.min(retained, customers - retained);
}

type IsThin = (level: Tally) => boolean;

function segmentLevels(tallies: ReadonlyMap<string | null, Tally>, isThin: IsThin): Level<string | null>[] {
  const bySize = [...tallies].sort(([, one], [, other]) => other.customers - one.customers);
  const own = bySize.filter(([, tally]) => !isThin(tally)).slice(0, MAX_SEGMENTS);
  const kept = new Set(own.map(([segment]) => segment));
  const others = bySize.filter(([segment]) => !kept.has(segment));
  const groups = own.map(([segment]) => [segment]);
  const smallest = groups.at(-1);
  if (others.length > 0) {
    const joined = others.map(([segment]) => segment);
    if (smallest && isThin(joinTallies(others.map(([, tally]) => tally)))) smallest.push(...joined);
    else groups.push(joined);
  }
  return groups
    .map((group) => group.toSorted(compareNames))
    .sort(([one = null], [other = null]) => compareNames(one, other))
    .map((values) => ({ values, name: segmentNames(values) }));
}

/** By code unit, those without a name last. */
function compareNames(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

/** Neighbouring bands that make one level. */
interface Run {
  readonly bands: readonly number[];
  readonly tally: Tally;
}

function runsOf(tallies: ReadonlyMap<number, Tally>): Run[] {
  return [...tallies].sort(([one], [other]) => one - other).map(([band, tally]) => ({ bands: [band], tally }));
}

function joinThin(runs: readonly Run[], isThin: IsThin): readonly Run[] {
  const thin = runs.findIndex(({ tally }) => isThin(tally));
  return thin < 0 || runs.length < 2 ? runs : joinThin(joinedAt(runs, thin), isThin);
}

function joinSmallest(runs: readonly Run[], fewest: number): readonly Run[] {
  if (runs.length <= fewest) return runs;
  const sizes = runs.map(({ tally }) => tally.customers);
  return joinSmallest(joinedAt(runs, sizes.indexOf(Math.min(...sizes))), fewest);
}

/** The runs with one of them joined with its smaller neighbour. */
function joinedAt(runs: readonly Run[], place: number): Run[] {
  const sizeOf = (index: number) => runs[index]?.tally.customers ?? Infinity;
  const first = sizeOf(place - 1) <= sizeOf(place + 1) ? place - 1 : place;
  const pair = runs.slice(first, first + 2);
  const joined = { bands: pair.flatMap(({ bands }) => bands), tally: joinTallies(pair.map(({ tally }) => tally)) };
  return runs.toSpliced(first, 2, joined);
}

function named(runs: readonly Run[], nameOf: (first: number, last: number) => string): Level<number>[] {
  return runs.map(({ bands }, index) => {
    const end = runs[index + 1]?.bands[0];
    return { values: bands, name: nameOf(bands[0] ?? 0, end === undefined ? Infinity : end - 1) };
  });
}
