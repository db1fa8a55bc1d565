import { sql } from 'kysely';
import type { CustomerFacts } from '../../domain/facts.js';
import type { Sql } from '../database.js';
import { arrayLiteral } from '../array-literal.js';
import { type FactTable, interactionFacts, journeyFacts, promiseFacts, timestamp, waveFacts } from './fact-tables.js';

/** Replaces everything that is stored as facts of these customers. They exist, and nobody else writes their facts meanwhile. */
export async function replaceFacts(db: Sql, facts: readonly CustomerFacts[]): Promise<void> {
  await upsertCustomerFacts(db, facts);
  await replaceRows(db, interactionFacts, facts);
  await replaceRows(db, journeyFacts, facts);
  await replaceRows(db, promiseFacts, facts);
  await replaceRows(db, waveFacts, facts);
}

/** Deletes everything that is stored as facts of a customer. */
export async function deleteFacts(db: Sql, customerId: string): Promise<void> {
  for (const table of [...FACT_TABLES, 'customer_fact']) await deleteRows(db, table, [customerId]);
}

/** Deletes the facts of customers who are gone, of which there are none unless somebody deleted customers by hand. */
export async function deleteFactsOfNobody(db: Sql): Promise<void> {
  for (const table of FACT_TABLES) {
    await sql`
      delete from ${sql.table(table)} as fact
      where not exists (select from customer_fact where customer_fact.customer_id = fact.customer_id)`.execute(db);
  }
}

/** The tables of facts that have several rows of a customer. */
export const FACT_TABLES = [interactionFacts, journeyFacts, promiseFacts, waveFacts].map(({ table }) => table);

async function deleteRows(db: Sql, table: string, customerIds: readonly string[]): Promise<void> {
  await sql`delete from ${sql.table(table)} as fact where fact.customer_id = any(${customerIds}::bigint[])`.execute(db);
}

async function upsertCustomerFacts(db: Sql, facts: readonly CustomerFacts[]): Promise<void> {
  const customerIds = facts.map(({ customerId }) => customerId);
  await sql`
    insert into customer_fact (customer_id, segment, next_change_at, analytics, revenue_analysis)
    select given.customer_id, given.segment, given.next_change_at, given.analytics, given.revenue_analysis
    from unnest(
      ${arrayLiteral(customerIds)}::bigint[],
      ${arrayLiteral(facts.map(({ segment }) => segment))}::text[],
      ${arrayLiteral(facts.map(({ nextChangeAt }) => timestamp(nextChangeAt)))}::timestamptz[],
      ${arrayLiteral(facts.map(({ consents }) => consents.analytics))}::boolean[],
      ${arrayLiteral(facts.map(({ consents }) => consents.revenueAnalysis))}::boolean[]
    ) as given (customer_id, segment, next_change_at, analytics, revenue_analysis)
    on conflict (customer_id) do update set
      segment = excluded.segment,
      next_change_at = excluded.next_change_at,
      analytics = excluded.analytics,
      revenue_analysis = excluded.revenue_analysis
    where (customer_fact.segment, customer_fact.next_change_at, customer_fact.analytics, customer_fact.revenue_analysis)
      is distinct from (excluded.segment, excluded.next_change_at, excluded.analytics, excluded.revenue_analysis)`.execute(
    db,
  );
}

async function replaceRows<Row>(db: Sql, target: FactTable<Row>, facts: readonly CustomerFacts[]): Promise<void> {
  const { table, columns, rowsOf } = target;
  await deleteRows(
    db,
    table,
    facts.map(({ customerId }) => customerId),
  );

  const rows = facts.flatMap(rowsOf);
  if (rows.length === 0) return;
  const owners = facts.flatMap((customer) => rowsOf(customer).map(() => customer.customerId));
  const names = columns.map(({ name }) => sql.ref(name));
  const values = columns.map((column) => sql`given.${sql.ref(column.name)}::${sql.raw(column.type)}`);
  const parameters = columns.map(
    (column) => sql`${arrayLiteral(rows.map(column.value))}::${sql.raw(carrierOf(column.type))}[]`,
  );
  await sql`
    insert into ${sql.table(table)} (customer_id, ${sql.join(names)})
    select given.customer_id, ${sql.join(values)}
    from unnest(${arrayLiteral(owners)}::bigint[], ${sql.join(parameters)}) as given (customer_id, ${sql.join(names)})`.execute(
    db,
  );
}

/** Within an array, an array has to travel as text, since `unnest` would take it apart too. */
function carrierOf(type: string): string {
  return type.endsWith('[]') ? 'text' : type;
}
