import { DAY_MS } from '../../../domain/time.js';
import { startOfWave, waveAt } from '../../../domain/wave.js';

/** [from, to) in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How a window is read: whole UTC months and days from cells, and its ragged edges, the days that a boundary cuts, from
 * facts. Together they are the window, each instant once. All of them ascend and are apart from each other.
 */
export interface TimeSlices extends Span {
  /** When each period begins, ascending; each ends where the next one begins, the last one at `to`. */
  readonly starts: readonly number[];
  /** What to read from cells of months; from and to are beginnings of months. */
  readonly months: readonly Span[];
  /** What to read from cells of days; from and to are midnights. */
  readonly days: readonly Span[];
  /** What to read from facts. */
  readonly spans: readonly Span[];
}

/**
 * Slices adjoining periods so that as little as possible is read: months that no boundary cuts, then days, then facts.
 *
 * @example 00:00 on 1 May to 06:00 on 3 June, one period, all UTC: May, the days 1 and 2 June, and 00:00 to 06:00 on 3 June
 */
export function sliceByMonth(periods: readonly Span[]): TimeSlices {
  const pieces = periods.map((period) => takeOut(period, { start: startOfMonth, next: startOfNextMonth }));
  const rest = pieces.flatMap(({ outside }) => outside);
  return { ...slicesOfDays(periods, rest), months: joinAdjoining(pieces.map(({ inside }) => inside)) };
}

/** The same where there are cells of days alone. */
export function sliceByDay(periods: readonly Span[]): TimeSlices {
  return slicesOfDays(periods, periods);
}

/** Leaves everything to facts, for questions that cells cannot answer. */
export function sliceIntoFacts(periods: readonly Span[]): TimeSlices {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!first || !last) throw new RangeError('A window has at least one period.');
  const window = { from: first.from, to: last.to };
  return { ...window, starts: periods.map(({ from }) => from), months: [], days: [], spans: [window] };
}

/** Divides pieces of the periods into whole days and what is left of them. */
function slicesOfDays(periods: readonly Span[], pieces: readonly Span[]): TimeSlices {
  const divided = pieces.map((piece) => takeOut(piece, { start: startOfDay, next: startOfNextDay }));
  return {
    ...sliceIntoFacts(periods),
    days: joinAdjoining(divided.map(({ inside }) => inside)),
    spans: joinAdjoining(divided.flatMap(({ outside }) => outside)),
  };
}

/** Where a unit of the calendar of UTC begins that an instant lies in, and where the next one does. */
interface CalendarUnit {
  readonly start: (instant: number) => number;
  readonly next: (instant: number) => number;
}

/** What of a span is made of whole units, which may be empty, and what lies before and after that. */
function takeOut({ from, to }: Span, { start, next }: CalendarUnit): { inside: Span; outside: Span[] } {
  const first = start(from) === from ? from : next(from);
  const end = start(to);
  if (first >= end) return { inside: { from, to: from }, outside: [{ from, to }] };
  return {
    inside: { from: first, to: end },
    outside: [
      { from, to: first },
      { from: end, to },
    ],
  };
}

function joinAdjoining(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    if (span.from === span.to) continue;
    const previous = joined.at(-1);
    if (previous?.to === span.from) joined[joined.length - 1] = { from: previous.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function startOfDay(instant: number): number {
  return Math.floor(instant / DAY_MS) * DAY_MS;
}

function startOfNextDay(instant: number): number {
  return startOfDay(instant) + DAY_MS;
}

function startOfMonth(instant: number): number {
  return startOfWave(waveAt(instant, 1), 1);
}

function startOfNextMonth(instant: number): number {
  return startOfWave(waveAt(instant, 1) + 1, 1);
}
