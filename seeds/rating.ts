import { CxMeasure, namesOf } from '../src/domain/vocabulary.js';
import type { ChannelKey } from './map/channels.js';
import { chance, roundAtRandom, type Random } from './random.js';
import type { MeasureRating } from './record.js';
import { CHANNEL_EXPERIENCE, RATING_SCALE, UNANSWERED_SHARE, type ByMeasure } from './truths.js';

/** How a customer experienced one contact with a channel. */
export interface Experience {
  /** The ratings he would give, without the measures he leaves out. */
  readonly ratings: MeasureRating[];
  /** Their score by the channel's weights, 0..100; undefined when less than half of the weight is answered. */
  readonly score: number | undefined;
  /** How good it was to him: the score, or that of all five measures where the score is undefined. */
  readonly felt: number;
}

const MEASURES = namesOf(CxMeasure);
const STEPS = RATING_SCALE.max - RATING_SCALE.min;
const STEP = 100 / STEPS;

/**
 * Draws an experience with a channel. `luck` (uniform in 0..1) is how well the whole contact goes and is common to the
 * five measures; rounding to the rating scale is at random, so that each measure's mean is exactly the planted one.
 */
export function experience(random: Random, channel: ChannelKey, luck: number): Experience {
  const { means, weights } = CHANNEL_EXPERIENCE[channel];
  const steps = means.map((mean) => roundAtRandom(random, scoreAtLuck(mean, luck) / STEP));
  const answered = steps.map(() => !chance(random, UNANSWERED_SHARE));
  const score = weightedScore(weights, steps, answered);
  const ratings = MEASURES.flatMap((measure, index) =>
    answered[index] === true ? [{ measure, score: RATING_SCALE.min + (steps[index] ?? 0) }] : [],
  );
  return { ratings, score, felt: score ?? weightedScore(weights, steps, ALL_ANSWERED) ?? 0 };
}

const ALL_ANSWERED = MEASURES.map(() => true);

/**
 * The score on 0..100 that so much luck brings: 100 luck^((100 - mean) / mean). For luck uniform in 0..1 its mean over
 * all luck is exactly `mean`, it never leaves 0..100, and its standard deviation is near 20 points for usual means.
 */
export function scoreAtLuck(mean: number, luck: number): number {
  return 100 * luck ** ((100 - mean) / mean);
}

/** A survey answer as a whole number of steps on a scale, with exactly the given mean (0..100) once rescaled. */
export function surveyAnswer(random: Random, mean: number, scale: { min: number; max: number }): number {
  return scale.min + roundAtRandom(random, (scoreAtLuck(mean, random()) * (scale.max - scale.min)) / 100);
}

/** Weighted mean of the answered measures on 0..100; undefined under half the weight. Weights are whole: ties are exact. */
export function weightedScore(
  weights: ByMeasure,
  steps: readonly number[],
  answered: readonly boolean[],
): number | undefined {
  let answeredWeight = 0;
  let totalWeight = 0;
  let sum = 0;
  weights.forEach((weight, index) => {
    totalWeight += weight;
    if (answered[index] !== true) return;
    answeredWeight += weight;
    sum += weight * (steps[index] ?? 0);
  });
  return 2 * answeredWeight < totalWeight ? undefined : (sum * STEP) / answeredWeight;
}
