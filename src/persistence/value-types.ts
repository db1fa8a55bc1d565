import pg from 'pg';

/** How values are read that PostgreSQL sends: as the driver reads them, but times and bigints in a fraction of its time. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format === 'binary' ? undefined : READERS.get(type)) ?? (driver(type, format) as unknown),
};

const driver = pg.types.getTypeParser;
const TIMESTAMPTZ = pg.types.builtins.TIMESTAMPTZ;
/** A bigint is a text here, as many of them are no JavaScript number. */
const READERS = new Map<number, (text: string) => unknown>([
  [TIMESTAMPTZ, readTime],
  [pg.types.builtins.INT8, (text) => text],
]);
const readAnyTime = driver(TIMESTAMPTZ, 'text') as (text: string) => unknown;

/** As every connection has it written, with UTC as its time zone; years of four digits that do not begin with 0. */
const IN_UTC = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** A `Date`, which knows milliseconds and no more; of what is no such time, whatever the driver makes of it. */
export function readTime(text: string): unknown {
  if (!IN_UTC.test(text)) return readAnyTime(text);
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
  const [month, day] = [twoDigits(text, 5) - 1, twoDigits(text, 8)];
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)];
  return new Date(Date.UTC(year, month, day, hour, minute, second, millisecondsOf(text)));
}

/** Of the digits behind the point, of which there are up to six. */
function millisecondsOf(text: string): number {
  const end = text.length - 3;
  const digits = end - POINT - 1;
  return (
    (digits > 0 ? 100 * digit(text, POINT + 1) : 0) +
    (digits > 1 ? 10 * digit(text, POINT + 2) : 0) +
    (digits > 2 ? digit(text, POINT + 3) : 0)
  );
}

/** Where the point stands, if any. */
const POINT = '2026-03-01 07:30:00'.length;

function twoDigits(text: string, at: number): number {
  return 10 * digit(text, at) + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}
