import { type SqlBool, sql } from 'kysely';
import { BadInputError } from '../../domain/errors.js';
import type { OneOfFilter, StringFilter } from '../../domain/filter.js';
import type { MapIndex } from '../../domain/map.js';
import type { Path } from './comparison.js';
import type { Column, Condition } from './condition.js';

/** The id in `column` is one of `rows`. */
export function among(column: Column, rows: readonly { readonly id: number }[]): Condition {
  return sql<SqlBool>`${column} = any(${rows.map(({ id }) => id)}::int[])`;
}

/**
 * The things of the map whose key meets the filter. A key that is not on the map is refused, so that a slip of the pen
 * does not pass for an empty answer.
 */
export function selectByKey<T extends { readonly id: number; readonly key: string }>(
  things: MapIndex<T>,
  filter: StringFilter,
  path: Path,
): T[] {
  const { eq, ne, in: keys, startsWith, isNull } = filter;
  for (const [name, key] of [...named('eq', [eq]), ...named('ne', [ne]), ...named('in', keys ?? [])]) {
    if (things.findByKey(key) === undefined) {
      throw new BadInputError('There is no such key on the map: list the keys that there are.', [...path, name]);
    }
  }
  return things.all.filter(
    ({ key }) =>
      (isUnasked(eq) || key === eq) &&
      (isUnasked(ne) || key !== ne) &&
      (isUnasked(keys) || keys.includes(key)) &&
      (isUnasked(startsWith) || key.startsWith(startsWith)) &&
      isNull !== true,
  );
}

/** Whether the name meets the filter. */
export function isOneOf<T extends string>(name: T, { eq, in: names }: OneOfFilter<T>): boolean {
  return (isUnasked(eq) || name === eq) && (isUnasked(names) || names.includes(name));
}

function isUnasked(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function named(name: string, keys: readonly (string | null | undefined)[]): [string, string][] {
  return keys.flatMap((key) => (isUnasked(key) ? [] : [[name, key] satisfies [string, string]]));
}
