import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { BadInputError } from '../../domain/errors.js';
import type { DateTimeFilter, FloatFilter, OneOfFilter, StringFilter } from '../../domain/filter.js';
import { EARLIEST, LATEST } from '../../domain/time.js';
import { type Fragment, instant } from '../fragment.js';
import { type Column, type Condition, allOf } from './condition.js';

/** Where in the input a condition stands, for the error that names it. */
export type Path = readonly string[];

/** Compares text exactly, byte by byte: no case folding and no wildcards. */
export function stringCondition(column: Column, filter: StringFilter, path: Path): Condition {
  const { eq, ne, in: among, startsWith, isNull } = filter;
  for (const [name, text] of Object.entries({ eq, ne, startsWith })) checkText(text ?? '', [...path, name]);
  for (const text of among ?? []) checkText(text, [...path, 'in']);
  return allOf([
    ...given(eq, (text) => sql<SqlBool>`${column} = ${text}::text`),
    ...given(ne, (text) => sql<SqlBool>`${column} is distinct from ${text}::text`),
    ...given(among, (texts) => sql<SqlBool>`${column} = any(${[...texts]}::text[])`),
    ...given(startsWith, (text) => sql<SqlBool>`starts_with(${column}, ${text}::text)`),
    ...nullness(column, isNull),
  ]);
}

/** Compares a score given in points with a column that holds whole millionths of a point. */
export function scoreCondition(column: Column, filter: FloatFilter, path: Path): Condition {
  const { eq, lt, lte, gt, gte, isNull } = filter;
  for (const [name, points] of Object.entries({ eq, lt, lte, gt, gte })) {
    if (points !== null && points !== undefined && !Number.isFinite(points)) {
      throw new BadInputError('A score has to be a finite number of points.', [...path, name]);
    }
  }
  return allOf([
    ...given(eq, (points) => sql<SqlBool>`${column} = ${millionths(points)}`),
    ...given(lt, (points) => sql<SqlBool>`${column} < ${millionths(points)}`),
    ...given(lte, (points) => sql<SqlBool>`${column} <= ${millionths(points)}`),
    ...given(gt, (points) => sql<SqlBool>`${column} > ${millionths(points)}`),
    ...given(gte, (points) => sql<SqlBool>`${column} >= ${millionths(points)}`),
    ...nullness(column, isNull),
  ]);
}

/** Compares an instant: `gte` is included, `lt` is not. */
export function dateTimeCondition(column: Column, filter: DateTimeFilter, path: Path): Condition {
  const { gte, lt, isNull } = filter;
  return allOf([
    ...given(gte, (from) => sql<SqlBool>`${column} >= ${checkedInstant(from, [...path, 'gte'])}`),
    ...given(lt, (to) => sql<SqlBool>`${column} < ${checkedInstant(to, [...path, 'lt'])}`),
    ...nullness(column, isNull),
  ]);
}

/** Compares a name of a closed vocabulary. */
export function oneOfCondition(column: Column, { eq, in: among }: OneOfFilter<string>): Condition {
  return allOf([
    ...given(eq, (name) => sql<SqlBool>`${column} = ${name}::text`),
    ...given(among, (names) => sql<SqlBool>`${column} = any(${[...names]}::text[])`),
  ]);
}

/** PostgreSQL holds every character in text but one. */
export function checkText(text: string, path: Path): void {
  if (text.includes('\0')) throw new BadInputError('Text cannot contain the character U+0000: leave it out.', path);
}

/** The condition on `value`, or none where it was not asked. */
export function given<T>(value: T | null | undefined, condition: (value: T) => Condition): Condition[] {
  return value === null || value === undefined ? [] : [condition(value)];
}

function nullness(column: Column, isNull: boolean | null | undefined): Condition[] {
  return given(isNull, (wanted) => (wanted ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} is not null`));
}

/** Rounded, so that a score copied from an answer finds its row. */
function millionths(points: number): RawBuilder<number> {
  return sql`${Math.round(points * 1e6)}::double precision`;
}

/** Throws {@link BadInputError} for a time that nothing recorded can have. */
function checkedInstant(date: Date, path: Path): Fragment {
  const time = date.getTime();
  if (!(EARLIEST <= time && time <= LATEST)) {
    throw new BadInputError(
      'A time has to lie between the years 1900 and 2100: leave the limit out to mean "any time".',
      path,
    );
  }
  return instant(time);
}
