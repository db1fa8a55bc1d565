import { sql } from 'kysely';
import type { CustomerColumns } from '../../filter/customer-filter.js';
import type { Fragment } from '../../fragment.js';

/** What cells carry of the customer. */
export const customerOverCells: CustomerColumns = { segment: sql`cell.segment` };

/** The customer of a fact; all but the segment need {@link customerJoins}. */
export const customerOverFacts: CustomerColumns = {
  segment: sql`customer_fact.segment`,
  joinedAt: sql`customer.joined_at`,
  leftAt: sql`customer.left_at`,
  attributes: sql`customer.attributes`,
};

const ONLY_OF_CUSTOMER = ['joinedAt', 'leftAt', 'attribute'];

/** Brings the customer as the sources describe it to its facts, where a filter asks about what only it holds. */
export function customerJoins(asked: ReadonlySet<string>): Fragment[] {
  const isNeeded = ONLY_OF_CUSTOMER.some((field) => asked.has(field) || asked.has(`customer.${field}`));
  return isNeeded ? [sql`join customer on customer.id = fact.customer_id`] : [];
}

/** Whether everything asked about is carried. */
export function isWithin(asked: ReadonlySet<string>, carried: ReadonlySet<string>): boolean {
  return [...asked].every((field) => carried.has(field));
}
