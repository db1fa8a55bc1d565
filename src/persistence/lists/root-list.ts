import { type RawBuilder, sql } from 'kysely';
import type { Page, PageSource } from '../../domain/connection.js';
import type { Sql } from '../database.js';
import { executeList } from './execute-list.js';
import { type ListQuery, type ListTable, PlacedRow, type Selected } from './list-table.js';
import { countSql, existsFromSql, existsUpToSql, pageSql } from './page-sql.js';

/** A list that begins at the root of the graph, over all customers. */
export function rootList<Row, Raw>(
  database: Sql,
  table: ListTable<Row, Raw>,
  query: ListQuery,
  page: Page,
): PageSource<Row> {
  const valueOf = async <T>(statement: RawBuilder<unknown>, name: string): Promise<T | undefined> => {
    const { rows } = await sql<Record<string, T>>`${statement}`.execute(database);
    return rows[0]?.[name];
  };
  return {
    rows: async () => {
      const statement = sql<Selected<Raw>>`${pageSql(table, query, page)}`;
      const rows = await executeList(database, query, statement);
      return rows.map((raw) => new PlacedRow(table, raw));
    },
    existsUpTo: async (position) => (await valueOf(existsUpToSql(table, query, position), 'exists')) === true,
    existsFrom: async (position) => (await valueOf(existsFromSql(table, query, position), 'exists')) === true,
    count: async () => (await valueOf<number>(countSql(query), 'count')) ?? 0,
  };
}
