import { planInfluences } from '../../../src/metrics/channel-comparison/influences.js';
import type {
  ComparisonCell,
  ComparisonInput,
  InfluencePlan,
  LandmarkCell,
} from '../../../src/metrics/channel-comparison/input.js';
import type { ChannelMix } from '../../../src/domain/vocabulary.js';
import type { InfluenceSums } from '../../../src/statistics/influence-variance.js';
import { momentsFromSums, type Moments } from '../../../src/statistics/moments.js';
import { armCells } from '../../oracles/channel-comparison.js';

/** An index journey, from which cells are made the way the database does. */
export interface Journey {
  readonly customer: number;
  readonly stratum: string;
  readonly arm: ChannelMix;
  /** Null: not measured. */
  readonly y: number | null;
  /** Null: one contact only, or a first one without a score. */
  readonly landmark: { readonly band: number; readonly firstDigital: boolean; readonly switched: boolean } | null;
}

export const DEFAULTS = {
  landmark: [],
  influences: new Map(),
  outcome: 'END_TO_END_SCORE',
  population: 'ALL',
  materialMargin: 3,
  confidenceLevel: 0.95,
  stratifyBy: ['DEFINITION', 'SEGMENT', 'PERIOD'],
} as const satisfies Omit<ComparisonInput, 'cells'>;

/** The five arms of the oracle, every journey measured. */
export const oracleCells: readonly ComparisonCell[] = armCells.map(([definition, segment, period, arm, n, s, ss]) => ({
  stratum: `${definition} ${segment} ${period}`,
  arm,
  journeys: n,
  outcome: momentsFromSums(n, s, ss),
}));

/** A cell of journeys with these outcomes. */
export function cellOf(stratum: string, arm: ChannelMix, outcomes: readonly number[], unmeasured = 0): ComparisonCell {
  return { stratum, arm, journeys: outcomes.length + unmeasured, outcome: twoPassMoments(outcomes) };
}

/** A landmark cell of journeys with these outcomes. */
export function landmarkCellOf(
  stratum: string,
  [firstDigital, switched]: readonly [boolean, boolean],
  outcomes: readonly number[],
): LandmarkCell {
  return { stratum, firstDigital, switched, outcome: twoPassMoments(outcomes) };
}

/** Outcomes around a mean, whose variance is exactly `spread` squared x n / (n - 1). */
export function around(mean: number, n: number, spread = 10): number[] {
  return Array.from({ length: n }, (_, row) => mean + (row % 2 === 0 ? spread : -spread));
}

/** Cells of journeys, with the influences summed by customer where customers repeat. */
export function inputOf(journeys: readonly Journey[], options: Partial<ComparisonInput> = {}): ComparisonInput {
  const byCell = Map.groupBy(journeys, ({ stratum, arm }) => `${stratum} ${arm}`);
  const marked = journeys.filter(({ landmark, y }) => landmark !== null && y !== null);
  const byMark = Map.groupBy(marked, markOf);
  const cells = [...byCell.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const own = [first, ...rest];
    const outcomes = measured(own);
    return [cellOf(first.stratum, first.arm, outcomes, own.length - outcomes.length)];
  });
  const landmark = [...byMark.values()].flatMap((own) => {
    const mark = own[0]?.landmark;
    return mark
      ? [landmarkCellOf(`${own[0]?.stratum ?? ''} ${mark.band}`, [mark.firstDigital, mark.switched], measured(own))]
      : [];
  });
  const input = { ...DEFAULTS, ...options, cells, landmark };
  if (options.influences) return input;
  const rows = rowsOf(byCell);
  const markedRows = rowsOf(byMark);
  const influences = planInfluences(cells, landmark, input).map(
    (plan) => [plan.key, sumInfluences(plan, plan.rows === 'CELLS' ? rows : markedRows)] as const,
  );
  return { ...input, influences: new Map(influences) };
}

/** Journeys with the place of their cell. */
function rowsOf(byCell: ReadonlyMap<string, readonly Journey[]>): CellRow[] {
  return [...byCell.values()].flatMap((own, cell) =>
    own.flatMap(({ customer, y }) => (y === null ? [] : [{ cell, customer, y }])),
  );
}

/** Plain doubles: exact sums of a million cells would take a simulation minutes. */
function twoPassMoments(values: readonly number[]): Moments {
  const n = values.length;
  const mean = n === 0 ? 0 : values.reduce((total, value) => total + value, 0) / n;
  return { n, mean, m2: values.reduce((total, value) => total + (value - mean) ** 2, 0) };
}

function markOf({ stratum, landmark }: Journey): string {
  return [stratum, landmark?.band, landmark?.firstDigital, landmark?.switched].join(' ');
}

function measured(journeys: readonly Journey[]): number[] {
  return journeys.flatMap(({ y }) => (y === null ? [] : [y]));
}

interface CellRow {
  readonly cell: number;
  readonly customer: number;
  readonly y: number;
}

/** By the definition: each journey's influence, summed within its customer, then over customers. */
function sumInfluences({ coefficients }: InfluencePlan, rows: readonly CellRow[]): InfluenceSums {
  const byCell = new Map(coefficients.map((coefficient) => [coefficient.cell, coefficient]));
  const byCustomer = new Map<number, number>();
  let n = 0;
  for (const { cell, customer, y } of rows) {
    const coefficient = byCell.get(cell);
    if (!coefficient) continue;
    n += 1;
    byCustomer.set(customer, (byCustomer.get(customer) ?? 0) + coefficient.slope * (y - coefficient.mean));
  }
  const influences = [...byCustomer.values()];
  return {
    clusters: influences.length,
    n,
    sum: influences.reduce((total, influence) => total + influence, 0),
    squares: influences.reduce((total, influence) => total + influence ** 2, 0),
  };
}
