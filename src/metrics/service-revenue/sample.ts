import { SCORE_BIN_POINTS } from '../../domain/loyalty-bands.js';
import { element, sumOf } from '../../statistics/element.js';
import { type Covariates, covariatesOf, levelOf } from './covariates.js';
import type { LoyaltyCell } from './input.js';

/** What is summed at every design point. */
const SUMS = [
  'customers',
  'retained',
  'retainedRevenue',
  'retainedSquares',
  'lostRevenue',
  'lostSquares',
  'placeboCustomers',
  'placeboRevenue',
  'placeboSquares',
] as const satisfies readonly (keyof LoyaltyCell)[];

/** One number for each design point. */
export type PointSums = Readonly<Record<(typeof SUMS)[number], Float64Array>>;

/** Customers whom the models cannot tell apart: those of one segment, one level of each covariate, and one score. */
export interface DesignPoint {
  readonly segment: string | null;
  readonly segmentLevel: number;
  readonly tenureLevel: number;
  readonly priorLevel: number;
  /** Middle of the bin, in points. */
  readonly score: number;
}

/** Cells as the models see them. */
export interface LoyaltySample {
  readonly covariates: Covariates;
  readonly points: readonly DesignPoint[];
  readonly scores: Float64Array;
  readonly sums: PointSums;
  /** Sums over all points. */
  readonly totals: Readonly<Record<(typeof SUMS)[number], number>>;
  readonly cells: number;
  /** The cells of each fold that has any, each with the place of its design point. */
  readonly folds: readonly (readonly FoldCell[])[];
}

interface FoldCell {
  readonly point: number;
  readonly cell: LoyaltyCell;
}

/** Gathers cells into design points. A score stands for the middle of its bin. */
export function sampleOf(cells: readonly LoyaltyCell[]): LoyaltySample {
  const covariates = covariatesOf(cells);
  const segmentLevel = levelOf(covariates.segments);
  const tenureLevel = levelOf(covariates.tenureBands);
  const priorLevel = levelOf(covariates.priorBands);
  const places = new Map<string, number>();
  const points: DesignPoint[] = [];
  const folds = new Map<number, FoldCell[]>();
  for (const cell of cells) {
    const point = {
      segment: cell.segment,
      segmentLevel: segmentLevel(cell.segment),
      tenureLevel: tenureLevel(cell.tenureBand),
      priorLevel: priorLevel(cell.priorBand),
      score: (cell.scoreBin + 0.5) * SCORE_BIN_POINTS,
    };
    const key = `${JSON.stringify(cell.segment)} ${point.tenureLevel} ${point.priorLevel} ${cell.scoreBin}`;
    const place = places.get(key) ?? points.push(point) - 1;
    places.set(key, place);
    const ofFold = folds.get(cell.fold) ?? [];
    ofFold.push({ point: place, cell });
    folds.set(cell.fold, ofFold);
  }
  const sums = perSum(() => new Float64Array(points.length));
  for (const fold of folds.values()) addTo(sums, fold, 1);
  return {
    covariates,
    points,
    scores: Float64Array.from(points, ({ score }) => score),
    sums,
    totals: perSum((name) => sumOf(sums[name])),
    cells: cells.length,
    folds: [...folds].sort(([one], [other]) => one - other).map(([, ofFold]) => ofFold),
  };
}

/** The sums of everyone but one fold. */
export function withoutFold({ sums }: LoyaltySample, fold: readonly FoldCell[]): PointSums {
  const rest = perSum((name) => Float64Array.from(sums[name]));
  addTo(rest, fold, -1);
  return rest;
}

function addTo(sums: PointSums, cells: readonly FoldCell[], sign: 1 | -1): void {
  for (const { point, cell } of cells) {
    for (const name of SUMS) sums[name][point] = element(sums[name], point) + sign * cell[name];
  }
}

function perSum<T>(of: (name: (typeof SUMS)[number]) => T): Record<(typeof SUMS)[number], T> {
  return Object.fromEntries(SUMS.map((name) => [name, of(name)])) as Record<(typeof SUMS)[number], T>;
}
