import type { QueryConfig } from 'pg';
import type { Database } from './database.js';

/** A database that is there answers at once; one that hangs would otherwise never be told from it. */
const PROBE: QueryConfig & { readonly query_timeout: number } = { text: 'select 1', query_timeout: 2_000 };

/** Whether the database answers. */
export async function isReachable({ pool }: Database): Promise<boolean> {
  try {
    const client = await pool.connect();
    try {
      await client.query(PROBE);
      client.release();
      return true;
    } catch {
      // It may still hang in there.
      client.release(true);
      return false;
    }
  } catch {
    return false;
  }
}
