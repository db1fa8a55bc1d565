import { expect } from '@jest/globals';
import type { Granularity } from '../../../src/domain/vocabulary.js';

/** A window and the granularity in which it is cut where periods are asked for. */
export interface AskedWindow {
  readonly name: string;
  readonly window: { readonly from: Date; readonly to: Date; readonly timeZone: string };
  readonly granularity: Granularity;
}

const asked = (
  name: string,
  [from, to]: [string, string],
  timeZone: string,
  granularity: Granularity,
): AskedWindow => ({
  name,
  window: { from: new Date(from), to: new Date(to), timeZone },
  granularity,
});

/** Whole days, odd hours, zones off by half an hour, days of 23 and 25 hours, and windows within a day. */
export const WINDOWS: readonly AskedWindow[] = [
  asked('months of UTC', ['2024-02-01T00:00:00Z', '2024-06-01T00:00:00Z'], 'UTC', 'MONTH'),
  asked('odd hours', ['2024-03-01T07:13:11.017Z', '2024-04-17T22:59:59.999Z'], 'UTC', 'WEEK'),
  asked('months of Kolkata', ['2024-03-01T00:00:00+05:30', '2024-05-01T00:00:00+05:30'], 'Asia/Kolkata', 'MONTH'),
  asked(
    "days of St. John's with a change of clocks",
    ['2024-03-08T15:45:00Z', '2024-03-14T02:30:00Z'],
    'America/St_Johns',
    'DAY',
  ),
  asked('quarters of Sydney', ['2024-02-25T00:00:00Z', '2024-05-05T11:00:00Z'], 'Australia/Sydney', 'QUARTER'),
  asked('a year that is none', ['2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z'], 'Asia/Kathmandu', 'YEAR'),
  asked('ten hours', ['2024-03-09T20:00:00Z', '2024-03-10T06:00:00Z'], 'America/St_Johns', 'DAY'),
  asked('a time when nothing happened', ['2020-01-01T00:00:00Z', '2020-02-01T12:00:00Z'], 'UTC', 'MONTH'),
];

/** The first day of the period of an instant, by the calendar of the zone. */
export function firstDayOf(instant: number, timeZone: string, granularity: Granularity): string {
  const { year, month, day, dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const date = Temporal.PlainDate.from({ year, month, day });
  switch (granularity) {
    case 'DAY':
      return date.toString();
    case 'WEEK':
      return date.subtract({ days: dayOfWeek - 1 }).toString();
    case 'MONTH':
      return date.with({ day: 1 }).toString();
    case 'QUARTER':
      return date.with({ day: 1, month: [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10][month - 1] ?? 1 }).toString();
    case 'YEAR':
      return date.with({ day: 1, month: 1 }).toString();
  }
}

/** Nothing, each dimension, and each pair in one order or the other. */
export function groupings<D extends string>(dimensions: readonly D[]): D[][] {
  const pairs = dimensions.flatMap((one, index) =>
    dimensions.slice(index + 1).map((other, distance) => (distance % 2 === 0 ? [other, one] : [one, other])),
  );
  return [[], ...dimensions.map((one) => [one]), ...pairs];
}

/** The facts of each group, by the values of its key. */
export function groupFacts<Fact, D extends string>(
  facts: readonly Fact[],
  groupBy: readonly D[],
  valueOf: (fact: Fact, dimension: D) => string | null,
): Map<string, Fact[]> {
  return Map.groupBy(facts, (fact) => JSON.stringify(groupBy.map((dimension) => valueOf(fact, dimension))));
}

/** The values of a group's key, as {@link groupFacts} writes them. */
export function keyText(group: { readonly key: readonly { readonly value: string | null }[] }): string {
  return JSON.stringify(group.key.map(({ value }) => value));
}

/** Groups come by period, then by the others as asked, those without a value last. */
export function expectOrdered(
  groups: readonly { readonly key: readonly { readonly dimension: string; readonly value: string | null }[] }[],
  ranks: (dimension: string, value: string) => number | string,
): void {
  const comparable = groups.map(({ key }) =>
    [
      ...key.filter(({ dimension }) => dimension === 'PERIOD'),
      ...key.filter(({ dimension }) => dimension !== 'PERIOD'),
    ].map(({ dimension, value }) => (value === null ? null : ranks(dimension, value))),
  );
  for (const [index, one] of comparable.slice(0, -1).entries()) {
    const other = comparable[index + 1] ?? [];
    const at = one.findIndex((rank, position) => rank !== other[position]);
    const [left, right] = [one[at] ?? null, other[at] ?? null];
    expect(at).toBeGreaterThanOrEqual(0);
    expect(right === null || (left !== null && left < right)).toBe(true);
  }
}
