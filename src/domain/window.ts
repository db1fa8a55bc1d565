import { BadInputError } from './errors.js';
import type { Granularity } from './vocabulary.js';

/** [from, to) in epoch milliseconds, with the time zone in which its periods are cut. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

/** One period of a window, cut to the window: [from, to), labelled by the whole period's first day in the time zone. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** YYYY-MM-DD. */
  readonly firstDay: string;
}

const MAX_PERIODS = 5_000;

/** Checks a window that came from outside; throws {@link BadInputError} that names the field. */
export function checkWindow({ from, to, timeZone }: Window, path: readonly string[] = ['window']): void {
  if (!(from < to)) {
    throw new BadInputError('The window is empty: "from" has to be before "to" (the window is [from, to)).', [
      ...path,
      'to',
    ]);
  }
  checkTimeZone(timeZone, [...path, 'timeZone']);
}

/** Throws {@link BadInputError} unless the name is a time zone of the IANA database, or a fixed offset such as "+02:00". */
export function checkTimeZone(timeZone: string, path: readonly string[]): void {
  if (isTimeZone(timeZone)) return;
  throw new BadInputError('Unknown time zone: use a name of the IANA database such as "Europe/Berlin" or "UTC".', path);
}

/** Temporal also takes a whole date for the zone in it, which is then called otherwise. */
function isTimeZone(name: string): boolean {
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return timeZoneId.toLowerCase() === name.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * Cuts a window into calendar periods in its time zone. Weeks are ISO weeks and begin on Monday. The first and the
 * last period are cut to the window, but keep the first day of the whole period as their label.
 */
export function periodsOf(
  window: Window,
  granularity: Granularity,
  path: readonly string[] = ['granularity'],
): Period[] {
  const zone = window.timeZone;
  const periods: Period[] = [];
  let day = startOfPeriod(toLocalDate(window.from, zone), granularity);
  while (startOfDay(day, zone) < window.to) {
    const next = day.add(STEP[granularity]);
    const from = Math.max(window.from, startOfDay(day, zone));
    const to = Math.min(window.to, startOfDay(next, zone));
    if (from < to) periods.push({ from, to, firstDay: day.toString() });
    if (periods.length > MAX_PERIODS) {
      throw new BadInputError(
        `The window has more than ${MAX_PERIODS.toString()} periods: shorten it or choose a coarser granularity.`,
        path,
      );
    }
    day = next;
  }
  return periods;
}

/** Whether the periods of a window are whole calendar periods in UTC, each of them. */
export function areWholeInUtc(periods: readonly Period[], granularity: Granularity): boolean {
  const isStart = (instant: number) =>
    startOfDay(startOfPeriod(toLocalDate(instant, 'UTC'), granularity), 'UTC') === instant;
  return periods.every(({ from, to }) => isStart(from) && isStart(to));
}

const STEP: Record<Granularity, Temporal.DurationLike> = {
  DAY: { days: 1 },
  WEEK: { weeks: 1 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { years: 1 },
};

function startOfPeriod(date: Temporal.PlainDate, granularity: Granularity): Temporal.PlainDate {
  switch (granularity) {
    case 'DAY':
      return date;
    case 'WEEK':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'MONTH':
      return date.with({ day: 1 });
    case 'QUARTER':
      return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
    case 'YEAR':
      return date.with({ day: 1, month: 1 });
  }
}

function toLocalDate(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}

function startOfDay(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds;
}
