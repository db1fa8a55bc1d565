import type { PerMeasure } from '../../domain/map.js';
import { rescale, toHundredths } from '../../domain/score.js';
import { CxMeasure, namesOf } from '../../domain/vocabulary.js';
import { isName } from './choice.js';
import type { Scale } from './context.js';
import { type Fields, report, valueOf } from './fields.js';
import { numberProblem } from './number.js';

const MEASURES = namesOf(CxMeasure);

/** The five fields that a file may have in place of the list `ratings`. */
export const RATING_FIELDS: readonly string[] = MEASURES.map((measure) => measure.toLowerCase());

/**
 * The ratings of an interaction in hundredths of a point, from the list `ratings` or from the five fields
 * `friendliness` ... `personalization`. Each measure may be rated once.
 */
export function ratingsOf(fields: Fields, scale: Scale): PerMeasure<number | null> {
  const ratings: [Rating, Rating, Rating, Rating, Rating] = [null, null, null, null, null];
  for (const [measure, field] of RATING_FIELDS.entries()) {
    const score = valueOf(fields, field);
    if (score !== null) ratings[measure] = ratingOf(fields, [field], score, scale);
  }
  const list = valueOf(fields, 'ratings');
  if (list === null) return ratings;
  if (!Array.isArray(list)) {
    report(fields, 'ratings', 'INVALID', '"ratings" has to be a list of {measure, score}.');
    return ratings;
  }
  for (const [index, entry] of (list as unknown[]).entries()) {
    const path = ['ratings', String(index)];
    const { measure, score } = (typeof entry === 'object' && entry !== null ? entry : {}) as RatingInput;
    if (!isName(CxMeasure, measure)) {
      report(fields, [...path, 'measure'], 'INVALID', `"measure" has to be one of ${MEASURES.join(', ')}.`);
    } else if (ratings[MEASURES.indexOf(measure)] !== null) {
      report(fields, [...path, 'measure'], 'INVALID', 'This measure is rated twice: keep one of its ratings.');
    } else if (score === null || score === undefined) {
      report(
        fields,
        [...path, 'score'],
        'REQUIRED',
        '"score" is missing: leave the whole rating out if it was not answered.',
      );
    } else {
      ratings[MEASURES.indexOf(measure)] = ratingOf(fields, [...path, 'score'], score, scale);
    }
  }
  return ratings;
}

type Rating = number | null;

interface RatingInput {
  readonly measure?: unknown;
  readonly score?: unknown;
}

function ratingOf(fields: Fields, path: readonly string[], score: unknown, { min, max }: Scale): number | null {
  const problem = numberProblem(score);
  if (problem) return report(fields, path, 'INVALID', `"${path.at(-1) ?? ''}" ${problem}`);
  const value = score as number;
  if (value >= min && value <= max) return toHundredths(rescale(value, min, max));
  const remedy = 'correct it, or state the scale that ratings were given on';
  return report(fields, path, 'OUT_OF_RANGE', `The rating lies outside the rating scale ${min} to ${max}: ${remedy}.`);
}
