import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { instantText } from '../../domain/instant-text.js';
import type { Column, ColumnValue } from './tables.js';

/**
 * Sends rows to a table by COPY.
 *
 * @param target the table, as SQL
 * @param columns what a row holds, in any order
 */
export async function copyRows<Row>(
  client: pg.PoolClient,
  target: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ');
  await pipeline(copyText(rows, columns), client.query(copyFrom(`copy ${target} (${names}) from stdin`)));
}

/** Rows in COPY's text format, in pieces: PostgreSQL is at work on the first ones while the others are made. */
function* copyText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Generator<string> {
  for (let from = 0; from < rows.length; from += PIECE_ROWS) {
    let text = '';
    for (const row of rows.slice(from, from + PIECE_ROWS)) text += copyLine(row, columns);
    yield text;
  }
}

const PIECE_ROWS = 250;

function copyLine<Row>(row: Row, columns: readonly Column<Row>[]): string {
  let line = '';
  for (const [index, column] of columns.entries()) {
    line += `${index === 0 ? '' : '\t'}${copyValue(column.value(row), column.type)}`;
  }
  return `${line}\n`;
}

function copyValue(value: ColumnValue, type: string): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (type === 'timestamptz') return instantText(new Date(Number(value)));
  return String(value);
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
