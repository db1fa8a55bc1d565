import { sql } from 'kysely';
import type { CustomerFilter } from '../../domain/filter.js';
import type { CustomerRow } from '../../domain/rows.js';
import { Sealed } from '../../domain/sealed.js';
import { allOf } from '../filter/condition.js';
import { type CustomerColumns, customerFilterSql } from '../filter/customer-filter.js';
import type { Direction, ListQuery, ListTable } from './list-table.js';

interface RawCustomer extends Omit<CustomerRow, 'name' | 'email' | 'phone'> {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Customers by the time they joined. */
export const customerTable: ListTable<CustomerRow, RawCustomer> = {
  name: 'customer',
  columns: sql`customer.id, customer.joined_at as "joinedAt", customer.left_at as "leftAt", customer.segment,
    customer.attributes, customer.name, customer.email, customer.phone,
    customer.merged_into as "mergedInto"`,
  time: sql.ref('customer.joined_at'),
  ids: [sql.ref('customer.id')],
  idsOf: ({ id }) => [id],
  toRow: (raw) => ({
    ...raw,
    name: new Sealed(raw.name),
    email: new Sealed(raw.email),
    phone: new Sealed(raw.phone),
  }),
};

/** What a customer filter asks about, wherever the table `customer` is at hand. */
export const customerColumns: Required<CustomerColumns> = {
  segment: sql.ref('customer.segment'),
  joinedAt: sql.ref('customer.joined_at'),
  leftAt: sql.ref('customer.left_at'),
  attributes: sql.ref('customer.attributes'),
};

/** All customers, each person once, that meet the filter. */
export function allCustomers(filter: CustomerFilter | null | undefined, direction: Direction): ListQuery {
  return {
    from: sql.table('customer'),
    where: allOf([sql`customer.merged_into is null`, ...(filter ? [customerFilterSql(filter, customerColumns)] : [])]),
    direction,
  };
}
