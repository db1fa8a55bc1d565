import { type SqlBool, sql } from 'kysely';
import { type Condition, allOf } from '../../filter/condition.js';
import { type Fragment, instant } from '../../fragment.js';
import { type CellKind, aggregateFacts, contributions, sumColumnsOf } from '../cell-kind.js';
import type { TimeSlices } from './time-slices.js';

/** A column that a question can group by, with its expression over a cell (alias `cell`) and over a fact (`fact`). */
export interface ReadingColumn {
  readonly name: string;
  readonly type: 'int' | 'text' | 'boolean';
  readonly nullable: boolean;
  readonly overCells: Fragment;
  readonly overFacts: Fragment;
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
  /** Which cells are read: those of the window's whole days or periods that pass the filter. Null: facts alone answer. */
  readonly cellCondition: Condition | null;
  readonly factCondition: Condition;
  /** What `columns` or `cellCondition` need beside `cell`. */
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

/** A select with one row per cell that is read: its columns and its sums. */
export function cellRows({ kind, columns, cellJoins }: Reading, cellCondition: Condition): Fragment {
  const selected = [
    ...columns.map(({ name, overCells }) => sql`${overCells} as ${sql.ref(name)}`),
    ...sumColumnsOf(kind).map((name) => sql.ref(`cell.${name}`)),
  ];
  return sql`select ${sql.join(selected)} from ${sql.table(kind.table)} as cell ${joined(cellJoins)} where ${cellCondition}`;
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

/** The cells of whole days. */
export function ofDays({ from, to, except }: NonNullable<TimeSlices['days']>): Condition {
  const exceptCutDays = except.length > 0 ? [sql<SqlBool>`cell.day <> all(${[...except]}::date[])`] : [];
  return allOf([sql<SqlBool>`cell.day >= ${from}::date and cell.day < ${to}::date`, ...exceptCutDays]);
}

/** All facts of the reading's window. */
export function wholeWindow({ slices: { from, to } }: Reading, bucketsBelow: number | null = null): FactScope {
  return { spans: [{ from, to }], bucketsBelow };
}

function factColumns({ columns }: Reading): { name: string; sql: Fragment }[] {
  return columns.map(({ name, overFacts }) => ({ name, sql: overFacts }));
}

/**
 * One span is a condition, which the planner can weigh by the table's statistics. Many are a join, which reads one
 * index range each.
 */
function scopedFacts(
  { kind, factJoins, factCondition, sampledFactsFrom }: Reading,
  { spans, bucketsBelow }: FactScope,
): { kind: CellKind; where: Condition } {
  const [only, ...others] = spans;
  if (!only) throw new RangeError('Facts are read within a span.');
  const time =
    others.length === 0
      ? { joins: [], where: sql<SqlBool>`${kind.at} >= ${instant(only.from)} and ${kind.at} < ${instant(only.to)}` }
      : { joins: [spanTable(spans)], where: sql<SqlBool>`${kind.at} >= span.starts_at and ${kind.at} < span.ends_at` };
  const sample = bucketsBelow === null ? [] : [sql<SqlBool>`customer_fact.bucket < ${bucketsBelow}::smallint`];
  const factsFrom = (bucketsBelow === null ? null : sampledFactsFrom) ?? kind.factsFrom;
  return {
    kind: { ...kind, factsFrom: sql`${factsFrom} ${joined([...factJoins, ...time.joins])}` },
    where: allOf([time.where, ...sample, factCondition]),
  };
}

function spanTable(spans: TimeSlices['spans']): Fragment {
  const starts = spans.map(({ from }) => new Date(from).toISOString());
  const ends = spans.map(({ to }) => new Date(to).toISOString());
  return sql`cross join unnest(${starts}::timestamptz[], ${ends}::timestamptz[]) as span (starts_at, ends_at)`;
}

function joined(joins: readonly Fragment[]): Fragment {
  return joins.length === 0 ? sql`` : sql.join([...joins], sql` `);
}
