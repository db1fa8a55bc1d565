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
  const direction = falling ? sql`desc` : sql`asc`;
  const order = [table.time, ...table.ids].map((column) => sql`${column} ${direction}`);
  return sql`select ${table.columns}, ${table.time}::text as "orderedBy" from ${from}
    where ${allOf([where, ...bounds])} order by ${sql.join(order)} limit ${page.size + 1}`;
}

/** Whether the list has a row at the position or ahead of it. */
export function existsUpToSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(query, compared(table, query.descending ? sql`>=` : sql`<=`, position));
}

/** Whether the list has a row at the position or behind it. */
export function existsFromSql(table: AnyTable, query: ListQuery, position: Position): RawBuilder<unknown> {
  return existsSql(query, compared(table, query.descending ? sql`<=` : sql`>=`, position));
}

/** How many rows the list has. */
export function countSql({ from, where }: ListQuery): RawBuilder<unknown> {
  return sql`select count(*)::int as "count" from ${from} where ${where}`;
}

function existsSql({ from, where }: ListQuery, side: Condition): RawBuilder<unknown> {
  return sql`select exists (select from ${from} where ${where} and ${side}) as "exists"`;
}

/** Where the row stands in ascending order, compared with the position. */
function compared(table: AnyTable, operator: RawBuilder<unknown>, [time, ...ids]: Position): Condition {
  const columns = sql.join([table.time, ...table.ids]);
  const values = sql.join([sql`${time}::timestamptz`, ...ids.map((id) => sql`${id}::bigint`)]);
  return sql<SqlBool>`(${columns}) ${operator} (${values})`;
}
