import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { type Belonging, type Belongings, camelCase, readable } from './belongings.js';
import { tablesWith } from './owned-tables.js';

/**
 * Reads the rows that mention a customer among others: audit events. The list of customers is left out of them, because
 * who else was concerned is nobody's business.
 *
 * @param customerIds the customer's id, and those by which the customer went before
 */
export async function readMentions(db: Sql, customerIds: readonly string[]): Promise<Belongings> {
  const mentions: Record<string, readonly Belonging[]> = {};
  for (const table of await tablesWith(db, 'customer_ids')) {
    const columns = table.columns
      .filter(({ name }) => name !== 'customer_ids')
      .map((column) => sql`${readable(table, column)} as ${sql.ref(camelCase(column.name))}`);
    const { rows } = await sql<Belonging>`
      select ${sql.join(columns)} from ${sql.table(table.name)}
      where ${sql.ref(`${table.name}.customer_ids`)} && ${customerIds}::bigint[]
      order by ${sql.ref(table.name)}`.execute(db);
    if (rows.length > 0) mentions[camelCase(table.name)] = rows;
  }
  return mentions;
}
