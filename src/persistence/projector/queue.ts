import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { instant } from '../fragment.js';
import type { Pending } from './choose-customers.js';

/** Deletes the notes about customers. What they were about is visible to every later statement of the transaction. */
export async function takeFromQueue(db: Sql, customerIds: readonly string[]): Promise<void> {
  await sql`
    delete from projection_queue where projection_queue.customer_id = any(${customerIds}::bigint[])`.execute(db);
}

/**
 * Deletes the notes about customers who were erased in the meantime. It goes through all notes of its sort, so it is for when there
 * is hardly one left.
 */
export async function dropOrphans(db: Sql, pending: Pending): Promise<void> {
  await sql`
    delete from projection_queue
    where projection_queue.bulk = ${pending === 'bulk'}
      and not exists (select from customer where customer.id = projection_queue.customer_id)`.execute(db);
}

/** Whether a customer changed, or time changed one's facts, that was not projected yet. */
export async function isPending(db: Sql, now: number): Promise<boolean> {
  const { rows } = await sql<{ pending: boolean }>`
    select
      exists (select from projection_queue)
      or exists (select from customer_fact where customer_fact.next_change_at <= ${instant(now)}) as pending`.execute(
    db,
  );
  return rows[0]?.pending ?? false;
}
