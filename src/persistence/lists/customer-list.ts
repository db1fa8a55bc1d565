import { sql } from 'kysely';
import type { CustomerFilter } from '../../domain/filter.js';
import type { CustomerRow } from '../../domain/rows.js';
import { Sealed } from '../../domain/sealed.js';
import { allOf } from '../filter/condition.js';
import { type CustomerColumns, customerFilterSql } from '../filter/customer-filter.js';
import type { Direction, ListQuery, ListTable } from './list-table.js';

/** Personal data is absent unless it is asked. */
interface RawCustomer extends Omit<CustomerRow, 'name' | 'email' | 'phone'> {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
}

const personalData = sql`customer.name, customer.email, customer.phone`;

/** Customers by the time they joined. */
export const customerTable: ListTable<CustomerRow, RawCustomer> = {
  name: 'customer',
  columns: sql`customer.id, customer.joined_at as "joinedAt", customer.merged_into as "mergedInto"`,
  columnsOf: {
    leftAt: sql`customer.left_at as "leftAt"`,
    segment: sql`customer.segment`,
    attributes: sql`customer.attributes`,
    name: personalData,
    email: personalData,
    phone: personalData,
  },
  time: sql.ref('customer.joined_at'),
  ids: [sql.ref('customer.id')],
  idsOf: ({ id }) => [id],
  toRow: (raw) => {
    const { name, email = null, phone = null } = raw;
    if (name === undefined) return raw as unknown as CustomerRow;
    return { ...raw, name: new Sealed(name), email: new Sealed(email), phone: new Sealed(phone) };
  },
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
    isFiltered: Boolean(filter),
  };
}
