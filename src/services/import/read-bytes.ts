import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableFileError } from '../../ingestion/unreadable-file-error.js';

const CHUNK_BYTES = 64 * 1024;

/**
 * Reads the content of a file piece by piece, unpacked where its name ends in `.gz`, only as fast as it is taken.
 * Throws {@link UnreadableFileError} for a directory, a file that may not be read, and a packed file that was cut.
 *
 * @param onRead is told how many bytes of the file have been read in all
 */
export async function* readBytes(
  path: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of path.endsWith('.gz') ? unpack(file) : file) {
      onRead(file.bytesRead);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw describe(error);
  } finally {
    file.destroy();
  }
}

/** The size of a file in bytes. Throws {@link UnreadableFileError} for a directory or a missing file. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw describe(error);
  });
  if (!found.isFile())
    throw new UnreadableFileError('It is no file but a folder or a device: put a file in its place.');
  return found.size;
}

/** A hash over the words given and the bytes of a file, as they lie there. */
export async function digestOf(path: string, ...words: string[]): Promise<string> {
  const hash = createHash('sha256').update(words.join('\n'));
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) hash.update(chunk as Buffer);
  } catch (error) {
    throw describe(error);
  }
  return hash.digest('base64url');
}

function unpack(file: ReadStream) {
  // A failure of the file reaches the reader through the unpacking stream, which the pipeline destroys with it.
  return pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined);
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'It is a folder: put a file in its place.',
  ENOENT: 'It is no longer there: was it moved while the import ran?',
  EACCES: 'It may not be read: grant this user the right to read it.',
  EPERM: 'It may not be read: grant this user the right to read it.',
  Z_BUF_ERROR: 'Its end is missing (truncated gzip): copy or download it again.',
  Z_DATA_ERROR: 'It is no whole gzip file, or damaged: pack or copy it again.',
};

function describe(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new UnreadableFileError(reason) : error;
}
