import { MAX_ROW_LENGTH } from './file-record.js';

/** One row of a CSV file: its cells, or why it has none, and the line on which it begins. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly mistake?: undefined }
  | { readonly line: number; readonly cells?: undefined; readonly mistake: string };

/**
 * Splits the text of a CSV file (RFC 4180, lines ending in LF or CRLF) into rows, all of them that a piece of text
 * completes at a time. Empty lines are skipped.
 *
 * A row whose quotes are wrong is delivered as a mistake, and reading goes on with the *line* behind its beginning: so
 * one quote that is never closed costs one row and not the rest of the file. This is why no CSV library reads here.
 */
export async function* csvRows(texts: AsyncIterable<string>): AsyncGenerator<CsvRow[]> {
  let state: State = { rest: '', line: 1, skipping: false };
  for await (const text of texts) {
    const { rows, ...next } = split(state, text, 'more text may follow');
    state = next;
    if (rows.length > 0) yield rows;
  }
  const { rows } = split(state, '', 'the text ends');
  if (rows.length > 0) yield rows;
}

interface State {
  /** Text of a row that is not complete yet, and the line on which it begins. */
  readonly rest: string;
  readonly line: number;
  /** Whether the rest of a line that was a mistake is still to come. */
  readonly skipping: boolean;
}

type Ending = 'more text may follow' | 'the text ends';

function split(state: State, more: string, ending: Ending): State & { readonly rows: CsvRow[] } {
  const text = state.rest + more;
  const rows: CsvRow[] = [];
  let { line, skipping } = state;
  let start = 0;
  let quote = text.indexOf('"');
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline === -1 ? text.length : newline;
    const lineIsComplete = newline !== -1 || ending === 'the text ends';
    if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
    const row = skipping
      ? SKIPPED
      : quote === -1 || quote > lineEnd
        ? plainRow(text, start, lineEnd, lineIsComplete)
        : quotedRow(text, start, ending);
    const tooLong = row === UNFINISHED && text.length - start > MAX_ROW_LENGTH;
    if (row === UNFINISHED && !tooLong) break;
    if (row.cells) {
      if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line, cells: row.cells });
      line += row.lines;
      start = row.end + 1;
    } else {
      if (row !== SKIPPED) rows.push({ line, mistake: row.mistake });
      skipping = !lineIsComplete;
      if (lineIsComplete) line += 1;
      start = lineEnd + 1;
    }
  }
  return { rows, line, skipping, rest: text.slice(start) };
}

type Row =
  | { readonly cells: string[]; readonly end: number; readonly lines: number; readonly mistake?: undefined }
  | { readonly cells?: undefined; readonly mistake: string };

/** A row of which the end is not there yet. */
const UNFINISHED: Row = { mistake: `is longer than ${MAX_ROW_LENGTH} characters: is a quote not closed?` };
const SKIPPED: Row = { mistake: '' };

/** A row without quotes. */
function plainRow(text: string, start: number, end: number, complete: boolean): Row {
  if (!complete) return UNFINISHED;
  return { cells: text.slice(start, withoutReturn(text, start, end)).split(','), end, lines: 1 };
}

/** A row with quotes, up to the position of the LF that ends it. */
function quotedRow(text: string, start: number, ending: Ending): Row {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const quoted = text[position] === '"';
    const close = quoted ? closingQuote(text, position, ending) : position;
    if (close === 'unknown') return UNFINISHED;
    if (close === 'missing')
      return { mistake: 'has a quote that is not closed: close it, or write "" for a quote in a text.' };
    const end = cellEnd(text, quoted ? close + 1 : position);
    if (end === text.length && ending === 'more text may follow') return UNFINISHED;
    const last = text[end] !== ',';
    const trimmed = last ? withoutReturn(text, position, end) : end;
    if (quoted && trimmed !== close + 1) {
      return { mistake: 'has text behind a closing quote: write "" for a quote in a text.' };
    }
    const cell = quoted ? text.slice(position + 1, close).replaceAll('""', '"') : text.slice(position, trimmed);
    if (!quoted && cell.includes('"')) {
      return { mistake: 'has a quote within a cell that does not begin with one: put the whole cell in quotes.' };
    }
    cells.push(cell);
    if (last) return { cells, end, lines: countLines(text, start, end) };
    position = end + 1;
  }
}

function closingQuote(text: string, open: number, ending: Ending): number | 'missing' | 'unknown' {
  let position = open + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    const undecided = quote === -1 || (quote === text.length - 1 && ending === 'more text may follow');
    if (undecided) return ending === 'the text ends' ? 'missing' : 'unknown';
    if (text[quote + 1] !== '"') return quote;
    position = quote + 2;
  }
}

function cellEnd(text: string, start: number): number {
  for (let position = start; position < text.length; position++) {
    const character = text.charCodeAt(position);
    if (character === COMMA || character === LINE_FEED) return position;
  }
  return text.length;
}

const COMMA = 0x2c;
const LINE_FEED = 0x0a;

function withoutReturn(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** How many lines a row takes that goes from `start` up to the line feed at `end`. */
function countLines(text: string, start: number, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
