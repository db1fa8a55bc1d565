import type { RecordKind } from '../../domain/timeline-row.js';
import type { Problem } from '../problem.js';
import { recordFields } from '../record-fields.js';
import { type FileRecord, MAX_ROW_LENGTH } from './file-record.js';

/** Reads records from NDJSON: one JSON object a line. Ratings are a list, as in the schema, or five fields as in CSV. */
export async function* readNdjson(texts: AsyncIterable<string>, kind: RecordKind): AsyncGenerator<FileRecord[]> {
  const allowed = new Set(recordFields[kind].forms.keys());
  if (kind === 'interaction') allowed.add('ratings');
  for await (const lines of linesOf(texts)) {
    yield lines.map(({ line, text }) => toRecord(line, text, allowed));
  }
}

interface Line {
  readonly line: number;
  /** Null where the line is too long to be held. */
  readonly text: string | null;
}

/** Splits text into lines, all that a piece of text completes at a time; empty ones are skipped. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const parts = (rest + text).split('\n');
    const last = parts.pop() ?? '';
    // Of a line that is too long only the fact is kept.
    rest = last.slice(0, MAX_ROW_LENGTH + 1);
    const lines = parts.map((part, index) => ({
      line: line + index,
      text: part.length > MAX_ROW_LENGTH ? null : part,
    }));
    line += parts.length;
    yield lines.filter((each) => each.text?.trim() !== '');
  }
  if (rest.trim() !== '') yield [{ line, text: rest.length > MAX_ROW_LENGTH ? null : rest }];
}

function toRecord(line: number, text: string | null, allowed: ReadonlySet<string>): FileRecord {
  if (text === null) {
    return {
      line,
      problems: [malformed(`The line is longer than ${MAX_ROW_LENGTH} characters: write one object a line.`)],
    };
  }
  const record = parse(text);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { line, problems: [malformed('The line is no JSON object: write one object, {...}, on each line.')] };
  }
  const unknown = Object.keys(record).filter((field) => !allowed.has(field));
  if (unknown.length === 0) return { line, record };
  const remedy = `remove it, or use one of ${[...allowed].join(', ')}`;
  return {
    line,
    problems: unknown.map((field) => ({
      message: `Such a record has no field of this name: ${remedy}.`,
      code: 'UNKNOWN_FIELD',
      path: [field.slice(0, 40)],
    })),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function malformed(message: string): Problem {
  return { message, code: 'MALFORMED_ROW', path: [] };
}
