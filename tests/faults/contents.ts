import { sql } from 'kysely';
import type { Database } from '../../src/persistence/database.js';

/** Of each table that there is, how many rows it has and a checksum over all their columns; and where sequences stand. */
export async function contentsOf({ sql: db }: Database): Promise<Record<string, unknown>> {
  const contents: Record<string, unknown> = {};
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'mikro_orm_migrations' order by tablename`.execute(db);
  for (const { name } of tables.rows) {
    const { rows } = await sql`
      select count(*)::int as rows, md5(string_agg(each.row, ',' order by each.row)) as checksum
      from (select ${sql.table(name)}::text as row from ${sql.table(name)}) as each`.execute(db);
    contents[name] = rows[0];
  }
  const sequences = await sql<{ name: string; last: string | null }>`
    select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and sequencename not like 'mikro%'`.execute(db);
  for (const { name, last } of sequences.rows) contents[name] = last;
  return contents;
}
