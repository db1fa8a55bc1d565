import { type SqlBool, sql } from 'kysely';
import type { ListQuery } from './list-table.js';

/** All rows of a table that are of the customer at hand, ascending in time. */
export function rowsOfCustomer({ name }: { readonly name: string }): ListQuery {
  return {
    from: sql.table(name),
    where: sql<SqlBool>`${sql.ref(`${name}.customer_id`)} = customer.id`,
    direction: 'asc',
  };
}
