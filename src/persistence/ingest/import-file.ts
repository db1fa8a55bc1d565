import { sql as query } from 'kysely';
import type { Sql } from '../database.js';

/**
 * When content of this digest was first imported for the source: the `received_at` of its rows in every run, by which
 * a row knows that what it meets in the table came from its own file.
 *
 * @param now becomes the answer where the content is new, epoch milliseconds
 */
export async function firstImportedAt(sql: Sql, sourceId: number, digest: string, now: number): Promise<number> {
  await query`
    insert into import_file (source_id, digest, received_at) values (${sourceId}, ${digest}, ${new Date(now)})
    on conflict (source_id, digest) do nothing`.execute(sql);
  const { rows } = await query<{ receivedAt: Date }>`
    select import_file.received_at as "receivedAt" from import_file
    where import_file.source_id = ${sourceId} and import_file.digest = ${digest}`.execute(sql);
  const [row] = rows;
  if (!row) throw new Error('The note of an imported file vanished.');
  return row.receivedAt.getTime();
}
