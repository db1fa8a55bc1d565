import type { RawBuilder } from 'kysely';
import type { Position } from '../../domain/cursor.js';
import type { Column, Condition } from '../filter/condition.js';

/**
 * A table that lists draw on. `Raw` is what the columns select; every row carries `orderedBy`, its time to the
 * microsecond as PostgreSQL writes it, beside them.
 */
export interface ListTable<Row, Raw = Row> {
  readonly name: string;
  /** The select list, with the names of the fields. */
  readonly columns: RawBuilder<unknown>;
  /** What the list ascends by. */
  readonly time: Column;
  /** The ids that make the order unique, after the time. */
  readonly ids: readonly Column[];
  idsOf(raw: Raw): readonly string[];
  toRow(raw: Raw): Row;
}

/** The way in which rows are walked: the earliest first, or the latest. */
export type Direction = 'asc' | 'desc';

/** Which rows of a table make a list, and in which direction they are listed. */
export interface ListQuery {
  /** The table, joined with whatever the condition needs. */
  readonly from: RawBuilder<unknown>;
  readonly where: Condition;
  readonly direction: Direction;
}

/** What the columns select, with the time that places it. */
export type Selected<Raw> = Raw & { readonly orderedBy: string };

/** Where a selected row stands in every list of its table. */
export function positionOf<Row, Raw>(table: ListTable<Row, Raw>, raw: Selected<Raw>): Position {
  return [raw.orderedBy, ...table.idsOf(raw)];
}
