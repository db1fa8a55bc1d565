import { DAY_MS } from '../../../domain/time.js';

/** [from, to) in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How a window is read: whole UTC days from cells, and its ragged edges, the days that a boundary cuts, from facts.
 * Together they are the window, each instant once.
 */
export interface TimeSlices extends Span {
  /** When each period begins, ascending; each ends where the next one begins, the last one at `to`. */
  readonly starts: readonly number[];
  /** The days to read from cells, [from, to) without `except`, as YYYY-MM-DD. Null: none. */
  readonly days: { readonly from: string; readonly to: string; readonly except: readonly string[] } | null;
  /** What to read from facts, ascending, apart from each other. */
  readonly spans: readonly Span[];
}

/**
 * Slices adjoining periods so that as much as possible comes from cells: only days that the beginning or the end of a
 * period cuts are read from facts.
 *
 * @example 00:00 on 1 May to 06:00 on 3 May, one period, all UTC: the days 1 and 2 May, and the span 00:00 to 06:00 on 3 May
 */
export function sliceByDay(periods: readonly Span[]): TimeSlices {
  const whole = sliceIntoFacts(periods);
  const { from, to, starts } = whole;
  const cutDays = [...new Set([...starts, to].filter((instant) => instant % DAY_MS !== 0).map(dayNumber))];
  const [firstDay, endDay] = [dayNumber(from), Math.ceil(to / DAY_MS)];
  return {
    ...whole,
    days:
      endDay - firstDay > cutDays.length
        ? { from: isoDay(firstDay), to: isoDay(endDay), except: cutDays.map(isoDay) }
        : null,
    spans: joinAdjoining(
      cutDays.map((day) => ({ from: Math.max(from, day * DAY_MS), to: Math.min(to, (day + 1) * DAY_MS) })),
    ),
  };
}

/** Leaves everything to facts, for questions that cells cannot answer. */
export function sliceIntoFacts(periods: readonly Span[]): TimeSlices {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!first || !last) throw new RangeError('A window has at least one period.');
  const window = { from: first.from, to: last.to };
  return { ...window, starts: periods.map(({ from }) => from), days: null, spans: [window] };
}

function joinAdjoining(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous?.to === span.from) joined[joined.length - 1] = { from: previous.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function dayNumber(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
