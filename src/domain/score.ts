import { BadInputError } from './errors.js';
import type { PerMeasure } from './map.js';

/** Bounds of the 0..100 scale on which every experience is scored: negative up to, satisfied from. */
export const NEGATIVE_MAX = 40;
export const SATISFIED_MIN = 60;

/** Scores are stored as integers of this fineness, so that their sums are exact. */
export const MICROPOINTS_PER_POINT = 1_000_000;

/** Ratings are stored as integers of this fineness. */
export const HUNDREDTHS_PER_POINT = 100;

/** Absorbs the rounding of sums of weights: answered weights of exactly one half have to count as one half. */
const HALF = 0.5 - 1e-9;

/**
 * The score of one interaction: its answered ratings, weighted by the channel, sum w x / sum w.
 *
 * @param ratings hundredths of a point, 0..10000, in the order of `CxMeasure`; null: not answered
 * @param weights relative, not negative
 * @returns points 0..100, not rounded; null where the answered ratings carry less than half of the weight
 * @example interactionScore([7500, 10000, 7500, 10000, null], [0.1, 0.3, 0.25, 0.25, 0.1]) // 81.25 / 0.9 = 90.28
 */
export function interactionScore(ratings: PerMeasure<number | null>, weights: PerMeasure<number>): number | null {
  let totalWeight = 0;
  let answeredWeight = 0;
  let weighted = 0;
  weights.forEach((weight, measure) => {
    totalWeight += weight;
    const rating = ratings[measure] ?? null;
    if (rating === null) return;
    answeredWeight += weight;
    weighted += weight * rating;
  });
  if (answeredWeight <= 0 || answeredWeight < totalWeight * HALF) return null;
  return weighted / answeredWeight / HUNDREDTHS_PER_POINT;
}

/**
 * What the interactions of a journey say about it, where the customer was not asked: 0.4 mean + 0.3 minimum + 0.3 last
 * (after the peak-end rule, Kahneman et al. 1993). Never mixed with the customer's own rating.
 *
 * @param scores of the scored interactions, in the order of time
 * @returns in the unit of the scores; null without any
 * @example derivedScore([90, 50, 70]) // 0.4 x 70 + 0.3 x 50 + 0.3 x 70 = 64
 */
export function derivedScore(scores: readonly number[]): number | null {
  const last = scores.at(-1);
  if (last === undefined) return null;
  const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
  const minimum = scores.reduce((lowest, score) => Math.min(lowest, score), last);
  return 0.4 * mean + 0.3 * minimum + 0.3 * last;
}

/**
 * Brings a score from its source's scale to 0..100, rounded to hundredths of a point.
 * Throws {@link BadInputError}, without a path, where the scale is impossible or the score lies outside of it.
 *
 * @example rescale(4, 1, 5) // 75
 */
export function rescale(value: number, min: number, max: number): number {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) {
    throw new BadInputError(
      'Impossible scale: its minimum and maximum have to be finite, the minimum the smaller one.',
    );
  }
  if (!Number.isFinite(value) || value < min || value > max) {
    throw new BadInputError('The score lies outside its scale: correct the score, or state the scale it was given on.');
  }
  return Math.round(10_000 * ((value - min) / (max - min))) / HUNDREDTHS_PER_POINT;
}

/** Points as the integer in which scores are stored. */
export function toMicropoints(points: number): number {
  return Math.round(points * MICROPOINTS_PER_POINT);
}

/** Points as the integer in which ratings are stored. */
export function toHundredths(points: number): number {
  return Math.round(points * HUNDREDTHS_PER_POINT);
}
