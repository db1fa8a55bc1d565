import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Page } from '../../domain/connection.js';
import type { Position } from '../../domain/cursor.js';
import { type Condition, allOf } from '../filter/condition.js';
import type { ListQuery, ListTable } from './list-table.js';

type AnyTable = Pick<ListTable<never>, 'columns' | 'time' | 'ids'>;

/**
 * The rows of a page and one more, in the order of walking. The position is compared as one row value, which the index
 * on the order answers directly, so a deep page costs what the first one costs.
 */
export function pageSql(table: AnyTable, { from, where, descending }: ListQuery, page: Page): RawBuilder<unknown> {
  const falling = descending !== page.backward;
  const bounds = [
    ...(page.after ? [compared(table, descending ? sql`<` : sql`>`, page.after)] : []),
    ...(page.before ? [compared(table, descending ? sql`>` : sql`<`, page.before)] : []),
  ];
  return sql`select ${table.columns}, ${table.time}::text as "orderedBy" from ${from}
    where ${allOf([where, ...bounds])} order by ${orderSql(table, falling)} limit ${page.size + 1}`;
}

/** Whether the list has a row at the position or ahead of it. */
export function existsUpToSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(table, query, compared(table, query.descending ? sql`>=` : sql`<=`, position), !query.descending);
}

/** Whether the list has a row at the position or behind it. */
export function existsFromSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(table, query, compared(table, query.descending ? sql`<=` : sql`>=`, position), query.descending);
}

/** How many rows the list has. */
export function countSql({ from, where }: ListQuery): RawBuilder<unknown> {
  return sql`select count(*)::int as "count" from ${from} where ${where}`;
}

/** Looks for the nearest row, in order, because for a mere `exists` the planner would read the table from its start. */
function existsSql(
  table: AnyTable,
  { from, where }: ListQuery,
  side: Condition,
  falling: boolean,
): RawBuilder<unknown> {
  return sql`select count(*) > 0 as "exists" from (
    select from ${from} where ${where} and ${side} order by ${orderSql(table, falling)} limit 1) as nearest`;
}

function orderSql(table: AnyTable, falling: boolean): RawBuilder<unknown> {
  const direction = falling ? sql`desc` : sql`asc`;
  return sql.join([table.time, ...table.ids].map((column) => sql`${column} ${direction}`));
}

/** Where the row stands in ascending order, compared with the position. */
function compared(table: AnyTable, operator: RawBuilder<unknown>, [time, ...ids]: Position): Condition {
  const columns = sql.join([table.time, ...table.ids]);
  const values = sql.join([sql`${time}::timestamptz`, ...ids.map((id) => sql`${id}::bigint`)]);
  return sql<SqlBool>`(${columns}) ${operator} (${values})`;
}
