import { sql as query } from 'kysely';
import type { Source } from '../../domain/map.js';
import type { Sql } from '../database.js';

/** The source of this key, created where it is new. */
export async function findOrCreateSource(sql: Sql, key: string): Promise<Source> {
  const found = await findSource(sql, key);
  if (found) return found;
  // Looked for first, because even an insert that does nothing would announce a change of the map.
  await query`insert into source (key) values (${key}) on conflict (key) do nothing`.execute(sql);
  const created = await findSource(sql, key);
  if (!created) throw new Error('A source vanished while it was created.');
  return created;
}

async function findSource(sql: Sql, key: string): Promise<Source | undefined> {
  const { rows } = await query<Source>`select source.id, source.key from source where source.key = ${key}`.execute(sql);
  return rows[0];
}
