import { sql } from 'kysely';
import type { Database } from './database.js';

/** Whether nobody has put anything into the database yet: no customer, and nothing on the map. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from customer) and not exists (select from channel) as "empty"`.execute(database.sql);
  return rows[0]?.empty ?? true;
}
