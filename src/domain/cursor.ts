import { hash } from 'node:crypto';
import { BadInputError } from './errors.js';
import { isRowId } from './global-id.js';

/** What makes a list the list it is: its name and whatever selects and orders its rows. Cursors hold for one list only. */
export interface ListIdentity {
  /** As the schema calls it: 'Query.customers', 'Customer.interactions'. */
  readonly name: string;
  /** Filter, order and parent; plain data. */
  readonly selection: unknown;
  /** How many ids make the order of its rows unique. */
  readonly ids: number;
}

/**
 * Where a row stands in its list: the time it is ordered by, to the microsecond as PostgreSQL writes it in UTC (text that
 * sorts as the times do), then the ids that make it unique.
 */
export type Position = readonly [time: string, ...ids: string[]];

const VERSION = 1;

/** The cursor of a row: opaque, and bound to its list. */
export function encodeCursor(list: ListIdentity, position: Position): string {
  return Buffer.from(JSON.stringify([VERSION, list.name, digestOf(list, position), ...position])).toString('base64url');
}

/**
 * The position that a cursor names in this list.
 *
 * @throws {@link BadInputError} with `path` for a cursor of another list, of the same list with another filter or order,
 *   or what is no cursor at all
 */
export function decodeCursor(list: ListIdentity, cursor: string, path: readonly string[]): Position {
  const parts = readParts(cursor);
  const [version, name, digest, time, ...ids] = parts ?? [];
  if (version !== VERSION || !isTime(time) || !ids.every(isId)) {
    throw new BadInputError('This is not a cursor: start again without it, then use the cursors of the answer.', path);
  }
  // The digest is no secret: whoever reads this can make one, so that nothing is believed for its sake.
  if (name !== list.name || ids.length !== list.ids) {
    throw new BadInputError('This cursor belongs to another list: start again without it.', path);
  }
  const position: Position = [time, ...ids];
  if (digest !== digestOf(list, position)) {
    throw new BadInputError(
      'This cursor belongs to the same list with another parent, filter or order: start again without it.',
      path,
    );
  }
  return position;
}

/** Orders positions of one list as the list ascends: negative where `a` comes first. */
export function comparePositions(a: Position, b: Position): number {
  const [timeA, timeB] = [a[0], b[0]];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  const [idsA, idsB] = [a.slice(1), b.slice(1)];
  const at = idsA.findIndex((id, index) => id !== idsB[index]);
  const [idA = '0', idB = '0'] = [idsA[at], idsB[at]];
  return BigInt(idA) < BigInt(idB) ? -1 : Number(at >= 0);
}

/** Data as text that does not depend on the order of keys, nor on whether what is not asked is null or left out. */
export function canonicalJson(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) => {
    if (value === null) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Covers the position too, so that a cursor that was changed on its way is noticed. */
function digestOf({ selection }: ListIdentity, position: Position): string {
  return hash('sha256', canonicalJson([selection, position]), 'base64url').slice(0, 16);
}

/** A time as PostgreSQL writes it in UTC; it knows no year 0. */
const TIME = /^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;

/** Whether it is an instant that PostgreSQL reads, and not the 30th of February. */
function isTime(value: unknown): value is string {
  if (typeof value !== 'string' || !TIME.test(value)) return false;
  try {
    Temporal.Instant.from(value);
    return true;
  } catch {
    return false;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isRowId(value);
}

function readParts(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}
