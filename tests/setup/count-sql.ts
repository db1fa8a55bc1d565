import type pg from 'pg';

/** Runs `work` and returns every SQL statement that went through the pool meanwhile. */
export async function countSql(pool: pg.Pool, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const restore: (() => void)[] = [];
  const watched = new Set<pg.PoolClient>();
  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const counting = (...args: unknown[]) => {
      const [statement] = args;
      statements.push(typeof statement === 'string' ? statement : String((statement as { text?: string }).text));
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
