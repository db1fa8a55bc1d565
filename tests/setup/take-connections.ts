import type pg from 'pg';

/**
 * Takes every connection of a pool, those too that are in use for a moment when this begins: it asks for all at once
 * and waits until the pool gives up the rest, which whoever listens keeps for good.
 */
export async function takeAllConnections(pool: pg.Pool): Promise<pg.PoolClient[]> {
  const asked = await Promise.allSettled(Array.from({ length: pool.options.max }, () => pool.connect()));
  return asked.flatMap((connection) => (connection.status === 'fulfilled' ? [connection.value] : []));
}
