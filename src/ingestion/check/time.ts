import { type Fields, report, required, valueOf } from './fields.js';

const EXPECTED = 'a time with an offset (RFC 3339), such as 2026-03-01T09:30:00+02:00 or 2026-03-01T07:30:00Z';
const EARLIEST = Date.UTC(1900, 0, 1);
const END = Date.UTC(2100, 0, 1);
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(\.\d+)?(?:([Zz])|([+-])(\d\d):(\d\d))$/;

/** An instant in epoch milliseconds, cut to the millisecond; null where it is missing. */
export function timeOf(fields: Fields, field: string): number | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  const instant = value instanceof Date ? value.getTime() : typeof value === 'string' ? parseTime(value) : NaN;
  if (Number.isNaN(instant)) {
    return report(fields, field, 'INVALID', `"${field}" has to be ${EXPECTED}; day, hour and offset have to exist.`);
  }
  if (instant < EARLIEST || instant >= END) {
    return report(
      fields,
      field,
      'OUT_OF_RANGE',
      `"${field}" has to lie from 1900 up to and not including 2100 (in UTC).`,
    );
  }
  return instant;
}

/** As {@link timeOf}, for a field that has to be there. */
export function requiredTimeOf(fields: Fields, field: string): number {
  return required(fields, field, timeOf(fields, field), 0, EXPECTED);
}

/**
 * Reads RFC 3339 text: date, time and offset are required, a day has to exist in its month, seconds end at 59.
 *
 * @returns epoch milliseconds, digits beyond the millisecond cut off; NaN where it is no such time
 * @example parseTime('1970-01-01T01:00:00.5+01:00') // 500
 */
export function parseTime(text: string): number {
  const match = RFC_3339.exec(text);
  if (!match) return NaN;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction = '.0'] = match;
  if (+hour > 23 || +minute > 59 || +second > 59 || +day > daysIn(+year, +month)) return NaN;
  if (+day === 0) return NaN;
  const [zulu, sign, offsetHours = '', offsetMinutes = ''] = match.slice(8);
  if (+offsetHours > 23 || +offsetMinutes > 59) return NaN;
  const milliseconds = Number(fraction.slice(1, 4).padEnd(3, '0'));
  const local = new Date(0).setUTCFullYear(+year, +month - 1, +day) + ((+hour * 60 + +minute) * 60 + +second) * 1000;
  const offset = zulu ? 0 : (+offsetHours * 60 + +offsetMinutes) * (sign === '-' ? -60_000 : 60_000);
  return local + milliseconds - offset;
}

/** The number of days of a month of the Gregorian calendar; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
