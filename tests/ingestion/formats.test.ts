import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordKind } from '../../src/domain/timeline-row.js';
import { readCsv } from '../../src/ingestion/formats/csv.js';
import { csvRows } from '../../src/ingestion/formats/csv-rows.js';
import { type FileRecord, MAX_ROW_LENGTH, type ReadRecords } from '../../src/ingestion/formats/file-record.js';
import { readNdjson } from '../../src/ingestion/formats/ndjson.js';

/** The text in pieces of `size` characters, as a stream may deliver it. */
async function* inPieces(text: string, size = 64): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield await Promise.resolve(text.slice(start, start + size));
}

async function read(reader: ReadRecords, kind: RecordKind, text: string, size?: number): Promise<FileRecord[]> {
  return (await Array.fromAsync(reader(inPieces(text, size), kind))).flat();
}

const csv = (kind: RecordKind, text: string, size?: number) => read(readCsv, kind, text, size);
const ndjson = (kind: RecordKind, text: string, size?: number) => read(readNdjson, kind, text, size);

describe('CSV', () => {
  it('reads cells as their fields need them, empty ones as nothing', async () => {
    const text =
      'id,customerId,touchpoint,occurredAt,resolved,handleSeconds,friendliness,intent\r\n' +
      'i-1,c-1,checkout,2026-01-01T00:00:00Z,TRUE,12,4.5,"buy, ""now""\r\nor later"\r\n' +
      '\n' +
      'i-2,c-1,checkout,2026-01-01T00:00:00Z,0,,NaN,';
    expect(await csv('interaction', text)).toEqual([
      {
        line: 2,
        record: {
          id: 'i-1',
          customerId: 'c-1',
          touchpoint: 'checkout',
          occurredAt: '2026-01-01T00:00:00Z',
          resolved: true,
          handleSeconds: 12,
          friendliness: 4.5,
          intent: 'buy, "now"\r\nor later',
        },
      },
      {
        line: 5,
        record: {
          id: 'i-2',
          customerId: 'c-1',
          touchpoint: 'checkout',
          occurredAt: '2026-01-01T00:00:00Z',
          resolved: false,
          friendliness: NaN,
        },
      },
    ]);
  });

  it('reads attributes as JSON', async () => {
    const rows = await csv('customer', 'customerId,attributes\nc-1,"{""city"": ""Haifa""}"\nc-2,{broken\n');
    expect(rows.map(({ record }) => record)).toEqual([
      { customerId: 'c-1', attributes: { city: 'Haifa' } },
      { customerId: 'c-2', attributes: '{broken' },
    ]);
  });

  it.each([
    ['customerId,colour\nc,red\n', /unknown column "colour".*customerId, joinedAt, leftAt/],
    ['joinedAt,segment\n,\n', /lacks the column customerId/],
    ['customerId,segment,segment\nc,a,b\n', /"segment" twice/],
    ['customerId\rc-1\r', /CR alone/],
    ['"customerId\nc-1\n', /header row .*quote/],
    ['', /empty/],
  ])('refuses the whole of %j', async (text, message) => {
    await expect(csv('customer', text)).rejects.toThrow(message);
  });

  it('rejects a row with too few or too many cells and goes on', async () => {
    const rows = await csv('customer', 'customerId,segment\na\nb,B\nc,C,\n');
    expect(rows).toEqual([
      { line: 2, problems: [expect.objectContaining({ code: 'MALFORMED_ROW' })] },
      { line: 3, record: { customerId: 'b', segment: 'B' } },
      { line: 4, problems: [expect.objectContaining({ code: 'MALFORMED_ROW' })] },
    ]);
  });

  it.each([
    ['a quote that is never closed', '"b,B\n'],
    ['a quote that the next quote of another row seems to close', '"b,B\nx,"X"\n'],
    ['a quote within a cell', 'b"b,B\n'],
    ['text behind a closing quote', '"b"b,B\n'],
  ])('loses one row to %s', async (_case, wrong) => {
    const text = `customerId,segment\na,A\n${wrong}c,C\n`;
    for (const size of [1, 7, 1000]) {
      const rows = await csv('customer', text, size);
      const lines = text.split('\n').length - 1;
      expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: lines - 1 }, (_, index) => index + 2));
      expect(rows.filter(({ problems }) => problems).map(({ line }) => line)).toEqual([3]);
      expect(rows.at(-1)).toEqual({ line: lines, record: { customerId: 'c', segment: 'C' } });
    }
  });

  it('gives up a row that never ends, once, and finds the next one', async () => {
    const endless = 'x'.repeat(3 * MAX_ROW_LENGTH);
    for (const row of [endless, `"${endless}`, `"a"a${endless}`]) {
      const rows = await csv('customer', `customerId,segment\n${row}\nb,B\n`, 100_000);
      expect(rows.map(({ line, record }) => [line, record])).toEqual([
        [2, undefined],
        [3, { customerId: 'b', segment: 'B' }],
      ]);
    }
  });

  it('gives back any cells, wherever the text is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '𝄞'), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, size, end) => {
          const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const text = rows.map((cells) => cells.map(quoted).join(',') + end).join('');
          const found = (await Array.fromAsync(csvRows(inPieces(text, size)))).flat();
          expect(found.map(({ cells }) => cells)).toEqual(rows);
          const linesBefore = (index: number) =>
            rows.slice(0, index).reduce((lines, cells) => lines + cells.join('').split('\n').length, 1);
          expect(found.map(({ line }) => line)).toEqual(rows.map((_, index) => linesBefore(index)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('NDJSON', () => {
  it('reads one object a line and skips empty lines', async () => {
    const text = '{"customerId":"a"}\n\n{"customerId":"b","attributes":{"x":1}}';
    for (const size of [1, 10, 1000]) {
      expect(await ndjson('customer', text, size)).toEqual([
        { line: 1, record: { customerId: 'a' } },
        { line: 3, record: { customerId: 'b', attributes: { x: 1 } } },
      ]);
    }
  });

  it('takes ratings as a list or as five fields', async () => {
    const rows = await ndjson('interaction', '{"ratings":[]}\n{"friendliness":5}\n');
    expect(rows.map(({ problems }) => problems)).toEqual([undefined, undefined]);
  });

  it('rejects a line that is no object, or has unknown fields, and goes on', async () => {
    const rows = await ndjson('customer', '{"customerId":\n[1]\nnull\n{"colour":1}\n{"customerId":"a"}\n');
    expect(rows.map(({ line, problems }) => [line, problems?.map(({ code }) => code)])).toEqual([
      [1, ['MALFORMED_ROW']],
      [2, ['MALFORMED_ROW']],
      [3, ['MALFORMED_ROW']],
      [4, ['UNKNOWN_FIELD']],
      [5, undefined],
    ]);
  });

  it('gives up a line that is too long, once, and finds the next one', async () => {
    const rows = await ndjson('customer', `"${'x'.repeat(3 * MAX_ROW_LENGTH)}"\n{"customerId":"a"}\n`, 100_000);
    expect(rows.map(({ line, record }) => [line, record])).toEqual([
      [1, undefined],
      [2, { customerId: 'a' }],
    ]);
  });
});
