import { sql } from 'kysely';
import type { Sql } from '../database.js';

/** What the fold takes from the customer's own row. */
export async function readCustomers(
  db: Sql,
  customerIds: readonly string[],
): Promise<{ id: string; segment: string | null }[]> {
  const { rows } = await sql<{ id: string; segment: string | null }>`
    select customer.id, customer.segment from customer where customer.id = any(${customerIds}::bigint[])`.execute(db);
  return rows;
}
