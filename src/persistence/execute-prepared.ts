import type { RawBuilder } from 'kysely';
import type { Sql } from './database.js';
import { prepare } from './prepared-statements.js';

/**
 * Runs a statement that comes again and again with other values, which are of no account for its plan, such as ids. Every
 * connection has it parsed once, and planned a few times at most.
 */
export async function executePrepared<Row>(database: Sql, statement: RawBuilder<Row>): Promise<Row[]> {
  const compiled = statement.compile(database);
  prepare(compiled.sql);
  const { rows } = await database.executeQuery(compiled);
  return rows;
}
