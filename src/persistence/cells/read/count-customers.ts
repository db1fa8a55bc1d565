import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { type Group, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** How many different customers each group has, in one statement over all facts of the window. */
export async function countCustomers(
  database: Sql,
  reading: Reading,
): Promise<(Group & { readonly customers: number })[]> {
  const statement = sql`
    select ${sql.join([...groupColumns(reading, 'fact_row'), sql`count(distinct fact_row.customer_id) as customers`])}
    from (${factRows(reading, wholeWindow(reading), [])}) as fact_row
    ${groupByGroupings(reading, 'fact_row')}`;
  const { rows } = await selectRows(statement).execute(database);
  return rows.map((row) => ({ ...groupOf(reading, row), customers: Number(row.customers) }));
}
