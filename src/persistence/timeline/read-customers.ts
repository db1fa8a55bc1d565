import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';

/** Instants are epoch milliseconds. */
interface CustomerRow {
  readonly id: string;
  readonly segment: string | null;
  readonly joinedAt: number;
  readonly leftAt: number | null;
}

/** What the fold takes from the customer's own row; nothing of merged customers, whose timeline is the survivor's. */
export async function readCustomers(db: Sql, customerIds: readonly string[]): Promise<CustomerRow[]> {
  const { rows } = await sql<CustomerRow>`
    select
      customer.id,
      customer.segment,
      ${epochMilliseconds('customer.joined_at')} as "joinedAt",
      ${epochMilliseconds('customer.left_at')} as "leftAt"
    from customer
    where customer.id = any(${customerIds}::bigint[]) and customer.merged_into is null`.execute(db);
  return rows;
}
