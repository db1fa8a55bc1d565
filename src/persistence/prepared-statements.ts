import type { RawBuilder } from 'kysely';
import type pg from 'pg';
import type { Sql } from './database.js';

/** As many texts have a name, none of them longer: each connection keeps a plan of each. */
const MAX_PREPARED = 200;
const MAX_CHARACTERS = 10_000;

/** The names of texts that connections prepare. */
const names = new Map<string, string>();

/**
 * Runs a statement that comes again and again with other values, which are of no account for its plan, such as ids. Every
 * connection has it parsed once, and planned a few times at most.
 */
export async function executePrepared<Row>(database: Sql, statement: RawBuilder<Row>): Promise<Row[]> {
  const compiled = statement.compile(database);
  if (!names.has(compiled.sql) && names.size < MAX_PREPARED && compiled.sql.length <= MAX_CHARACTERS) {
    names.set(compiled.sql, `journeygraph_${names.size.toString()}`);
  }
  const { rows } = await database.executeQuery(compiled);
  return rows;
}

type Query = (...args: unknown[]) => unknown;

/** Has the connections of a pool prepare what {@link executePrepared} runs: Kysely tells its driver of texts and values alone. */
export function prepareStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const preparing: Query = (text, values, ...others) => {
      const name = typeof text === 'string' ? names.get(text) : undefined;
      return name === undefined ? query(text, values, ...others) : query({ name, text, values }, ...others);
    };
    Object.assign(client, { query: preparing });
  });
}
