import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperationError } from '../../domain/errors.js';
import type { SequenceState, TableShape } from './our-tables.js';

/**
 * What a backup file holds, within gzip: a line with the {@link BackupHeader}; for each of its tables, in their order, pieces
 * of PostgreSQL's COPY text, each after a line with its length in bytes, and a line `0`; a line with the
 * {@link BackupTrailer}; and a line with the SHA-256, in hexadecimal, of all that comes before it.
 */
export const FORMAT = 'journeygraph backup 1';

export interface BackupHeader {
  readonly format: typeof FORMAT;
  /** RFC 3339. */
  readonly takenAt: string;
  /** What had been migrated, oldest first: the schema of the tables. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
}

export interface BackupTrailer {
  readonly sequences: readonly SequenceState[];
}

/** A part of a backup as it is read. */
export type BackupPart =
  | { readonly header: BackupHeader }
  | { readonly table: TableShape; readonly content: AsyncGenerator<Buffer> }
  /** The digest is that of the whole, in hexadecimal: it tells one backup from another. */
  | { readonly trailer: BackupTrailer; readonly digest: string };

const DAMAGED = 'The backup is damaged or not complete: use another one. Nothing was restored.';
const FOREIGN = 'This is no backup of journeygraph that this version can read. Nothing was restored.';

/**
 * Reads a backup part by part with little memory. The content of a table has to be read to its end before the next part.
 * Throws `OperationError` for a file that is none, and at the end of one that was cut short or altered: so read it once
 * to the end before trusting any of it.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const digest = createHash('sha256');
  const bytes = new ByteReader(unzipped(file), digest);
  const header = parse(await bytes.line()) as Partial<BackupHeader> | undefined;
  if (header?.format !== FORMAT || !Array.isArray(header.migrations) || !Array.isArray(header.tables)) {
    throw new OperationError(FOREIGN);
  }
  const { tables } = header as BackupHeader;
  yield { header: header as BackupHeader };
  for (const table of tables) yield { table, content: contentOf(bytes) };
  const trailer = parse(await bytes.line()) as BackupTrailer | undefined;
  if (!Array.isArray(trailer?.sequences)) throw new OperationError(DAMAGED);
  const expected = digest.copy().digest('hex');
  if ((await bytes.line()) !== expected || !(await bytes.isAtEnd())) throw new OperationError(DAMAGED);
  yield { trailer, digest: expected };
}

async function* contentOf(bytes: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await bytes.line();
    if (!/^\d{1,9}$/.test(line)) throw new OperationError(DAMAGED);
    if (line === '0') return;
    yield await bytes.take(Number(line));
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // Its failure reaches us through the last stream.
  pipeline(createReadStream(file), gunzip, () => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const code = Error.isError(error) && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR') return new OperationError(DAMAGED);
  if (code === 'ENOENT') return new OperationError('There is no such backup file: check its name.');
  if (code === 'EACCES' || code === 'EISDIR')
    return new OperationError('The backup file cannot be read: check its name and rights.');
  return error;
}

const LONGEST_LINE = 2 ** 22;

/** Takes lines and pieces from chunks, and feeds all that it hands out to the digest. */
class ByteReader {
  #chunk: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncGenerator<Buffer>;

  constructor(
    chunks: AsyncGenerator<Buffer>,
    private readonly digest: { update(bytes: Buffer): unknown },
  ) {
    this.#chunks = chunks;
  }

  /** The text up to the next line feed, which it takes too. */
  async line(): Promise<string> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const end = this.#chunk.indexOf(10);
      if (end >= 0) {
        parts.push(this.#cut(end + 1));
        return Buffer.concat(parts).subarray(0, -1).toString('utf8');
      }
      length += this.#chunk.length;
      if (length > LONGEST_LINE) throw new OperationError(FOREIGN);
      parts.push(this.#cut(this.#chunk.length));
      await this.#fill();
    }
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#chunk.length === 0) await this.#fill();
      const part = this.#cut(Math.min(missing, this.#chunk.length));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  async isAtEnd(): Promise<boolean> {
    return this.#chunk.length === 0 && (await this.#chunks.next()).done === true;
  }

  async #fill(): Promise<void> {
    const next = await this.#chunks.next();
    if (next.done) throw new OperationError(DAMAGED);
    this.#chunk = next.value;
  }

  #cut(length: number): Buffer {
    const part = this.#chunk.subarray(0, length);
    this.#chunk = this.#chunk.subarray(length);
    this.digest.update(part);
    return part;
  }
}
