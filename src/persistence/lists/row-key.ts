import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Column, Condition } from '../filter/condition.js';

/** The key of a row in memory: its ids joined by a colon. */
export function rowKey(...ids: readonly string[]): string {
  return ids.join(':');
}

/** The same key in SQL, as text. */
export function rowKeySql(...ids: readonly Column[]): RawBuilder<unknown> {
  return sql`concat_ws(':', ${sql.join(ids)})`;
}

/** The ids in the columns are those of one of the keys. */
export function amongKeys(columns: readonly Column[], keys: readonly string[]): Condition {
  const ids = keys.map((key) => key.split(':'));
  const lists = columns.map((_column, index) => sql`${ids.map((parts) => parts[index])}::bigint[]`);
  return sql<SqlBool>`(${sql.join(columns)}) in (select * from unnest(${sql.join(lists)}))`;
}
