import { type RawBuilder, sql } from 'kysely';
import type { Sql } from '../database.js';

/** So many customers have to share a word for it to stay: as many as a group needs for its metrics to be shown. */
export const COMMON_AMONG = 5;

/** Columns whose words sources choose: usually one of a few, at times something that only one customer has. */
export const CHOSEN_WORDS = [
  { table: 'interaction', column: 'intent' },
  { table: 'interaction', column: 'difficulty' },
  { table: 'feedback', column: 'language' },
  { table: 'customer_order', column: 'product' },
] as const;

/** What of a customer's words many others have too. */
export interface CommonWords {
  /** By table and column: "interaction.intent". */
  readonly byColumn: ReadonlyMap<string, readonly string[]>;
  /** Names of attributes whose value is common. */
  readonly attributes: readonly string[];
}

/** Looks for the customer's words among all customers. It may take a while, and may be done before anything is locked. */
export async function commonWords(db: Sql, customerId: string): Promise<CommonWords> {
  const byColumn = new Map<string, readonly string[]>();
  for (const { table, column } of CHOSEN_WORDS) {
    const word = sql.ref(`${table}.${column}`);
    const { rows } = await sql<{ word: string }>`
      select own.word
      from (
        select distinct ${word} as word from ${sql.table(table)}
        where ${sql.ref(`${table}.customer_id`)} = ${customerId}::bigint and ${word} is not null
      ) as own
      where ${isShared(sql`select distinct ${sql.ref(`${table}.customer_id`)} from ${sql.table(table)} where ${word} = own.word`)}`.execute(
      db,
    );
    byColumn.set(
      `${table}.${column}`,
      rows.map((row) => row.word),
    );
  }
  const { rows } = await sql<{ name: string }>`
    select own.key as name
    from customer as person cross join jsonb_each(person.attributes) as own
    where person.id = ${customerId}::bigint
      and ${isShared(sql`select from customer where customer.merged_into is null and customer.attributes @> jsonb_build_object(own.key, own.value)`)}`.execute(
    db,
  );
  return { byColumn, attributes: rows.map(({ name }) => name) };
}

function isShared(customers: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select count(*) from (${customers} limit ${COMMON_AMONG}) as sharing) = ${COMMON_AMONG}`;
}
