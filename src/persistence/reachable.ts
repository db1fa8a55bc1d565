import { sql } from 'kysely';
import type { Database } from './database.js';

/** Whether the database answers. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.sql);
    return true;
  } catch {
    return false;
  }
}
