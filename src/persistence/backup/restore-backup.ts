import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { OperationError } from '../../domain/errors.js';
import type { Database } from '../database.js';
import { migrate } from '../migrate.js';
import { migrations } from '../migrations.js';
import { type BackupHeader, readBackup } from './backup-file.js';
import { quoted, readMigrations, readTables } from './our-tables.js';
import { noteLoaded, readLoaded, strikeLoaded } from './unfinished-restore.js';

/** What was restored. */
export interface RestoreSummary {
  /** When the backup was taken, RFC 3339. */
  readonly takenAt: string;
  readonly tables: number;
  /** What ran after the backup had been loaded, since it came from an earlier version. */
  readonly migrated: readonly string[];
}

/**
 * Fills an empty database from a backup. The whole file is checked before anything is changed. The schema is made as it was
 * when the backup was taken, everything is loaded in one transaction, and then the schema is brought up to date. One
 * that was interrupted is run again, and goes on after the loading where that was done. Throws `OperationError` for a damaged file, for one of a later version, and for a
 * database that holds anything.
 */
export async function restoreBackup(database: Database, file: string): Promise<RestoreSummary> {
  const { header, digest } = await checked(file);
  if ((await readLoaded(database)) !== digest) {
    await requireEmpty(database, header);
    if (header.migrations.length > 0) await database.orm.migrator.up({ to: header.migrations.at(-1) ?? '' });
    await load(database, file);
  }
  const migrated = await migrate(database);
  await strikeLoaded(database);
  return { takenAt: header.takenAt, tables: header.tables.length, migrated };
}

/** Reads the file to its end, which shows whether it is whole. */
async function checked(file: string): Promise<{ readonly header: BackupHeader; readonly digest: string }> {
  let header: BackupHeader | undefined;
  let digest = '';
  for await (const part of readBackup(file)) {
    if ('header' in part) header = part.header;
    if ('content' in part) await readThrough(part.content);
    if ('digest' in part) digest = part.digest;
  }
  if (!header) throw new Error('A backup without a header was read to its end.');
  const ours = migrations.map(({ name }) => name);
  if (header.migrations.some((name, index) => name !== ours[index])) {
    throw new OperationError(
      'The backup was taken by a later version of journeygraph: update to that first. Nothing was restored.',
    );
  }
  return { header, digest };
}

async function readThrough(content: AsyncGenerator<Buffer>): Promise<void> {
  while (!(await content.next()).done);
}

async function requireEmpty(database: Database, header: BackupHeader): Promise<void> {
  const client = await database.pool.connect();
  try {
    const done = await readMigrations(client);
    if (done.length > 0 && done.join() !== header.migrations.join()) {
      throw new OperationError(
        'The database has been migrated by another version than the backup is of: restore into one that is new. Nothing was restored.',
      );
    }
    const tables = done.length > 0 ? await readTables(client) : [];
    for (const { name } of tables.filter((table) => !FILLED_BY_MIGRATIONS.has(table.name))) {
      const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${quoted(name)}) as filled`);
      if (!rows[0]?.filled) continue;
      throw new OperationError(
        'The database holds data already: restore into one that is new and empty. Nothing was restored.',
      );
    }
  } finally {
    client.release();
  }
}

/** Its one row is there from the beginning. */
const FILLED_BY_MIGRATIONS = new Set(['map_state']);

async function load(database: Database, file: string): Promise<void> {
  const client = await database.pool.connect();
  let broken = true;
  try {
    await client.query('begin');
    for await (const part of readBackup(file)) {
      if ('content' in part) await loadTable(client, part);
      if ('trailer' in part) {
        for (const { name, lastValue, isCalled } of part.trailer.sequences) {
          await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), lastValue, isCalled]);
        }
        await noteLoaded(client, part.digest);
      }
    }
    await client.query('notify journeygraph_map; commit; analyze');
    broken = false;
  } finally {
    client.release(broken);
  }
}

/** Triggers rest meanwhile: they would count versions of the map, and refuse to make room for the backup's own row. */
async function loadTable(
  client: pg.PoolClient,
  { table, content }: { readonly table: BackupHeader['tables'][number]; readonly content: AsyncGenerator<Buffer> },
): Promise<void> {
  const name = quoted(table.name);
  await client.query(`alter table ${name} disable trigger user`);
  if (FILLED_BY_MIGRATIONS.has(table.name)) await client.query(`delete from ${name}`);
  const columns = table.columns.map(quoted).join(', ');
  await pipeline(content, client.query(copyFrom(`copy ${name} (${columns}) from stdin`)));
  await client.query(`alter table ${name} enable trigger user`);
}
