import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { REJECTED_FILE } from './folder.js';

/** One reason why a row, or a whole file, did not go in. */
export interface Rejection {
  readonly file: string;
  /** Null where it is about the file as a whole. */
  readonly line: number | null;
  /** Dotted, such as `ratings.2.score`; empty where it is about the row as a whole. */
  readonly field: string;
  readonly code: string;
  readonly reason: string;
}

/** Everything that was rejected in one import, written down while it happens. */
export interface Rejections {
  /** The first ones, for the terminal. */
  readonly first: readonly Rejection[];
  /** Where all of them are; null while there are none. */
  path(): string | null;
  add(rejections: readonly Rejection[]): Promise<void>;
  close(): Promise<void>;
}

const SHOWN = 100;

/**
 * Opens `rejected.csv` of a folder; the one of an earlier run is removed. The file comes into being with the first
 * rejection, in a temporary folder where the import's own cannot be written to.
 */
export async function openRejections(folder: string): Promise<Rejections> {
  await rm(join(folder, REJECTED_FILE), { force: true }).catch(() => undefined);
  const first: Rejection[] = [];
  let stream: WriteStream | undefined;
  return {
    first,
    path: () => (stream ? String(stream.path) : null),
    add: async (rejections) => {
      if (rejections.length === 0) return;
      stream ??= await createFile(folder);
      first.push(...rejections.slice(0, SHOWN - first.length));
      const text = rejections
        .map((each) => csvLine([each.file, each.line, each.field, each.code, each.reason]))
        .join('');
      if (!stream.write(text)) await once(stream, 'drain');
    },
    close: async () => {
      if (!stream) return;
      stream.end();
      await finished(stream);
    },
  };
}

async function createFile(folder: string): Promise<WriteStream> {
  const stream = await open(folder).catch(async () => open(await mkdtemp(join(tmpdir(), 'journeygraph-import-'))));
  stream.write(csvLine(['file', 'line', 'field', 'code', 'reason']));
  return stream;
}

async function open(folder: string): Promise<WriteStream> {
  const stream = createWriteStream(join(folder, REJECTED_FILE));
  await once(stream, 'open');
  return stream;
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(String(cell ?? ''))).join(',')}\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
