import { UnreadableFileError } from './unreadable-file-error.js';

const REMEDY = 'save or export it again as UTF-8';

/**
 * Decodes a file and refuses what is not UTF-8. A byte order mark is dropped; what stands before a wrong byte is
 * delivered first. Throws {@link UnreadableFileError} that tells the position of the byte, or that the file is empty.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let position = 0;
  let tail: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (position === 0) refuseUtf16(chunk);
    try {
      yield decoder.decode(chunk, { stream: true });
    } catch {
      // A fatal decoder does not tell where it failed: what it still held back and this chunk are searched again.
      const bytes = Buffer.concat([tail, chunk]);
      const valid = validLength(bytes);
      yield decode(bytes.subarray(0, valid)) ?? '';
      throw notUtf8(position - tail.length + valid, bytes[valid]);
    }
    position += chunk.length;
    tail = incompleteEnd(Buffer.concat([tail, chunk.subarray(-3)]));
  }
  if (position === 0) throw new UnreadableFileError('It is empty: export it again, or remove it from the folder.');
  if (tail.length > 0) {
    throw new UnreadableFileError(
      `It ends in the middle of a character, after byte ${position}: it was cut, or is not UTF-8: copy or export it again.`,
    );
  }
}

function refuseUtf16(chunk: Uint8Array): void {
  const [first, second] = chunk;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked || chunk.subarray(0, 4).includes(0)) {
    throw new UnreadableFileError(`It is not UTF-8 but looks like UTF-16 (byte position 0): ${REMEDY}.`);
  }
}

function notUtf8(position: number, byte: number | undefined): UnreadableFileError {
  const found = byte === undefined ? '' : ` (0x${byte.toString(16).padStart(2, '0')})`;
  return new UnreadableFileError(
    `It is not UTF-8 at byte position ${position}${found}, perhaps Latin-1 or Windows-1252: ${REMEDY}.`,
  );
}

/** How many bytes, from the first on, are whole characters. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (decode(bytes.subarray(0, middle)) === null) invalid = middle;
    else valid = middle;
  }
  return valid - incompleteEnd(bytes.subarray(0, valid)).length;
}

/** The bytes at the end that begin a character without finishing it. */
function incompleteEnd(bytes: Uint8Array): Uint8Array {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const lead = bytes[bytes.length - length] ?? 0;
    if (lead >= 0xc0) return sizeOf(lead) > length ? bytes.slice(-length) : new Uint8Array();
    if (lead < 0x80) break;
  }
  return new Uint8Array();
}

function sizeOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** The text of bytes that may end within a character; null where they are not UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
