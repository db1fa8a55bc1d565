import { BadInputError } from '../../domain/errors.js';
import { EARLIEST, LATEST } from '../../domain/time.js';
import type { Granularity } from '../../domain/vocabulary.js';
import { type Period, type Window, checkWindow, periodsOf } from '../../domain/window.js';
import type { Span } from '../../persistence/cells/read/time-slices.js';

/** A window as it is asked for. */
export interface AskedWindow {
  readonly from: Date;
  readonly to: Date;
  readonly timeZone?: string | null;
}

/** What every question about a window has in common, as it is asked. */
export interface Question<Dimension extends string> {
  readonly window: AskedWindow;
  readonly groupBy?: readonly Dimension[] | null;
  readonly granularity?: Granularity | null;
}

/** The same, checked and with its defaults. */
export interface CheckedQuestion<Dimension extends string> {
  readonly window: Window;
  readonly groupBy: readonly Dimension[];
  readonly granularity: Granularity;
  /** The periods that are grouped by; none where PERIOD is not asked for. */
  readonly periods: readonly Period[];
  /** What the window falls into: the periods, or itself. */
  readonly spans: readonly Span[];
}

/** Checks a question and cuts its window into periods. Throws {@link BadInputError} that names the argument. */
export function checkQuestion<Dimension extends string>(asked: Question<Dimension>): CheckedQuestion<Dimension> {
  const window = checkedWindow(asked.window, ['window']);
  const groupBy = asked.groupBy ?? [];
  const granularity = asked.granularity ?? 'MONTH';
  const isByPeriod = groupBy.some((dimension) => dimension === 'PERIOD');
  checkGroupBy(groupBy);
  if (asked.granularity && !isByPeriod) {
    throw new BadInputError('A granularity needs periods: add PERIOD to "groupBy", or leave "granularity" out.', [
      'groupBy',
    ]);
  }
  const periods = isByPeriod ? periodsOf(window, granularity) : [];
  return { window, groupBy, granularity, periods, spans: isByPeriod ? periods : [window] };
}

/** Checks a window that came from outside, at this place in the input. Throws {@link BadInputError} that names the field. */
export function checkedWindow({ from, to, timeZone }: AskedWindow, path: readonly string[]): Window {
  const window = { from: from.getTime(), to: to.getTime(), timeZone: timeZone ?? 'UTC' };
  checkWindow(window, path);
  for (const field of ['from', 'to'] as const) {
    if (window[field] < EARLIEST || window[field] > LATEST) {
      throw new BadInputError('A window lies between the years 1900 and 2100: nothing else is ever recorded.', [
        ...path,
        field,
      ]);
    }
  }
  return window;
}

function checkGroupBy(groupBy: readonly string[]): void {
  const repeated = groupBy.findIndex((dimension, index) => groupBy.indexOf(dimension) !== index);
  if (repeated >= 0) {
    throw new BadInputError('Each dimension can be grouped by once: leave the second one out.', [
      'groupBy',
      repeated.toString(),
    ]);
  }
}
