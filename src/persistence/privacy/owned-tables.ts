import { sql } from 'kysely';
import type { Sql } from '../database.js';
import type { Fragment } from '../fragment.js';

/** A table with the columns that it has. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The one table whose rows are the customers themselves. */
const CUSTOMERS = 'customer';

/** Every table that has a column of this name. Asked of the database, which knows also what came later. */
export async function tablesWith(db: Sql, column: string): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select columns.table_name as name,
      json_agg(json_build_object('name', columns.column_name, 'type', columns.data_type)
        order by columns.ordinal_position) as columns
    from information_schema.columns
    join information_schema.tables
      on tables.table_schema = columns.table_schema and tables.table_name = columns.table_name
    where columns.table_schema = current_schema() and tables.table_type = 'BASE TABLE'
    group by columns.table_name
    having bool_or(columns.column_name = ${column})
    order by columns.table_name`.execute(db);
  return rows;
}

/**
 * Every table whose rows are of one customer each, the customers themselves last. A table that comes later is among them,
 * and is exported and purged without anybody having to think of it.
 */
export async function ownedTables(db: Sql): Promise<TableShape[]> {
  const owned = await tablesWith(db, 'customer_id');
  const customers = (await tablesWith(db, 'id')).filter(({ name }) => name === CUSTOMERS);
  return [...owned, ...customers];
}

/** Its rows that are of the customer, and the profiles of those who were merged into the customer. */
export function ownedBy({ name }: TableShape, customerId: string): Fragment {
  if (name === CUSTOMERS)
    return sql`(customer.id = ${customerId}::bigint or customer.merged_into = ${customerId}::bigint)`;
  return sql`${sql.ref(`${name}.customer_id`)} = ${customerId}::bigint`;
}

/** Deletes every row of a customer in every table. Facts leave the cells as they are: see `keepInStep`. */
export async function deleteEverythingOf(db: Sql, customerId: string): Promise<void> {
  for (const table of await ownedTables(db)) {
    await sql`delete from ${sql.table(table.name)} where ${ownedBy(table, customerId)}`.execute(db);
  }
}
