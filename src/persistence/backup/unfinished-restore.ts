import { sql } from 'kysely';
import type pg from 'pg';
import type { Database } from '../database.js';
import { MIGRATIONS_TABLE, readMigrations } from './our-tables.js';

/**
 * A restore loads in one transaction and migrates in another. Between the two stands a note of what was loaded, as the comment
 * of the migrator's table, which is there whatever the schema: without it, a restore that was killed there could not be
 * told from data of another origin.
 */
const NOTE = 'journeygraph restores ';

/** Leaves the note, within the transaction that loads. Where nothing was ever migrated there is nothing to be told apart. */
export async function noteLoaded(client: pg.ClientBase, digest: string): Promise<void> {
  if ((await readMigrations(client)).length === 0) return;
  await client.query(`comment on table ${MIGRATIONS_TABLE} is '${NOTE}${digest}'`);
}

/** The digest of the backup that was loaded by a restore which has not come to its end; undefined: there is none. */
export async function readLoaded({ sql: db }: Database): Promise<string | undefined> {
  const { rows } = await sql<{ note: string | null }>`
    select obj_description(to_regclass(${MIGRATIONS_TABLE}), 'pg_class') as note`.execute(db);
  const note = rows[0]?.note;
  return note?.startsWith(NOTE) ? note.slice(NOTE.length) : undefined;
}

/** Strikes the note out: the restore is at its end. */
export async function strikeLoaded({ sql: db }: Database): Promise<void> {
  await sql`comment on table ${sql.table(MIGRATIONS_TABLE)} is null`.execute(db);
}
