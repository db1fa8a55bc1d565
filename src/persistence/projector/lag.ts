import { sql } from 'kysely';
import type { Sql } from '../database.js';

/** How far the projector is behind what was written. */
export interface Lag {
  /** Customers who changed and were not projected since, as far as the first hundred thousand notes tell. */
  readonly pendingCustomers: number;
  /** Since when the oldest note waits; 0 where none does. */
  readonly seconds: number;
}

const MAX_NOTES = 100_000;

/**
 * Asks how far the projector is behind. Unlike `freshness` it takes no more for a long queue than for a middling one, so that it can be
 * asked all the time, and leaves out what time alone changes.
 */
export async function projectorLag(db: Sql): Promise<Lag> {
  const { rows } = await sql<Lag>`
    with notes as materialized (
      select projection_queue.customer_id, projection_queue.queued_at from projection_queue limit ${MAX_NOTES}
    )
    select
      count(distinct notes.customer_id)::int as "pendingCustomers",
      coalesce(greatest(extract(epoch from clock_timestamp() - min(notes.queued_at)), 0), 0)::float8 as seconds
    from notes`.execute(db);
  return rows[0] ?? { pendingCustomers: 0, seconds: 0 };
}
