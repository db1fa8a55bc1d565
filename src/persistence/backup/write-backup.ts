import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { OperationError } from '../../domain/errors.js';
import type { Database } from '../database.js';
import { type BackupHeader, FORMAT } from './backup-file.js';
import { quoted, readMigrations, readSequences, readTables, type TableShape } from './our-tables.js';

/** What a backup took in. */
export interface BackupSummary {
  readonly tables: number;
  readonly migrations: readonly string[];
}

/**
 * Writes every table as it is at one moment, beside whatever others do, into a new file that only its owner may read. The file
 * has its name once it is complete and on the disk. Throws `OperationError` where there is such a file already.
 *
 * @param now for the header, epoch milliseconds
 */
export async function writeBackup(database: Database, file: string, now: number): Promise<BackupSummary> {
  if (existsSync(file)) throw new OperationError('There is a file of this name already: choose another one.');
  const draft = `${file}.partial`;
  await rm(draft, { force: true });
  const client = await database.pool.connect();
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    const header: BackupHeader = {
      format: FORMAT,
      takenAt: new Date(now).toISOString(),
      migrations: await readMigrations(client),
      tables: await readTables(client),
    };
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await pipeline(contentOf(client, header), createGzip(), output);
    await client.query('commit');
    broken = false;
    await putOnDisk(draft);
    await rename(draft, file);
    return { tables: header.tables.length, migrations: header.migrations };
  } catch (error) {
    await rm(draft, { force: true });
    throw explained(error);
  } finally {
    client.release(broken);
  }
}

async function* contentOf(client: pg.PoolClient, header: BackupHeader): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  yield line(digest, JSON.stringify(header));
  for (const table of header.tables) yield* contentOfTable(client, table, digest);
  yield line(digest, JSON.stringify({ sequences: await readSequences(client) }));
  yield Buffer.from(`${digest.digest('hex')}\n`);
}

async function* contentOfTable(client: pg.PoolClient, table: TableShape, digest: Hash): AsyncGenerator<Buffer> {
  const columns = table.columns.map(quoted).join(', ');
  const rows = client.query(copyTo(`copy ${quoted(table.name)} (${columns}) to stdout`));
  for await (const piece of rows) {
    const bytes = piece as Buffer;
    yield line(digest, String(bytes.length));
    digest.update(bytes);
    yield bytes;
  }
  yield line(digest, '0');
}

function line(digest: Hash, text: string): Buffer {
  const bytes = Buffer.from(`${text}\n`);
  digest.update(bytes);
  return bytes;
}

async function putOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function explained(error: unknown): unknown {
  const code = Error.isError(error) && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return new OperationError('The disk has no room for the backup: choose another place.');
  if (code === 'ENOENT') return new OperationError('The folder of the backup does not exist: make it first.');
  if (code === 'EACCES' || code === 'EROFS')
    return new OperationError('The folder of the backup cannot be written to.');
  return error;
}
