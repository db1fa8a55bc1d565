import type { Path } from './comparison.js';
import { type Condition, allOf, anyOf, noneOf } from './condition.js';

/** What every filter can do: hold together with, or besides, or without other filters of its kind. */
interface Combinable<F> {
  and?: readonly F[] | null;
  or?: readonly F[] | null;
  not?: F | null;
}

/**
 * Compiles a filter with its `and`, `or` and `not`.
 *
 * @param conditionsOf compiles the filter's own fields
 * @returns the conjunction of the fields and the combinations given
 */
export function combine<F extends Combinable<F>>(
  filter: F,
  path: Path,
  conditionsOf: (filter: F, path: Path) => readonly Condition[],
): Condition {
  const compile = (inner: F, ...steps: string[]) => combine(inner, [...path, ...steps], conditionsOf);
  const { and, or, not } = filter;
  return allOf([
    ...conditionsOf(filter, path),
    ...(and ? [allOf(and.map((inner, index) => compile(inner, 'and', index.toString())))] : []),
    ...(or ? [anyOf(or.map((inner, index) => compile(inner, 'or', index.toString())))] : []),
    ...(not ? [noneOf(compile(not, 'not'))] : []),
  ]);
}
