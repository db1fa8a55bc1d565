import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { FACT_TABLES } from '../facts/replace-facts.js';
import type { Fragment } from '../fragment.js';
import { ownedBy, ownedTables, type TableShape } from './owned-tables.js';

/** A row as JSON: numbers too large or too exact for JavaScript, and instants with their microseconds, are text. */
export type Belonging = Readonly<Record<string, unknown>>;

/** Everything that is held about one customer: rows by table, both named as the API names things. */
export type Belongings = Readonly<Record<string, readonly Belonging[]>>;

/** Tables with a customer's id and nothing else to tell: a note that the customer changed. */
const NOTES = new Set(['projection_queue']);

/** Reads everything that is held about a customer; tables without a row of theirs are left out. */
export async function readBelongings(db: Sql, customerId: string): Promise<Belongings> {
  const belongings: Record<string, readonly Belonging[]> = {};
  for (const table of await ownedTables(db)) {
    if (NOTES.has(table.name)) continue;
    const columns = table.columns.map(
      (column) => sql`${readable(table, column)} as ${sql.ref(camelCase(column.name))}`,
    );
    const { rows } = await sql<Belonging>`
      select ${sql.join(columns)} from ${sql.table(table.name)}
      where ${ownedBy(table, customerId)} order by ${sql.ref(table.name)}`.execute(db);
    if (rows.length > 0) belongings[camelCase(table.name)] = rows;
  }
  return belongings;
}

/** What of it sources said, in contrast to what was worked out from that and can be worked out again. */
export function givenOf(belongings: Belongings): Belongings {
  return Object.fromEntries(Object.entries(belongings).filter(([name]) => !FACT_NAMES.has(name)));
}

const FACT_NAMES: ReadonlySet<string> = new Set([...FACT_TABLES, 'customer_fact'].map(camelCase));

/** A column as JavaScript reads it without losing anything. */
export function readable({ name: table }: TableShape, { name, type }: TableShape['columns'][number]): Fragment {
  const column = sql.ref(`${table}.${name}`);
  if (AS_TEXT.has(type)) return sql`${column}::text`;
  if (type === 'ARRAY') return sql`${column}::text[]`;
  return type === 'timestamp with time zone' ? sql`to_jsonb(${column}) #>> '{}'` : column;
}

const AS_TEXT = new Set(['bigint', 'numeric', 'date']);

/** The name of a table or column as the API would write it. */
export function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
