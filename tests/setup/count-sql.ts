import type pg from 'pg';

/** A statement as it went to the database. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * What finds out whose a key is, and notes that it was used. The clock decides whether a request brings them (a key that was
 * looked up is known for a second, a use counts for a minute), and not what it asks.
 */
const ABOUT_THE_KEY = [/^\s*select api_key\.name\b[^;]*\bapi_key\.hash = /, /^\s*update api_key set last_used_at = /];

/** Whether the map is still the same is looked up every ten seconds, whoever asks for what: once meanwhile, and no more. */
const ABOUT_THE_MAP = /^\s*select map_state\.version from map_state\s*$/;

/** Runs `work` and returns every SQL statement that went through the pool meanwhile, but for those about the caller's key. */
export async function countSql(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  return (await statementsOf(pool, work)).map(({ text }) => text);
}

/** The same, with the values of the parameters. */
export async function statementsOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  let looks = 0;
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
      const isByTheClock = ABOUT_THE_MAP.test(text)
        ? (looks += 1) === 1
        : ABOUT_THE_KEY.some((pattern) => pattern.test(text));
      if (!isByTheClock) statements.push({ text, values: statement.values ?? [] });
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
