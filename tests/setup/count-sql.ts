import type pg from 'pg';

/** A statement as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What the clock decides, and not what is asked: finding out whose a key is (it is known for a second), noting that it was used
 * (which counts for a minute), and looking whether the map is still the same (every ten seconds).
 */
const BY_THE_CLOCK = [
  /^\s*select api_key\.name\b[^;]*\bapi_key\.hash = /,
  /^\s*update api_key set last_used_at = /,
  /^\s*select map_state\.version from map_state\s*$/,
];

/** Runs `work` and returns every SQL statement that went through the pool meanwhile, but for those by the clock. */
export async function countSql(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  return (await statementsOf(pool, work)).map(({ text }) => text);
}

/** The same, with the values of the parameters. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const restore: (() => void)[] = [];
  const watched = new Set<pg.PoolClient>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const counting = (...args: unknown[]) => {
      const [given, values = []] = args as [string | Partial<Statement>, (readonly unknown[])?];
      const statement = typeof given === 'string' ? { text: given, values } : given;
      const text = String(statement.text);
      if (!BY_THE_CLOCK.some((pattern) => pattern.test(text)))
        statements.push({ text, values: statement.values ?? [] });
      return query(...args);
    };
    Object.assign(client, { query: counting });
    restore.push(() => Object.assign(client, { query }));
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const undo of restore) undo();
  }
  return statements;
}
