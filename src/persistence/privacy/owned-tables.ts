import { sql } from 'kysely';
import type { Sql } from '../database.js';
import type { Fragment } from '../fragment.js';

/** A table that holds rows of one customer each. */
export interface OwnedTable {
  readonly name: string;
  /** The column that says whose a row is. */
  readonly owner: 'id' | 'customer_id';
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/**
 * Every table with rows of customers, the customers themselves last. Asked of the database and not written down, so that
 * a table that comes later is exported and purged without anybody having to think of it.
 */
export async function ownedTables(db: Sql): Promise<OwnedTable[]> {
  const { rows } = await sql<OwnedTable>`
    select owned.table_name as name, owned.column_name as owner,
      (
        select json_agg(json_build_object('name', part.column_name, 'type', part.data_type) order by part.ordinal_position)
        from information_schema.columns as part
        where part.table_schema = owned.table_schema and part.table_name = owned.table_name
      ) as columns
    from information_schema.columns as owned
    join information_schema.tables as tables
      on tables.table_schema = owned.table_schema and tables.table_name = owned.table_name
    where owned.table_schema = current_schema() and tables.table_type = 'BASE TABLE'
      and (owned.column_name = 'customer_id' or (owned.table_name = 'customer' and owned.column_name = 'id'))
    order by owned.table_name = 'customer', owned.table_name`.execute(db);
  return rows;
}

/** Its rows that are of the customer. */
export function ownedBy({ name, owner }: OwnedTable, customerId: string): Fragment {
  return sql`${sql.ref(`${name}.${owner}`)} = ${customerId}::bigint`;
}

/** Deletes every row of a customer in every table. Facts leave the cells as they are: see `keepInStep`. */
export async function deleteEverythingOf(db: Sql, customerId: string): Promise<void> {
  for (const table of await ownedTables(db)) {
    await sql`delete from ${sql.table(table.name)} where ${ownedBy(table, customerId)}`.execute(db);
  }
}
