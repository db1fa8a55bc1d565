import { BadInputError } from '../../../domain/errors.js';
import { DAY_MS } from '../../../domain/time.js';
import type { Window } from '../../../domain/window.js';
import type { Span } from '../../../persistence/cells/read/time-slices.js';

/** The time next to an end of a window, by which a similar window would differ. */
export interface WindowEdge extends Span {
  /** The end lies within a month: every group is asked about, and not the answer as a whole alone. */
  readonly isFine: boolean;
}

const QUARTER_HOUR_MS = 900_000;

/**
 * The time next to both ends of a window. Of an end at which a quarter begins (in UTC or the window's time zone): the
 * quarter of the window beside it. Of another one: all that lies between the end and those of its quarter and of its month,
 * and the day or quarter of an hour on either side, as far as it is over at the clock. Throws {@link BadInputError} for an end
 * that is on no quarter of an hour.
 */
export function edgesOf({ from, to, timeZone }: Window, path: readonly string[], now: number): WindowEdge[] {
  const sides = [
    ...sidesOf(from, timeZone, [...path, 'from']).map(({ before, after, ...end }) => ({
      ...end,
      inside: after,
      outside: before,
    })),
    ...sidesOf(to, timeZone, [...path, 'to']).map(({ before, after, ...end }) => ({
      ...end,
      inside: before,
      outside: after,
    })),
  ];
  return sides.flatMap(({ inside, outside, isFine, isOfQuarter }) => [
    { from: Math.max(from, inside.from), to: Math.min(to, inside.to), isFine },
    ...(!isOfQuarter && outside.to <= now ? [{ ...outside, isFine }] : []),
  ]);
}

/** What lies before and after an end of a window. */
interface Sides {
  readonly before: Span;
  readonly after: Span;
  readonly isFine: boolean;
  readonly isOfQuarter: boolean;
}

function sidesOf(end: number, timeZone: string, path: readonly string[]): Sides[] {
  if (end % QUARTER_HOUR_MS !== 0) {
    throw new BadInputError(
      'A window begins and ends at a full quarter of an hour where the key lacks the permission "small-groups:read", for example at 10:15:00.',
      path,
    );
  }
  const zone = ['UTC', timeZone].find((each) => beginsMonth(end, each)) ?? timeZone;
  const isFine = !beginsMonth(end, zone);
  const quarter = around(end, zone, 3);
  const isOfQuarter = quarter.isBeginning;
  const sides = ({ from, to }: Span) => ({
    before: { from, to: end },
    after: { from: end, to },
    isFine,
    isOfQuarter,
  });
  if (isOfQuarter) return [sides(quarter)];
  const month = around(end, zone, 1);
  if (!isFine) return [sides(quarter), sides(month)];
  const unit = end % DAY_MS === 0 ? DAY_MS : QUARTER_HOUR_MS;
  return [quarter, month, { from: end - unit, to: end + unit }].map(sides);
}

function beginsMonth(instant: number, timeZone: string): boolean {
  return around(instant, timeZone, 1).isBeginning;
}

/** From the beginning of the months (of one or three) before or around an instant to that of the next ones. */
function around(instant: number, timeZone: string, months: number): Span & { readonly isBeginning: boolean } {
  const day = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = day.with({ day: 1 }).subtract({ months: (day.month - 1) % months });
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  const isBeginning = start(first) === instant;
  return {
    from: start(isBeginning ? first.subtract({ months }) : first),
    to: start(first.add({ months })),
    isBeginning,
  };
}
