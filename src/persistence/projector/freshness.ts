import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { instant } from '../fragment.js';

/** How far facts and cells have caught up with the timeline and the clock. */
export interface Freshness {
  /** Everything up to this moment is in; null where nothing was ever projected. */
  readonly projectedThrough: Date | null;
  /** How many customers changed since they were last projected, or were changed by time. */
  readonly pendingCustomers: number;
}

/**
 * Asks how fresh the facts and cells are at the clock, in epoch milliseconds. It goes through the whole queue, once: half
 * a second where a million notes wait. Materialized, because otherwise the planner may walk an index of the queue, most
 * of whose entries are dead by then.
 */
export async function freshness(db: Sql, now: number): Promise<Freshness> {
  const clock = instant(now);
  const { rows } = await sql<Freshness>`
    with pending as materialized (
      select projection_queue.customer_id, projection_queue.queued_at as since from projection_queue
      union all
      select customer_fact.customer_id, customer_fact.next_change_at
      from customer_fact
      where customer_fact.next_change_at <= ${clock}
    )
    select
      case
        when exists (select from customer_fact) then least(min(per_customer.since), ${clock})
      end as "projectedThrough",
      count(*)::int as "pendingCustomers"
    from (
      select pending.customer_id, min(pending.since) as since from pending group by pending.customer_id
    ) as per_customer`.execute(db);
  return rows[0] ?? { projectedThrough: null, pendingCustomers: 0 };
}
