import { sql } from 'kysely';
import type { TimelineConsent } from '../../domain/timeline.js';
import type { Sql } from '../database.js';
import { epochMilliseconds } from '../fragment.js';

interface ConsentOfCustomer extends TimelineConsent {
  readonly customerId: string;
}

/** The consents of customers, each with its customer, ascending in time within the customer. */
export async function readConsents(db: Sql, customerIds: readonly string[]): Promise<ConsentOfCustomer[]> {
  const { rows } = await sql<ConsentOfCustomer>`
    select
      consent.customer_id as "customerId",
      consent.id,
      ${epochMilliseconds('consent.at')} as at,
      consent.purpose,
      consent.granted
    from consent
    where consent.customer_id = any(${customerIds}::bigint[])
    order by consent.customer_id, consent.at, consent.id`.execute(db);
  return rows;
}
