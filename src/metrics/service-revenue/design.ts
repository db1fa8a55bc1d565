import { type Design, designOf, keepColumns, weightedGram } from '../../statistics/regression/design.js';
import { independentColumns } from '../../statistics/regression/symmetric.js';
import type { Covariates, Level } from './covariates.js';
import type { DesignPoint, LoyaltySample } from './sample.js';

/** A design with the names of its columns; the score, where it has one, is the last. */
export interface NamedDesign {
  readonly design: Design;
  readonly terms: readonly string[];
  /** False: among these customers the score is a combination of the covariates, as when it is the same for all. */
  readonly hasScore: boolean;
}

/** The name of the score's own term. */
export const SCORE_TERM = 'score';

/**
 * A constant, the covariates as 0 or 1 against their first level, and the score: the columns that can be told apart among
 * customers of these weights.
 */
export function designFor({ covariates, points }: LoyaltySample, weights: Float64Array): NamedDesign {
  const terms = termsOf(covariates);
  const full = designOf(
    points.map((point) => entriesOf(covariates, point, terms.length)),
    terms.length,
  );
  const kept = independentColumns(weightedGram(full, weights));
  return {
    design: keepColumns(full, kept),
    terms: kept.map((column) => terms[column] ?? ''),
    hasScore: kept.at(-1) === terms.length - 1,
  };
}

function termsOf({ segments, tenureBands, priorBands }: Covariates): string[] {
  const others = <Value>(name: string, levels: readonly Level<Value>[]) =>
    levels.slice(1).map((level) => `${name} ${level.name}`);
  return [
    'constant',
    ...others('segment', segments),
    ...others('tenure', tenureBands),
    ...others('prior revenue', priorBands),
    SCORE_TERM,
  ];
}

/** The score's entry comes last, where the models look for it. */
function entriesOf(
  { segments, tenureBands }: Covariates,
  { segmentLevel, tenureLevel, priorLevel, score }: DesignPoint,
  columnCount: number,
): (readonly [number, number])[] {
  const tenureFrom = segments.length;
  const priorFrom = tenureFrom + tenureBands.length - 1;
  const indicator = (before: number, level: number) => [before + level - 1, level === 0 ? 0 : 1] as const;
  return [
    [0, 1],
    segmentLevel === 0 ? [0, 0] : indicator(1, segmentLevel),
    tenureLevel === 0 ? [0, 0] : indicator(tenureFrom, tenureLevel),
    priorLevel === 0 ? [0, 0] : indicator(priorFrom, priorLevel),
    [columnCount - 1, score],
  ];
}
