import { between, type Random } from './random.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The number of a UTC calendar quarter: year x 4 + quarter (0..3). Quarters are the waves in which customers stay or leave. */
export function quarterOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The first instant of a quarter (epoch milliseconds). */
export function startOfQuarter(quarter: number): number {
  return Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1);
}

/** The first instant of the UTC day of an instant. */
export function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

/**
 * A moment of a working day: from 05:00 to 12:00 UTC, so that what follows it on the same day still falls on the same
 * calendar day in Israel (UTC+2 or +3). `day` is any instant of that day.
 */
export function workingMoment(random: Random, day: number): number {
  return startOfDay(day) + Math.round(between(random, 5 * HOUR, 12 * HOUR));
}

/** A working moment of a day of a quarter, the day chosen between two (counted from 0, both included). */
export function momentOfQuarter(random: Random, quarter: number, days: { first: number; last: number }): number {
  const day = Math.floor(between(random, days.first, days.last + 1));
  return workingMoment(random, startOfQuarter(quarter) + day * DAY);
}

/** An instant as RFC 3339 text in UTC, with milliseconds. */
export function textOf(at: number): string {
  return new Date(at).toISOString();
}
