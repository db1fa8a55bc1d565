import { BadInputError } from '../../domain/errors.js';
import { key } from '../../domain/map-fields.js';
import type { Scale } from '../../ingestion/check/context.js';

/** Throws {@link BadInputError} unless ratings can be given on the scale. */
export function checkRatingScale({ min, max }: Scale, path: readonly string[]): void {
  if (Number.isFinite(max - min) && min < max) return;
  const expected = 'its minimum and maximum have to be finite numbers, the minimum the smaller one';
  throw new BadInputError(`Impossible rating scale: ${expected}.`, path);
}

/** Throws {@link BadInputError} unless the text can be the key of a source. */
export function checkSourceKey(source: string, path: readonly string[]): void {
  const problem = key.safeParse(source).error?.issues[0];
  if (problem) throw new BadInputError(`The source is no key. ${problem.message}`, path);
}
