import { sql } from 'kysely';
import type { Sql } from '../database.js';

/**
 * Brings `customer.joined_at` up to date: what the source gave, otherwise the first event of the timeline; a customer
 * with neither keeps what is there.
 */
export async function refreshJoinedAt(db: Sql, customerIds: readonly string[]): Promise<void> {
  await sql`
    update customer
    set joined_at = derived.joined_at
    from (
      select
        owner.id,
        coalesce(
          owner.given_joined_at,
          least(
            (select min(interaction.occurred_at) from interaction where interaction.customer_id = owner.id),
            (select min(feedback.at) from feedback where feedback.customer_id = owner.id),
            (select min(promise_outcome.at) from promise_outcome where promise_outcome.customer_id = owner.id),
            (select min(customer_order.at) from customer_order where customer_order.customer_id = owner.id),
            (select min(loyalty_event.at) from loyalty_event where loyalty_event.customer_id = owner.id)
          ),
          owner.joined_at
        ) as joined_at
      from customer as owner
      where owner.id = any(${customerIds}::bigint[])
    ) as derived
    where customer.id = derived.id and customer.joined_at <> derived.joined_at`.execute(db);
}
