import { sql } from 'kysely';
import type { CustomerColumns } from '../../filter/customer-filter.js';
import type { Fragment } from '../cell-kind.js';

/** What cells carry of the customer. */
export const customerOverCells: CustomerColumns = { segment: sql`cell.segment` };

/** The customer of a fact; all but the segment need {@link customerJoin}. */
export const customerOverFacts: CustomerColumns = {
  segment: sql`customer_fact.segment`,
  joinedAt: sql`customer.joined_at`,
  leftAt: sql`customer.left_at`,
  attributes: sql`customer.attributes`,
};

/** Brings the customer as the sources describe it to its facts. */
export const customerJoin: Fragment = sql`join customer on customer.id = fact.customer_id`;

/** Whether everything asked about is carried. */
export function isWithin(asked: ReadonlySet<string>, carried: ReadonlySet<string>): boolean {
  return [...asked].every((field) => carried.has(field));
}
