import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page } from '../../domain/connection.js';
import type { Position } from '../../domain/cursor.js';
import { type Condition, allOf } from '../filter/condition.js';
import { type Direction, type ListQuery, type ListTable, selectList } from './list-table.js';

type AnyTable = Pick<ListTable<never>, 'columns' | 'columnsOf' | 'time' | 'ids'>;

/**
 * The rows of a page and one more, in the order of walking. The position is compared as one row value, which the index
 * on the order answers directly, so a deep page costs what the first one costs. How many rows it has stands in the text:
 * whoever plans it without knowing that takes it for a tenth of all.
 */
export function pageSql(table: AnyTable, query: ListQuery, page: Page): RawBuilder<unknown> {
  const { from, where, direction, fields } = query;
  const walking = page.backward ? opposite(direction) : direction;
  const bounds = [
    ...(page.after ? [beyond(table, page.after, direction)] : []),
    ...(page.before ? [beyond(table, page.before, opposite(direction))] : []),
  ];
  return sql`select ${selectList(table, fields)}, ${table.time}::text as "orderedBy" from ${from}
    where ${allOf([where, ...bounds])} order by ${orderSql(table, walking)} limit ${sql.lit(page.size + 1)}`;
}

/** Whether the list has a row at the position or ahead of it. */
export function existsUpToSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(table, query, position, opposite(query.direction));
}

/** Whether the list has a row at the position or behind it. */
export function existsFromSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(table, query, position, query.direction);
}

/** How many rows the list has. */
export function countSql({ from, where }: ListQuery): RawBuilder<unknown> {
  return sql`select count(*)::int as "count" from ${from} where ${where}`;
}

/** Looks for the nearest row in order, because for a mere `exists` the planner would read the table from its start. */
function existsSql(
  table: AnyTable,
  { from, where }: ListQuery,
  position: Position,
  walking: Direction,
): RawBuilder<unknown> {
  const atOrBeyond = compared(table, position, walking === 'asc' ? sql`>=` : sql`<=`);
  return sql`select count(*) > 0 as "exists" from (
    select from ${from} where ${where} and ${atOrBeyond} order by ${orderSql(table, walking)} limit 1) as nearest`;
}

/** The row comes after the position, walking in the direction. */
function beyond(table: AnyTable, position: Position, walking: Direction): Condition {
  return compared(table, position, walking === 'asc' ? sql`>` : sql`<`);
}

function compared(table: AnyTable, [time, ...ids]: Position, operator: RawBuilder<unknown>): Condition {
  const columns = sql.join([table.time, ...table.ids]);
  const values = sql.join([sql`${time}::timestamptz`, ...ids.map((id) => sql`${id}::bigint`)]);
  return sql<SqlBool>`(${columns}) ${operator} (${values})`;
}

function orderSql(table: AnyTable, walking: Direction): RawBuilder<unknown> {
  const direction = walking === 'asc' ? sql`asc` : sql`desc`;
  return sql.join([table.time, ...table.ids].map((column) => sql`${column} ${direction}`));
}

function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc';
}
