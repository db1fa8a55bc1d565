import { BadInputError } from '../../../domain/errors.js';
import { DAY_MS } from '../../../domain/time.js';
import type { Span } from '../../../persistence/cells/read/time-slices.js';

/** The time next to an end of a window, by which a similar window would differ. */
export interface WindowEdge extends Span {
  /** The end lies within a month: every group is asked about, and not the answer as a whole alone. */
  readonly isFine: boolean;
}

const QUARTER_HOUR_MS = 900_000;

/**
 * The time next to both ends of a window, in UTC. Of an end at which a month begins: the month of the window beside it. Of
 * one within a month: the day or quarter of an hour on either side, and all that lies between the end and the month's own
 * two, as far as it is over at the clock. Throws {@link BadInputError} for an end that is on no quarter of an hour.
 */
export function edgesOf(window: Span, path: readonly string[], now: number): WindowEdge[] {
  const { from, to } = window;
  const spans = [
    ...spansAt(from, [...path, 'from']).map(({ inside, outside, ...end }) => ({
      ...end,
      inside: outside,
      outside: inside,
    })),
    ...spansAt(to, [...path, 'to']),
  ];
  return spans.flatMap(({ inside, outside, isFine }) => [
    { from: Math.max(from, inside.from), to: Math.min(to, inside.to), isFine },
    ...(isFine && outside.to <= now ? [{ ...outside, isFine }] : []),
  ]);
}

/** What lies before an instant (inside of a window that ends there) and after it. */
interface Sides {
  readonly inside: Span;
  readonly outside: Span;
  readonly isFine: boolean;
}

function spansAt(end: number, path: readonly string[]): Sides[] {
  if (end % QUARTER_HOUR_MS !== 0) {
    throw new BadInputError(
      'A window begins and ends at a full quarter of an hour where the key lacks the permission "small-groups:read", for example at 10:15:00.',
      path,
    );
  }
  const month = startsOfMonths(end);
  const whole = (isFine: boolean) => ({
    inside: { from: month.before, to: end },
    outside: { from: end, to: month.after },
    isFine,
  });
  if (month.begins) return [whole(false)];
  const unit = end % DAY_MS === 0 ? DAY_MS : QUARTER_HOUR_MS;
  return [whole(true), { inside: { from: end - unit, to: end }, outside: { from: end, to: end + unit }, isFine: true }];
}

/** When the month before or around an instant begins, and when the next one does. */
function startsOfMonths(end: number): { begins: boolean; before: number; after: number } {
  const date = new Date(end);
  const start = (offset: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  const begins = start(0) === end;
  return { begins, before: begins ? start(-1) : start(0), after: start(1) };
}
