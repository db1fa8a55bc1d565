import { sql } from 'kysely';
import type { ExternalId } from '../../domain/rows.js';
import type { Sql } from '../database.js';

/** How a customer is named: by the id in the database, or by what a source calls the customer. */
export type CustomerName = { readonly customerId: string } | { readonly externalId: ExternalId };

/** Whom a name stands for. */
export interface Named {
  /** The customer who has the timeline: of one who was merged, the survivor. */
  readonly personId: string;
  /** The very customer who is named, merged or not. */
  readonly ownId: string;
}

/**
 * Whom the name stands for at this moment; undefined: nobody. Whoever changes something by the answer asks within the
 * transaction and after the identity lock: a merge in between would make it another person.
 */
export async function findNamed(db: Sql, name: CustomerName): Promise<Named | undefined> {
  return 'customerId' in name ? findById(db, name.customerId) : findByExternalId(db, name.externalId);
}

async function findById(db: Sql, customerId: string): Promise<Named | undefined> {
  const { rows } = await sql<Named>`
    select coalesce(customer.merged_into, customer.id) as "personId", customer.id as "ownId"
    from customer where customer.id = ${customerId}::bigint`.execute(db);
  return rows[0];
}

async function findByExternalId(db: Sql, { source, id }: ExternalId): Promise<Named | undefined> {
  // PostgreSQL stores no text with U+0000, so nobody is called so.
  if (`${source}${id}`.includes('\0')) return undefined;
  const { rows } = await sql<Named>`
    select customer_identity.customer_id as "personId",
      coalesce(customer_identity.origin_id, customer_identity.customer_id) as "ownId"
    from customer_identity join source on source.id = customer_identity.source_id
    where source.key = ${source}::text and customer_identity.external_id = ${id}::text`.execute(db);
  return rows[0];
}
