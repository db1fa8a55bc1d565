import { BadInputError } from '../../domain/errors.js';

/** Checks the level of intervals. Throws {@link BadInputError} at this place in the input. */
export function checkedLevel(level: number, path: readonly string[]): number {
  if (level >= 0.5 && level < 1) return level;
  throw new BadInputError('A confidence level is at least 0.5 and less than 1, for example 0.95.', path);
}
