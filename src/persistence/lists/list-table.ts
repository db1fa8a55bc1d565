import { type RawBuilder, sql } from 'kysely';
import type { Placed } from '../../domain/connection.js';
import { type Position, comparePositions } from '../../domain/cursor.js';
import type { Column, Condition } from '../filter/condition.js';

/**
 * A table that lists draw on. `Raw` is what the columns select; every row carries `orderedBy`, its time to the
 * microsecond as PostgreSQL writes it, beside them.
 */
export interface ListTable<Row, Raw = Row> {
  readonly name: string;
  /** What every row is selected with, with the names of the fields. */
  readonly columns: RawBuilder<unknown>;
  /** What else is selected, by the only fields in the schema that need it. */
  readonly columnsOf?: Readonly<Record<string, RawBuilder<unknown>>>;
  /** What the list ascends by. */
  readonly time: Column;
  /** The ids that make the order unique, after the time. */
  readonly ids: readonly Column[];
  idsOf(raw: Raw): readonly string[];
  toRow(raw: Raw): Row;
}

/**
 * The select list of rows of which these fields of the schema are asked, or any. Rows of few columns take a fraction of the
 * time that whole ones take to be written, sent and read.
 */
export function selectList(
  { columns, columnsOf = {} }: Pick<ListTable<never>, 'columns' | 'columnsOf'>,
  fields?: readonly string[],
): RawBuilder<unknown> {
  const wanted = fields ? fields.flatMap((field) => columnsOf[field] ?? []) : Object.values(columnsOf);
  return sql.join([columns, ...new Set(wanted)]);
}

/** The way in which rows are walked: the earliest first, or the latest. */
export type Direction = 'asc' | 'desc';

/** Which rows of a table make a list, and in which direction they are listed. */
export interface ListQuery {
  /** The table, joined with whatever the condition needs. */
  readonly from: RawBuilder<unknown>;
  readonly where: Condition;
  readonly direction: Direction;
  /** Whether the condition is somebody's filter, whose values decide which plan is a good one. */
  readonly isFiltered?: boolean;
  /** The fields of the schema that are asked of its rows; left out: any. */
  readonly fields?: readonly string[] | undefined;
}

/** What the columns select, with the time that places it. */
export type Selected<Raw> = Raw & { readonly orderedBy: string };

/** A selected row in its place, which is made out only where a cursor is asked for. */
export class PlacedRow<Row, Raw> implements Placed<Row> {
  readonly row: Row;
  readonly #table: ListTable<Row, Raw>;
  readonly #raw: Selected<Raw>;

  constructor(table: ListTable<Row, Raw>, raw: Selected<Raw>) {
    this.row = table.toRow(raw);
    this.#table = table;
    this.#raw = raw;
  }

  get position(): Position {
    return positionOf(this.#table, this.#raw);
  }
}

/** Orders selected rows as every list of their table ascends: negative where `a` comes first. */
export function compareRows<Row, Raw>(table: ListTable<Row, Raw>, a: Selected<Raw>, b: Selected<Raw>): number {
  if (a.orderedBy !== b.orderedBy) return a.orderedBy < b.orderedBy ? -1 : 1;
  return comparePositions(positionOf(table, a), positionOf(table, b));
}

function positionOf<Row, Raw>(table: ListTable<Row, Raw>, raw: Selected<Raw>): Position {
  return [raw.orderedBy, ...table.idsOf(raw)];
}
