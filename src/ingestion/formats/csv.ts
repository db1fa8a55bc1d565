import type { RecordKind } from '../../domain/timeline-row.js';
import type { Problem } from '../problem.js';
import { type CellForm, type RecordFields, recordFields } from '../record-fields.js';
import { UnreadableFileError } from '../unreadable-file-error.js';
import { type CsvRow, csvRows } from './csv-rows.js';
import type { FileRecord } from './file-record.js';

/** Reads records from CSV with a header row. An empty cell is null; the `attributes` are JSON. */
export async function* readCsv(text: AsyncIterable<string>, kind: RecordKind): AsyncGenerator<FileRecord[]> {
  let columns: Column[] | undefined;
  for await (const rows of csvRows(text)) {
    const header = columns ? undefined : rows.shift();
    columns ??= columnsOf(header, recordFields[kind]);
    const known = columns;
    yield rows.map((row) => toRecord(row, known));
  }
  if (!columns) throw new UnreadableFileError('It is empty: its first row has to name the columns.');
}

interface Column {
  readonly field: string;
  readonly form: CellForm;
}

function columnsOf(header: CsvRow | undefined, { forms, required }: RecordFields): Column[] {
  if (!header?.cells) throw new UnreadableFileError(`Its header row ${header?.mistake ?? 'is missing'}`);
  if (header.cells.some((cell) => cell.includes('\r'))) {
    throw new UnreadableFileError('Its lines end in CR alone: save it with line ends LF or CRLF.');
  }
  const names = header.cells.map((cell) => cell.trim());
  const columns = names.map((field, index) => {
    const form = forms.get(field);
    if (!form) {
      const allowed = [...forms.keys()].join(', ');
      throw new UnreadableFileError(`It has an unknown column "${shorten(field)}": the allowed ones are ${allowed}.`);
    }
    if (names.indexOf(field) !== index)
      throw new UnreadableFileError(`It has the column "${field}" twice: remove one.`);
    return { field, form };
  });
  const missing = required.filter((field) => !names.includes(field));
  if (missing.length > 0) {
    throw new UnreadableFileError(`It lacks the column ${missing.join(', ')}: add it to the header and to every row.`);
  }
  return columns;
}

function toRecord({ line, cells, mistake }: CsvRow, columns: readonly Column[]): FileRecord {
  if (mistake !== undefined) return { line, problems: [malformed(`The row ${mistake}`)] };
  if (cells.length !== columns.length) {
    const counts = `${cells.length} cells where the header has ${columns.length}`;
    return { line, problems: [malformed(`The row has ${counts}: put cells that contain commas in quotes.`)] };
  }
  const record: Record<string, unknown> = {};
  for (const [index, { field, form }] of columns.entries()) {
    const cell = cells[index];
    if (cell) record[field] = form === 'text' ? cell : VALUES[form](cell);
  }
  return { line, record };
}

/** The value of a cell; a cell that is not of its form stays text, so that the check of the field reports it. */
const VALUES: Readonly<Record<Exclude<CellForm, 'text'>, (cell: string) => unknown>> = {
  number: (cell) => (NUMBER.test(cell) ? Number(cell) : cell),
  boolean: (cell) => BOOLEANS.get(cell.toLowerCase()) ?? cell,
  json: (cell) => {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      return cell;
    }
  },
};

const NUMBER = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|NaN|[+-]?Infinity)$/;
const BOOLEANS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function malformed(message: string): Problem {
  return { message, code: 'MALFORMED_ROW', path: [] };
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}...` : name;
}
