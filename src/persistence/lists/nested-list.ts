import { setImmediate as turn } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { Page, Placed } from '../../domain/connection.js';
import type { Position } from '../../domain/cursor.js';
import type { Sql } from '../database.js';
import type { Condition } from '../filter/condition.js';
import { executeList } from './execute-list.js';
import { type ListQuery, type ListTable, PlacedRow, type Selected, compareRows } from './list-table.js';
import { countSql, existsFromSql, existsUpToSql, pageSql } from './page-sql.js';

/** Rows that are made of what the database says without a pause. */
const ROWS_OF_A_TURN = 500;

/** The rows that lists hang under. A parent's key is its ids joined by a colon. */
export interface ParentTable {
  readonly name: string;
  /** The key in SQL, as text. */
  readonly key: RawBuilder<unknown>;
  /** The parent is one of these. */
  among(keys: readonly string[]): Condition;
}

/** The same list under many parents; `query.where` ties its rows to the parent's row, which it sees by its table's name. */
export interface NestedList<Row, Raw = unknown> {
  readonly parent: ParentTable;
  readonly table: ListTable<Row, Raw>;
  readonly query: ListQuery;
}

/** The same page of the list under each parent, in the order of walking, in one statement. */
export async function loadPages<Row, Raw>(
  database: Sql,
  { parent, table, query }: NestedList<Row, Raw>,
  page: Page,
  keys: readonly string[],
): Promise<Map<string, Placed<Row>[]>> {
  const raws = await selectUnder<Selected<Raw>>(database, { parent, query }, keys, pageSql(table, query, page));
  const sign = (query.direction === 'asc') === page.backward ? -1 : 1;
  const pages = new Map<string, Placed<Row>[]>();
  let made = 0;
  for (const [parentKey, rows] of Map.groupBy(raws, (raw) => raw.parentKey)) {
    rows.sort((a, b) => sign * compareRows(table, a, b));
    pages.set(
      parentKey,
      rows.map((raw) => new PlacedRow(table, raw)),
    );
    made += rows.length;
    if (made < ROWS_OF_A_TURN) continue;
    // Others have a turn in between.
    await turn();
    made = 0;
  }
  return pages;
}

/** How many rows the list has under each parent. */
export async function countUnder<Row, Raw>(
  database: Sql,
  { parent, query }: NestedList<Row, Raw>,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await selectUnder<{ count: number }>(database, { parent, query }, keys, countSql(query));
  return new Map(rows.map(({ parentKey, count }) => [parentKey, count]));
}

/** The parents under which the list has a row at the position or ahead of it. */
export function parentsWithRowsUpTo<Row, Raw>(
  database: Sql,
  { parent, table, query }: NestedList<Row, Raw>,
  position: Position,
  keys: readonly string[],
): Promise<Set<string>> {
  return parentsWhere(database, { parent, query }, keys, existsUpToSql(table, query, position));
}

/** The parents under which the list has a row at the position or behind it. */
export function parentsWithRowsFrom<Row, Raw>(
  database: Sql,
  { parent, table, query }: NestedList<Row, Raw>,
  position: Position,
  keys: readonly string[],
): Promise<Set<string>> {
  return parentsWhere(database, { parent, query }, keys, existsFromSql(table, query, position));
}

/** The rows of a list under parents, whatever they are. */
type Under = Pick<NestedList<never>, 'parent' | 'query'>;

async function parentsWhere(
  database: Sql,
  under: Under,
  keys: readonly string[],
  statement: RawBuilder<unknown>,
): Promise<Set<string>> {
  const rows = await selectUnder<{ exists: boolean }>(database, under, keys, statement);
  return new Set(rows.filter(({ exists }) => exists).map(({ parentKey }) => parentKey));
}

async function selectUnder<T>(
  database: Sql,
  { parent, query }: Under,
  keys: readonly string[],
  statement: RawBuilder<unknown>,
): Promise<(T & { parentKey: string })[]> {
  return executeList(
    database,
    query,
    sql<T & { parentKey: string }>`
      select ${parent.key} as "parentKey", child.* from ${sql.table(parent.name)} cross join lateral (${statement}) as child
      where ${parent.among(keys)}`,
  );
}
