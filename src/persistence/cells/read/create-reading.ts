import { sql } from 'kysely';
import type { Condition } from '../../filter/condition.js';
import type { Fragment } from '../../fragment.js';
import type { CellKind } from '../cell-kind.js';
import { readingColumn, touchpointJoins } from './columns.js';
import { isSameSet } from './grouped-row.js';
import type { CellsRead, Reading } from './reading.js';
import { type Span, sliceByDay, sliceByMonth, sliceIntoFacts, type TimeSlices } from './time-slices.js';

/** What is asked of the rows of a kind of cell, whatever the kind. */
export interface ReadingRequest {
  /** Adjoining, ascending; together they are the window. */
  readonly periods: readonly Span[];
  /** Names of columns for each grouping (see {@link readingColumn}); one that is there twice is answered once. */
  readonly groupings: readonly (readonly string[])[];
}

/** A filter as it holds for cells and for facts. */
export interface ReadingFilter {
  /** Null: it asks about something that cells do not carry. */
  readonly overCells: Condition | null;
  readonly overFacts: Condition;
  /** What the condition over facts needs beside `fact` and `customer_fact`. */
  readonly factJoins: readonly Fragment[];
}

/** No filter: every row. */
export const NO_FILTER: ReadingFilter = { overCells: sql`true`, overFacts: sql`true`, factJoins: [] };

/** Puts a question together: from cells where they can answer it, from facts alone where they cannot. */
export function createReading(kind: CellKind, { periods, groupings }: ReadingRequest, filter: ReadingFilter): Reading {
  const slices = filter.overCells ? sliceForCells(kind, periods) : sliceIntoFacts(periods);
  const names = [...new Set(groupings.flat())];
  return {
    kind,
    slices,
    groupings: groupings.filter((one, index) => groupings.findIndex((other) => isSameSet(one, other)) === index),
    columns: names.map((name) => readingColumn(kind, slices, name)),
    cells: filter.overCells ? cellsOf(kind, slices, filter.overCells) : [],
    factCondition: filter.overFacts,
    isFiltered: filter !== NO_FILTER,
    cellJoins: touchpointJoins('cell', names),
    factJoins: [...touchpointJoins('fact', names), ...filter.factJoins],
  };
}

/** Slices periods by what the cells of a kind cover. */
export function sliceForCells({ byMonth }: CellKind, periods: readonly Span[]): TimeSlices {
  return byMonth ? sliceByMonth(periods) : sliceByDay(periods);
}

/** The cells of a window's whole months and days that pass a condition. */
export function cellsOf(kind: CellKind, { months, days }: TimeSlices, condition: Condition): CellsRead[] {
  return [
    ...(kind.byMonth ? [{ ...storedAs(kind.byMonth), spans: months, condition }] : []),
    { ...storedAs(kind), spans: days, condition },
  ].filter(({ spans }) => spans.length > 0);
}

function storedAs({ table, date }: CellKind): Pick<CellsRead, 'table' | 'date'> {
  return { table, date: date.name };
}

/** The same question with its first groupings only. */
export function withFirstGroupings(reading: Reading, count: number): Reading {
  const groupings = reading.groupings.slice(0, count);
  const names = new Set(groupings.flat());
  return { ...reading, groupings, columns: reading.columns.filter(({ name }) => names.has(name)) };
}

/** The same question about some of the measures only, by their names. */
export function withMeasures(reading: Reading, names: ReadonlySet<string>): Reading {
  const { kind } = reading;
  return { ...reading, kind: { ...kind, measures: kind.measures.filter(({ name }) => names.has(name)) } };
}
