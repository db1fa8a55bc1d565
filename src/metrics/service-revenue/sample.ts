import { SCORE_BIN_POINTS, SCORE_BINS } from '../../domain/loyalty-bands.js';
import type { LoyaltyCell } from '../../domain/loyalty-cell.js';
import { element, sumOf, wholeElement } from '../../statistics/element.js';
import { type Covariates, covariatesOf, levelOf } from './covariates.js';

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

/** One number for each design point, or for each cell of a fold. */
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
  /** The folds that have any cell. */
  readonly folds: readonly FoldCells[];
}

/** The cells of one fold: the place of each one's design point, and its sums. */
export interface FoldCells {
  readonly points: Int32Array;
  readonly sums: PointSums;
}

/** Gathers cells into design points. A score stands for the middle of its bin. */
export function sampleOf(cells: readonly LoyaltyCell[]): LoyaltySample {
  const covariates = covariatesOf(cells);
  const { points, find } = pointFinder(covariates);
  const byFold = [...Map.groupBy(cells, ({ fold }) => fold)].sort(([one], [other]) => one - other);
  const folds = byFold.map(([, own]) => ({
    points: new Int32Array(own.map(find)),
    sums: perSum((name) => new Float64Array(own.map((cell) => cell[name]))),
  }));
  const sums = perSum(() => new Float64Array(points.length));
  for (const fold of folds) addTo(sums, fold, 1);
  return {
    covariates,
    points,
    scores: Float64Array.from(points, ({ score }) => score),
    sums,
    totals: perSum((name) => sumOf(sums[name])),
    cells: cells.length,
    folds,
  };
}

/** Finds the design point of a cell, making it where there is none yet. */
function pointFinder({ segments, tenureBands, priorBands }: Covariates) {
  const points: DesignPoint[] = [];
  const segmentLevel = levelOf(segments);
  const tenureLevel = levelOf(tenureBands);
  const priorLevel = levelOf(priorBands);
  const bySegment = new Map<string | null, Map<number, number>>();
  const find = ({ segment, tenureBand, priorBand, scoreBin }: LoyaltyCell): number => {
    const places = bySegment.get(segment) ?? new Map<number, number>();
    bySegment.set(segment, places);
    const [tenure, prior] = [tenureLevel(tenureBand), priorLevel(priorBand)];
    const key = (tenure * priorBands.length + prior) * SCORE_BINS + scoreBin;
    const known = places.get(key);
    if (known !== undefined) return known;
    const score = (scoreBin + 0.5) * SCORE_BIN_POINTS;
    const place =
      points.push({
        segment,
        segmentLevel: segmentLevel(segment),
        tenureLevel: tenure,
        priorLevel: prior,
        score,
      }) - 1;
    places.set(key, place);
    return place;
  };
  return { points, find };
}

/** The sums of everyone but one fold. */
export function withoutFold({ sums }: LoyaltySample, fold: FoldCells): PointSums {
  const rest = perSum((name) => sums[name].slice());
  addTo(rest, fold, -1);
  return rest;
}

function addTo(sums: PointSums, { points, sums: addends }: FoldCells, sign: 1 | -1): void {
  for (const name of SUMS) {
    const [sum, addend] = [sums[name], addends[name]];
    for (let cell = 0; cell < points.length; cell += 1) {
      const point = wholeElement(points, cell);
      sum[point] = element(sum, point) + sign * element(addend, cell);
    }
  }
}

function perSum<T>(of: (name: (typeof SUMS)[number]) => T): Record<(typeof SUMS)[number], T> {
  return Object.fromEntries(SUMS.map((name) => [name, of(name)])) as Record<(typeof SUMS)[number], T>;
}
