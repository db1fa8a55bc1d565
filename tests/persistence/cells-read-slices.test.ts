import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Span, sliceByDay, sliceByMonth, sliceIntoFacts } from '../../src/persistence/cells/read/time-slices.js';

const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) });

test('whole UTC months come from their cells alone', () => {
  const slices = sliceByMonth([span('2024-03-01T00:00:00Z', '2024-06-01T00:00:00Z')]);
  expect(slices.months).toEqual([span('2024-03-01T00:00:00Z', '2024-06-01T00:00:00Z')]);
  expect(slices).toMatchObject({ days: [], spans: [] });
});

test('the days around whole months come from cells of days, and the ragged edges of a window from facts', () => {
  const window = span('2024-02-27T07:30:00Z', '2024-05-03T06:00:00Z');
  expect(sliceByMonth([window])).toMatchObject({
    months: [span('2024-03-01T00:00:00Z', '2024-05-01T00:00:00Z')],
    days: [span('2024-02-28T00:00:00Z', '2024-03-01T00:00:00Z'), span('2024-05-01T00:00:00Z', '2024-05-03T00:00:00Z')],
    spans: [span('2024-02-27T07:30:00Z', '2024-02-28T00:00:00Z'), span('2024-05-03T00:00:00Z', '2024-05-03T06:00:00Z')],
  });
});

test('where there are cells of days alone, months come from them', () => {
  const months = [
    span('2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z'),
    span('2024-04-01T00:00:00Z', '2024-05-01T00:00:00Z'),
  ];
  const joined = [span('2024-03-01T00:00:00Z', '2024-05-01T00:00:00Z')];
  expect(sliceByDay(months)).toMatchObject({ months: [], days: joined, spans: [] });
  expect(sliceByMonth(months)).toMatchObject({ months: joined, days: [], spans: [] });
});

test('a window within one day comes from facts alone', () => {
  const window = span('2024-03-01T07:30:00Z', '2024-03-01T07:30:00.001Z');
  expect(sliceByMonth([window])).toMatchObject({ months: [], days: [], spans: [window] });
});

test('a question that cells cannot answer comes from facts alone, in one piece', () => {
  const periods = [
    { from: 0, to: 5 * DAY },
    { from: 5 * DAY, to: 9 * DAY },
  ];
  expect(sliceIntoFacts(periods)).toMatchObject({
    starts: [0, 5 * DAY],
    months: [],
    days: [],
    spans: [{ from: 0, to: 9 * DAY }],
  });
});

test('every instant of the window is read once, and no cell belongs to two periods', () => {
  const boundaries = fc
    .uniqueArray(fc.integer({ min: -80 * 8, max: 80 * 8 }), { minLength: 2, maxLength: 12 })
    .map((eighths) => eighths.sort((a, b) => a - b).map((eighth) => (eighth * DAY) / 8));
  fc.assert(
    fc.property(boundaries, fc.constantFrom(sliceByMonth, sliceByDay), (instants, slice) => {
      const periods: Span[] = instants.slice(1).map((to, index) => ({ from: instants[index] ?? to, to }));
      const { months, days, spans } = slice(periods);
      const cells = [...months.flatMap(monthsIn), ...days.flatMap(daysIn)];
      const pieces = [...cells, ...spans].sort((a, b) => a.from - b.from);
      expect(pieces[0]?.from).toBe(instants[0]);
      expect(pieces.at(-1)?.to).toBe(instants.at(-1));
      pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
      for (const cell of cells) {
        expect(periods.filter(({ from, to }) => from < cell.to && to > cell.from)).toHaveLength(1);
      }
    }),
  );
});

function daysIn({ from, to }: Span): Span[] {
  return Array.from({ length: (to - from) / DAY }, (_, index) => ({
    from: from + index * DAY,
    to: from + (index + 1) * DAY,
  }));
}

function monthsIn({ from, to }: Span): Span[] {
  const months: Span[] = [];
  for (let start = from; start < to; start = months.at(-1)?.to ?? to) {
    const date = new Date(start);
    months.push({ from: start, to: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) });
  }
  return months;
}
