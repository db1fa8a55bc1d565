import type { TargetPopulation } from '../../domain/vocabulary.js';
import type { Stratum } from '../../statistics/standardised-difference.js';
import { type ContrastDefinition, MULTI_CHANNEL_ARMS } from './contrasts.js';
import type { ComparisonCell, LandmarkCell } from './input.js';
import { inLandmark, mergeOutcomes, sumArms } from './sums.js';

/** Measured journeys of a stratum on the two sides, and of the populations an answer can be about. */
interface StratumCounts {
  readonly first: number;
  readonly second: number;
  readonly all: number;
  readonly multiChannel: number;
}

/**
 * A contrast by stratum, weighted by the target population: ALL measured journeys of the stratum, whatever their arm; its
 * MULTI_CHANNEL ones; or OVERLAP, n1 n2 / (n1 + n2), where both sides are common. Strata without a measured journey are left out.
 */
export function contrastStrata(
  cells: readonly ComparisonCell[],
  { first, second }: ContrastDefinition,
  population: TargetPopulation,
): Stratum[] {
  return byStratum(cells).flatMap(([key, own]) => {
    const [one, other] = [sumArms(own, first.arms).outcome, sumArms(own, second.arms).outcome];
    const all = mergeOutcomes(own).n;
    const multiChannel = sumArms(own, MULTI_CHANNEL_ARMS).outcome.n;
    const weight = weightOf({ first: one.n, second: other.n, all, multiChannel }, population);
    return all > 0 ? [{ key, first: one, second: other, weight }] : [];
  });
}

/** The same of the landmark design: `first` switched at the second contact, `second` did not. */
export function landmarkStrata(
  cells: readonly LandmarkCell[],
  contrast: ContrastDefinition,
  population: TargetPopulation,
): Stratum[] {
  const own = cells.filter((cell) => inLandmark(contrast, cell));
  return byStratum(own).flatMap(([key, members]) => {
    const first = mergeOutcomes(members.filter(({ switched }) => switched));
    const second = mergeOutcomes(members.filter(({ switched }) => !switched));
    const all = first.n + second.n;
    const weight = weightOf({ first: first.n, second: second.n, all, multiChannel: first.n }, population);
    return all > 0 ? [{ key, first, second, weight }] : [];
  });
}

function byStratum<Cell extends { readonly stratum: string }>(cells: readonly Cell[]): [string, Cell[]][] {
  return [...Map.groupBy(cells, ({ stratum }) => stratum)];
}

function weightOf({ first, second, all, multiChannel }: StratumCounts, population: TargetPopulation): number {
  if (population === 'ALL') return all;
  if (population === 'MULTI_CHANNEL') return multiChannel;
  return first + second > 0 ? (first * second) / (first + second) : 0;
}
