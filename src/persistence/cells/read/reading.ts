import { type SqlBool, sql } from 'kysely';
import { type Condition, allOf } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import { type CellKind, aggregateFacts, contributions, sumColumnsOf } from '../cell-kind.js';
import type { Span, TimeSlices } from './time-slices.js';

/** A column that a question can group by, with its expression over a cell (alias `cell`) and over a fact (`fact`). */
export interface ReadingColumn {
  readonly name: string;
  readonly type: 'int' | 'text' | 'boolean';
  readonly nullable: boolean;
  /** Given the cell's date, midnight in UTC at its beginning. */
  readonly overCells: (date: Fragment) => Fragment;
  readonly overFacts: Fragment;
}

/** Cells of one table that are read. */
export interface CellsRead {
  readonly table: string;
  /** The column of their date. */
  readonly date: string;
  /** Between which midnights of UTC their dates lie; ascending, apart from each other, at least one. */
  readonly spans: readonly Span[];
  readonly condition: Condition;
}

/**
 * A question to the rows of one kind of cell, in terms of SQL. Everything that is read for one answer (moments, cluster
 * sums, order statistics) is read through the same reading, so that it is about the same rows.
 */
export interface Reading {
  readonly kind: CellKind;
  readonly slices: TimeSlices;
  /** Every column that some grouping uses. */
  readonly columns: readonly ReadingColumn[];
  /** The groupings to answer at once, each by the names of its columns; none at all is the total. */
  readonly groupings: readonly (readonly string[])[];
  /** Which cells are read: those of the window's whole months and days, or periods, that pass the filter. None: facts alone answer. */
  readonly cells: readonly CellsRead[];
  readonly factCondition: Condition;
  /** Whether it is about a part of the window's rows only. */
  readonly isFiltered: boolean;
  /** What `columns` or the conditions of `cells` need beside `cell`. */
  readonly cellJoins: readonly Fragment[];
  /** What `columns` or `factCondition` need beside `fact` and `customer_fact`. */
  readonly factJoins: readonly Fragment[];
  /** How the facts of a sample of customers are reached, under the same aliases; `kind.factsFrom` unless given. */
  readonly sampledFactsFrom?: Fragment;
}

/** Which facts a statement goes over: those within the spans, of the customers within the sample. */
export interface FactScope {
  readonly spans: TimeSlices['spans'];
  /** Only customers of the buckets below this; null: everybody. */
  readonly bucketsBelow: number | null;
}

/** A select with one row per cell that is read from a table: its columns and its sums. */
export function cellRows(
  { kind, columns, cellJoins }: Reading,
  { table, date, spans, condition }: CellsRead,
): Fragment {
  const beginning = sql`${sql.ref(`cell.${date}`)}::timestamp at time zone 'UTC'`;
  const selected = [
    ...columns.map(({ name, overCells }) => sql`${overCells(beginning)} as ${sql.ref(name)}`),
    ...sumColumnsOf(kind).map((name) => sql.ref(`cell.${name}`)),
  ];
  const time = within(sql.ref(`cell.${date}`), spans, 'date');
  return sql`
    select ${sql.join(selected)} from ${sql.table(table)} as cell ${joined([...time.joins, ...cellJoins])}
    where ${allOf([time.where, condition])}`;
}

/** A select with one row per group of facts: the reading's columns and the sums that cells would hold. */
export function factSums(reading: Reading, scope: FactScope): Fragment {
  const { kind, where } = scopedFacts(reading, scope);
  return aggregateFacts(kind, where, factColumns(reading));
}

/** A select with one row per fact: `customer_id`, the reading's columns and the given measures. */
export function factRows(reading: Reading, scope: FactScope, measures = reading.kind.measures): Fragment {
  const { kind, where } = scopedFacts(reading, scope);
  const customer = { name: 'customer_id', sql: sql`fact.customer_id` };
  return contributions({ ...kind, measures, sums: [] }, where, [customer, ...factColumns(reading)]);
}

/** All facts of the reading's window. */
export function wholeWindow({ slices: { from, to } }: Reading, bucketsBelow: number | null = null): FactScope {
  return { spans: [{ from, to }], bucketsBelow };
}

function factColumns({ columns }: Reading): { name: string; sql: Fragment }[] {
  return columns.map(({ name, overFacts }) => ({ name, sql: overFacts }));
}

function scopedFacts(
  { kind, factJoins, factCondition, sampledFactsFrom }: Reading,
  { spans, bucketsBelow }: FactScope,
): { kind: CellKind; where: Condition } {
  const time = within(kind.at, spans, 'timestamptz');
  const sample = bucketsBelow === null ? [] : [sql<SqlBool>`customer_fact.bucket < ${bucketsBelow}::smallint`];
  const factsFrom = (bucketsBelow === null ? null : sampledFactsFrom) ?? kind.factsFrom;
  return {
    kind: { ...kind, factsFrom: sql`${factsFrom} ${joined([...factJoins, ...time.joins])}` },
    where: allOf([time.where, ...sample, factCondition]),
  };
}

/**
 * One span is a condition, which the planner can weigh by the table's statistics. Many are a join, which reads one
 * index range each.
 *
 * @param type of the value: a date compares with the date of a span's ends in UTC
 */
function within(
  value: Fragment,
  spans: readonly Span[],
  type: 'date' | 'timestamptz',
): { joins: Fragment[]; where: Condition } {
  const [only, ...others] = spans;
  if (!only) throw new RangeError('Rows are read within a span.');
  const bound = (instant: number) => new Date(instant).toISOString().slice(0, type === 'date' ? 10 : undefined);
  const cast = sql.raw(type);
  if (others.length === 0) {
    return {
      joins: [],
      where: sql<SqlBool>`${value} >= ${bound(only.from)}::${cast} and ${value} < ${bound(only.to)}::${cast}`,
    };
  }
  const [starts, ends] = [spans.map(({ from }) => bound(from)), spans.map(({ to }) => bound(to))];
  return {
    joins: [sql`cross join unnest(${starts}::${cast}[], ${ends}::${cast}[]) as span (begins, ends)`],
    where: sql<SqlBool>`${value} >= span.begins and ${value} < span.ends`,
  };
}

function joined(joins: readonly Fragment[]): Fragment {
  return joins.length === 0 ? sql`` : sql.join([...joins], sql` `);
}
