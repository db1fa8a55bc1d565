import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperationError } from '../../domain/errors.js';
import { csvLine } from './csv-line.js';
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
 * rejection, in a temporary folder where the import's own cannot be written to. Where it cannot be written to its end, it is
 * removed, and `add` or `close` throws {@link OperationError}: half a list could be taken for the whole.
 */
export async function openRejections(folder: string): Promise<Rejections> {
  await rm(join(folder, REJECTED_FILE), { force: true }).catch(() => undefined);
  const first: Rejection[] = [];
  let file: OpenFile | undefined;
  const orGiveUp = async (work: (handle: FileHandle) => Promise<void>) => {
    if (!file) return;
    const { path, handle } = file;
    try {
      await work(handle);
    } catch (error) {
      file = undefined;
      await handle.close().catch(() => undefined);
      await rm(path, { force: true }).catch(() => undefined);
      throw unwritable(path, error);
    }
  };
  return {
    first,
    path: () => file?.path ?? null,
    add: async (rejections) => {
      if (rejections.length === 0) return;
      const isNew = file === undefined;
      file ??= await openFile(folder);
      first.push(...rejections.slice(0, SHOWN - first.length));
      const lines = rejections.map((each) => csvLine([each.file, each.line, each.field, each.code, each.reason]));
      await orGiveUp((handle) => handle.appendFile([...(isNew ? [HEADER] : []), ...lines].join('')));
    },
    close: () => orGiveUp((handle) => handle.close()),
  };
}

const HEADER = csvLine(['file', 'line', 'field', 'code', 'reason']);

interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
}

async function openFile(folder: string): Promise<OpenFile> {
  try {
    return await openIn(folder).catch(async () => openIn(await mkdtemp(join(tmpdir(), 'journeygraph-import-'))));
  } catch (error) {
    throw unwritable(join(folder, REJECTED_FILE), error);
  }
}

async function openIn(folder: string): Promise<OpenFile> {
  const path = join(folder, REJECTED_FILE);
  // What lies there already, such as a link to another file, could not be removed and is not written over.
  return { path, handle: await open(path, 'wx') };
}

function unwritable(path: string, error: unknown): OperationError {
  const code = Error.isError(error) && 'code' in error ? ` (${String(error.code)})` : '';
  return new OperationError(
    `The rejected rows cannot be written to ${path}${code}: make room there and run the same import again, which goes on where this one ended.`,
  );
}
