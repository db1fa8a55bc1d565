import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/ingestion/utf8.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

/** What was decoded, and the error that ended it. */
async function decode(bytes: Uint8Array, size = 1000): Promise<{ text: string; error: string }> {
  let text = '';
  try {
    for await (const part of decodeUtf8(inPieces(bytes, size))) text += part;
    return { text, error: '' };
  } catch (error) {
    return { text, error: String(error) };
  }
}

describe('UTF-8', () => {
  it('is decoded wherever it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          fc.pre(!text.startsWith('\ufeff') && !text.slice(0, 4).includes('\0'));
          expect(await decode(Buffer.from(text), size)).toEqual({ text, error: '' });
        },
      ),
    );
  });

  it('drops a byte order mark', async () => {
    expect((await decode(Buffer.from('\ufeffid'), 2)).text).toBe('id');
  });

  it.each([1, 2, 3, 5, 1000])(
    'names the byte that is wrong, in pieces of %d, and delivers what is before it',
    async (size) => {
      const bytes = Buffer.concat([Buffer.from('שלום,'), Buffer.from('caf\xe9,x', 'latin1')]);
      const { text, error } = await decode(bytes, size);
      expect(error).toMatch(/byte position 12 \(0xe9\).*Latin-1.*UTF-8/);
      expect(text).toBe('שלום,caf');
    },
  );

  it.each([
    ['with a mark', Buffer.from('\ufeffid', 'utf16le')],
    ['without a mark', Buffer.from('id,name', 'utf16le')],
    ['with the other end first', Buffer.from('\ufeffid', 'utf16le').swap16()],
  ])('knows UTF-16 %s', async (_case, bytes) => {
    expect((await decode(bytes)).error).toMatch(/UTF-16/);
  });

  it('says that a file is empty, or ends within a character', async () => {
    expect((await decode(Buffer.alloc(0))).error).toMatch(/empty/);
    expect((await decode(Buffer.from('aש').subarray(0, 2))).error).toMatch(/middle of a character, after byte 2/);
  });
});
