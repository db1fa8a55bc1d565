import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRows } from '../../src/ingestion/formats/csv-rows.js';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', ';', 'ש'), maxLength: 6 });
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }));

it('reads what csv-parse reads, wherever the text is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      async (rows, lineEnd, endsWithLineEnd, pieces) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(lineEnd) + (endsWithLineEnd ? lineEnd : '');
        const expected: string[][] = parse(text, { recordDelimiter: lineEnd, skipEmptyLines: true });

        const read: (readonly string[] | undefined)[] = [];
        for await (const batch of csvRows(cut(text, pieces))) read.push(...batch.map(({ cells }) => cells));

        expect(read).toEqual(expected);
      },
    ),
    { numRuns: 500, seed: 20261122 },
  );
});

/** Quotes where it has to and, for some cells, where it need not. */
function quoted(value: string): string {
  return /[",\r\n]|^é/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

async function* cut(text: string, pieces: readonly number[]): AsyncGenerator<string> {
  for (let start = 0, piece = 0; start < text.length; piece += 1) {
    const size = pieces[piece % pieces.length] ?? 1;
    yield await Promise.resolve(text.slice(start, start + size));
    start += size;
  }
}
