import { sql } from 'kysely';
import type { Database } from './database.js';

/** Whether the demo company belongs into the database: nobody has put anything there yet, or loading it was interrupted. */
export async function needsDemo(database: Database): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select exists (select from demo_load)
      or not exists (select from customer) and not exists (select from channel) as "needed"`.execute(database.sql);
  return rows[0]?.needed ?? false;
}

/** Notes that the demo company is being loaded, before its first record is. */
export async function beginDemoLoad(database: Database): Promise<void> {
  await sql`insert into demo_load default values on conflict do nothing`.execute(database.sql);
}

/** Notes that the demo company is there as a whole. */
export async function endDemoLoad(database: Database): Promise<void> {
  await sql`delete from demo_load`.execute(database.sql);
}
