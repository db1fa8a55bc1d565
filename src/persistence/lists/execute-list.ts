import type { RawBuilder } from 'kysely';
import type { Sql } from '../database.js';
import { executePrepared } from '../execute-prepared.js';
import type { ListQuery } from './list-table.js';

/** Runs a statement about a list: a prepared one, unless somebody's filter decides which plan is good. */
export async function executeList<Row>(
  database: Sql,
  { isFiltered = false }: ListQuery,
  statement: RawBuilder<Row>,
): Promise<Row[]> {
  return isFiltered ? (await statement.execute(database)).rows : executePrepared(database, statement);
}
