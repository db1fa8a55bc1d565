import type { Estimate } from '../../domain/estimate.js';
import { CxMeasure, namesOf } from '../../domain/vocabulary.js';
import { estimateAll } from '../estimate-all.js';
import type { MeasureSums } from '../measure-sums.js';
import { measureScores } from './measure-scores.js';
import { negativeRate } from './negative-rate.js';
import { score } from './score.js';

/** What the answer counts, in words for its reader. */
export const EXPERIENCE_METRICS_DEFINITION =
  'Counts the interactions that took place within the window [from, to), messages and bills that the customer only met included; each estimate rests on those that were rated. ' +
  'Intervals are at the 95 % level and allow for customers with several interactions: t for means, Wilson for rates.';

const METRICS = { score, negativeRate };

/** The sums each metric says it needs. */
export type ExperienceSums = Readonly<Record<keyof typeof METRICS, MeasureSums>> & {
  readonly measures: Readonly<Record<CxMeasure, MeasureSums>>;
};

export type ExperienceEstimates = Readonly<Record<keyof typeof METRICS, Estimate>> & {
  /** Always five, in the order of `CxMeasure`. */
  readonly measures: readonly MeasureEstimate[];
};

export interface MeasureEstimate {
  readonly measure: CxMeasure;
  readonly score: Estimate;
}

/** All estimates of a group of interactions from its sums. */
export function estimateExperienceMetrics(sums: ExperienceSums, confidenceLevel?: number): ExperienceEstimates {
  const measures = estimateAll(measureScores, sums.measures, confidenceLevel);
  return {
    ...estimateAll(METRICS, sums, confidenceLevel),
    measures: namesOf(CxMeasure).map((measure) => ({ measure, score: measures[measure] })),
  };
}
