import { p } from '@mikro-orm/core';

/**
 * The columns of the moments of measures: for `score` they are `score_n`, how many rows have it, `score_sum` and
 * `score_squares`, the sum of the squares.
 */
export function moments<Measure extends string>(...measures: Measure[]): MomentColumns<Measure> {
  return Object.fromEntries(
    measures.flatMap((measure) => [
      [`${measure}N`, count()],
      [`${measure}Sum`, exact()],
      [`${measure}Squares`, exact()],
    ]),
  ) as MomentColumns<Measure>;
}

/** Columns of exact sums, by the names that they have in the table. */
export function sums<Name extends string>(...names: Name[]): Record<Name, ReturnType<typeof exact>> {
  return Object.fromEntries(names.map((name) => [name, exact()])) as Record<Name, ReturnType<typeof exact>>;
}

/**
 * The key of a cell table. A segment may be null and two nulls are the same segment, which neither a primary key nor
 * the ORM's unique keys can say; the primary properties of cell entities only serve the ORM.
 */
export const cellKey = (table: string, ...dimensions: string[]) => ({
  name: `${table}_key`,
  expression: `alter table ${table} add constraint ${table}_key unique nulls not distinct (${dimensions.join(', ')})`,
});

const count = () => p.bigint('string');
const exact = () => p.decimal().columnType('numeric');

type MomentColumns<Measure extends string> = Record<`${Measure}N`, ReturnType<typeof count>> &
  Record<`${Measure}Squares` | `${Measure}Sum`, ReturnType<typeof exact>>;
