import { sql } from 'kysely';
import type { TimelineOrder } from '../../domain/timeline.js';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';

interface OrderRow extends TimelineOrder {
  readonly customerId: string;
}

/** The orders of customers, each with its customer, ascending in time within the customer. */
export async function readOrders(db: Sql, customerIds: readonly string[]): Promise<OrderRow[]> {
  const { rows } = await sql<OrderRow>`
    select
      customer_order.customer_id as "customerId",
      customer_order.id,
      ${epochMilliseconds('customer_order.at')} as at,
      customer_order.kind,
      customer_order.amount,
      customer_order.currency
    from customer_order
    where customer_order.customer_id = any(${customerIds}::bigint[])
    order by customer_order.customer_id, customer_order.at, customer_order.id`.execute(db);
  return rows;
}
