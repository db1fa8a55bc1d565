import { DAY_MS, EARLIEST, LATEST } from './time.js';

/**
 * The instant as RFC 3339 text in UTC with milliseconds. It is what `toISOString` writes, in a third of the time, and an answer
 * has hundreds of them.
 *
 * @throws RangeError for what is no instant
 * @example instantText(new Date(0)) // '1970-01-01T00:00:00.000Z'
 */
export function instantText(instant: Date): string {
  const time = instant.getTime();
  if (!(time >= EARLIEST && time < LATEST)) return instant.toISOString();
  const day = Math.floor(time / DAY_MS);
  const ofDay = time - day * DAY_MS;
  const minutes = Math.floor(ofDay / 60_000);
  const ofMinute = ofDay - minutes * 60_000;
  const seconds = Math.floor(ofMinute / 1_000);
  const second = `${TWO_DIGITS[seconds]}${MILLISECONDS[ofMinute - seconds * 1_000]}`;
  return `${dayText(day)}${MINUTES[minutes]}${second}`;
}

/** The parts are few and large, because every part that is joined is a text of its own in between. */
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => number.toString().padStart(2, '0'));
const MINUTES = Array.from(
  { length: 1_440 },
  (_, minute) => `T${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:`,
);
const MILLISECONDS = Array.from({ length: 1_000 }, (_, number) => `.${number.toString().padStart(3, '0')}Z`);

/** Days that were written before, counted from 1970; there are 73,049 of them between the earliest and the latest time. */
const dayTexts = new Map<number, string>();

function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}
