import { type SqlBool, sql } from 'kysely';
import type { Condition } from '../filter/condition.js';
import type { Fragment } from '../fragment.js';

/** A column of a contribution: its name in the cell table and its expression over one fact. */
export interface CellColumn {
  readonly name: string;
  readonly sql: Fragment;
}

/**
 * One kind of cell, declared once for everybody who makes cells or reads them. A fact contributes to the cell of its
 * date and its dimensions; the cell holds how many facts contribute (`rows`) and, for every measure, how many
 * have it (`<measure>_n`), their sum (`<measure>_sum`) and their sum of squares (`<measure>_squares`). What is only summed
 * has one column of its own name.
 *
 * Every measure is an exact integer or numeric of the stored fact alone, so that taking a contribution back leaves
 * exactly nothing behind. Its SQL type has to hold its square: `bigint` up to 3e9, `numeric` beyond. A measure of a
 * yes or no is 1 or 0; null keeps a fact out of the measure and leaves it in `rows`. So it is with what is only summed,
 * but for the square.
 */
export interface CellKind {
  readonly table: string;
  /** The facts with their customer, under the aliases `fact` and `customer_fact`. */
  readonly factsFrom: Fragment;
  /**
   * Whose facts contribute, as far as customers allow it: a column of `customer_fact`. Stored with the facts, so that a
   * contribution is taken back as it was made.
   */
  readonly counted: Condition;
  /** The instant of the fact that decides which window it belongs to. */
  readonly at: Fragment;
  /** The first column of every cell's key: the UTC date on which what the cell covers begins. */
  readonly date: CellColumn;
  /** The columns that, after the date, make the key of a cell, in the order of the table. */
  readonly dimensions: readonly CellColumn[];
  readonly measures: readonly CellColumn[];
  /** What is summed without its number and squares: products, say. None unless given. */
  readonly sums?: readonly CellColumn[];
  /** The same kind by UTC months, where long windows are asked about; what it holds are the sums of its days. */
  readonly byMonth?: CellKind;
}

/** Whose facts contribute to cells of service, journeys and promises. */
export const COUNTED_IN_METRICS: Condition = sql<SqlBool>`customer_fact.analytics`;

/** Whose customer waves contribute: who allows orders to be linked with service, which implies being counted at all. */
export const COUNTED_IN_REVENUE: Condition = sql<SqlBool>`customer_fact.revenue_analysis`;

/** The date of cells that cover one day each: the UTC day of the fact. */
export function dayOf(at: Fragment): CellColumn {
  return { name: 'day', sql: sql`(${at} at time zone 'UTC')::date` };
}

/** Adds the cells by month, in a table of their own, to a kind whose cells cover one day each. */
export function withMonths(kind: CellKind, table: string): CellKind {
  const firstDay = sql`date_trunc('month', ${kind.at} at time zone 'UTC')::date`;
  return { ...kind, byMonth: { ...kind, table, date: { name: 'first_day', sql: firstDay } } };
}

/** The columns that identify a cell: the date, then its dimensions. */
export function keyOf(kind: CellKind): readonly CellColumn[] {
  return [kind.date, ...kind.dimensions];
}

/** Columns of another kind that this one has too, by their names. */
export function pick(columns: readonly CellColumn[], names: readonly string[]): CellColumn[] {
  return names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new RangeError(`No column is called "${name}".`);
    return column;
  });
}

/** The columns that add up, in the order of the table: `rows`, then n, sum and squares of each measure, then the sums. */
export function sumColumnsOf({ measures, sums = [] }: CellKind): readonly string[] {
  const moments = measures.flatMap(({ name }) => [`${name}_n`, `${name}_sum`, `${name}_squares`]);
  return ['rows', ...moments, ...sums.map(({ name }) => name)];
}

/**
 * A select that sums the contributions of facts: the one definition of what a cell holds.
 *
 * @param kind the kind of cell
 * @param where which facts: a condition over `fact` and `customer_fact`
 * @param key by which columns to group; the cell's own key unless given. None: one row, also where there is no fact.
 * @returns `select <key>, rows, <measure>_n, <measure>_sum, <measure>_squares, ..., <sum>, ...` in the order of the table
 */
export function aggregateFacts(kind: CellKind, where: Fragment, key: readonly CellColumn[] = keyOf(kind)): Fragment {
  const keyNames = key.map(({ name }) => sql.ref(`contribution.${name}`));
  const sums = [
    ...kind.measures.map(({ name }) => momentsOf(name)),
    ...(kind.sums ?? []).map(({ name }) => sumOf(name)),
  ];
  const groupBy = key.length > 0 ? sql`group by ${sql.join(keyNames)}` : sql``;
  return sql`
    select ${sql.join([...keyNames, sql`count(*) as rows`, ...sums])}
    from (${contributions(kind, where, key)}) as contribution
    ${groupBy}`;
}

/**
 * A select with one row per fact that counts: its key, its measures and what else is summed, before they are. Cells and
 * everything that is read from facts are made of it, so that here is where consent is honoured.
 *
 * @param columns what stands in front of the measures, expressions over `fact` and `customer_fact`
 */
export function contributions(kind: CellKind, where: Fragment, columns: readonly CellColumn[]): Fragment {
  const selected = [...columns, ...kind.measures, ...(kind.sums ?? [])].map(
    (column) => sql`${column.sql} as ${sql.ref(column.name)}`,
  );
  return sql`select ${sql.join(selected)} from ${kind.factsFrom} where ${kind.counted} and ${where}`;
}

function momentsOf(measure: string): Fragment {
  const value = sql.ref(`contribution.${measure}`);
  return sql`
      count(${value}) as ${sql.ref(`${measure}_n`)},
      coalesce(sum(${value}), 0) as ${sql.ref(`${measure}_sum`)},
      coalesce(sum(${value} * ${value}), 0) as ${sql.ref(`${measure}_squares`)}`;
}

function sumOf(name: string): Fragment {
  return sql`coalesce(sum(${sql.ref(`contribution.${name}`)}), 0) as ${sql.ref(name)}`;
}
