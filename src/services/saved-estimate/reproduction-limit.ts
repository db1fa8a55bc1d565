import type { PageArgs } from '../../domain/connection.js';
import { BadInputError } from '../../domain/errors.js';
import type { Scope } from '../scope.js';

/** Each takes as long as the question that it answers. */
const MAX_REPRODUCTIONS = 20;

const counts = new WeakMap<Scope, number>();
const sizeArguments = new WeakMap<Scope, 'first' | 'last'>();

/** Counts what a request computes again. Throws {@link BadInputError} where it is too much, before any of it is computed. */
export function countReproductions(scope: Scope, more: number): void {
  const count = (counts.get(scope) ?? 0) + more;
  counts.set(scope, count);
  if (count <= MAX_REPRODUCTIONS) return;
  throw new BadInputError(
    `One request computes ${String(MAX_REPRODUCTIONS)} saved estimates again at most: ask for a smaller page, and for the rest by cursor.`,
    [sizeArguments.get(scope) ?? 'ids'],
  );
}

/** Remembers by which argument a page of saved estimates is made smaller. Without a page they came by their IDs. */
export function rememberSizeArgument(scope: Scope, { last }: PageArgs): void {
  sizeArguments.set(scope, typeof last === 'number' ? 'last' : 'first');
}
