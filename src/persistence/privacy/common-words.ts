import { sql } from 'kysely';
import type { Sql } from '../database.js';
import type { Fragment } from '../fragment.js';

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
  /** JSON of the attributes that are common with the value that the customer has. Text: JavaScript would round numbers. */
  readonly attributes: string;
}

/**
 * Looks for the customer's words among all customers, before anything is locked: it may take a while. However many words
 * there are, a table is read once at the most for each of its columns, and only where a word is not common at first sight.
 */
export async function commonWords(db: Sql, customerId: string): Promise<CommonWords> {
  const byColumn = new Map<string, readonly string[]>();
  for (const place of CHOSEN_WORDS) {
    const own = await wordsOf(db, customerId, place);
    const common = await sharedAtFirstSight(db, own, place);
    const others = own.filter((word) => !common.includes(word));
    const alsoCommon = await sharedAmong(db, others, place, sql.table(place.table));
    byColumn.set(`${place.table}.${place.column}`, [...common, ...alsoCommon]);
  }
  return { byColumn, attributes: await commonAttributes(db, customerId) };
}

type Place = (typeof CHOSEN_WORDS)[number];

async function wordsOf(db: Sql, customerId: string, { table, column }: Place): Promise<string[]> {
  const word = sql.ref(`${table}.${column}`);
  const { rows } = await sql<{ word: string }>`
    select distinct ${word} as word from ${sql.table(table)}
    where ${sql.ref(`${table}.customer_id`)} = ${customerId}::bigint and ${word} is not null`.execute(db);
  return rows.map((row) => row.word);
}

/** So many customers show nearly every word that is common; their rows are found by their keys. */
const FIRST_CUSTOMERS = 500;

async function sharedAtFirstSight(db: Sql, words: readonly string[], place: Place): Promise<string[]> {
  const rowsOfFirst = sql`
    (select customer.id from customer order by customer.id limit ${FIRST_CUSTOMERS}) as first_customer
    join ${sql.table(place.table)} on ${sql.ref(`${place.table}.customer_id`)} = first_customer.id`;
  return sharedAmong(db, words, place, rowsOfFirst);
}

/** Those of the words that enough customers have in these rows of the table. */
async function sharedAmong(
  db: Sql,
  words: readonly string[],
  { table, column }: Place,
  rowsOfTable: Fragment,
): Promise<string[]> {
  if (words.length === 0) return [];
  const word = sql.ref(`${table}.${column}`);
  const { rows } = await sql<{ word: string }>`
    select ${word} as word from ${rowsOfTable} where ${word} = any(${words}::text[])
    group by ${word}
    having count(distinct ${sql.ref(`${table}.customer_id`)}) >= ${COMMON_AMONG}`.execute(db);
  return rows.map((row) => row.word);
}

async function commonAttributes(db: Sql, customerId: string): Promise<string> {
  const { rows } = await sql<{ attributes: string }>`
    with own as materialized (
      select own.key, own.value from customer as person cross join jsonb_each(person.attributes) as own
      where person.id = ${customerId}::bigint
    ), common as (
      select own.key, own.value
      from customer cross join jsonb_each(customer.attributes) as attribute
      join own on own.key = attribute.key and own.value = attribute.value
      where customer.merged_into is null
      group by own.key, own.value
      having count(*) >= ${COMMON_AMONG}
    )
    select coalesce(jsonb_object_agg(common.key, common.value), '{}')::text as attributes from common`.execute(db);
  return rows[0]?.attributes ?? '{}';
}
