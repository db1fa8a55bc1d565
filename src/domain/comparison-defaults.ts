import type { ComparisonOutcome, Granularity, Stratifier, TargetPopulation } from './vocabulary.js';

/** How multi-channel and single-channel journeys are compared unless the question says otherwise. */
export const COMPARISON_DEFAULTS = {
  outcome: 'END_TO_END_SCORE',
  stratifyBy: ['DEFINITION', 'SEGMENT', 'PERIOD'],
  periodGranularity: 'QUARTER',
  population: 'ALL',
  /** In the unit of the outcome. */
  materialMargin: 3,
  confidenceLevel: 0.95,
} as const satisfies {
  readonly outcome: ComparisonOutcome;
  readonly stratifyBy: readonly Stratifier[];
  readonly periodGranularity: Granularity;
  readonly population: TargetPopulation;
  readonly materialMargin: number;
  readonly confidenceLevel: number;
};
