import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Span, sliceByDay, sliceIntoFacts } from '../../src/persistence/cells/read/time-slices.js';

const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);

test('whole UTC days come from cells alone', () => {
  const slices = sliceByDay([{ from: at('2024-03-01T00:00:00Z'), to: at('2024-04-01T00:00:00Z') }]);
  expect(slices.days).toEqual({ from: '2024-03-01', to: '2024-04-01', except: [] });
  expect(slices.spans).toEqual([]);
});

test('the ragged edges of a window come from facts', () => {
  const [from, to] = [at('2024-03-01T07:30:00Z'), at('2024-03-05T06:00:00Z')];
  const slices = sliceByDay([{ from, to }]);
  expect(slices.days).toEqual({ from: '2024-03-01', to: '2024-03-06', except: ['2024-03-01', '2024-03-05'] });
  expect(slices.spans).toEqual([
    { from, to: at('2024-03-02T00:00:00Z') },
    { from: at('2024-03-05T00:00:00Z'), to },
  ]);
});

test('a window within one day comes from facts alone', () => {
  const window = { from: at('2024-03-01T07:30:00Z'), to: at('2024-03-01T07:30:00.001Z') };
  expect(sliceByDay([window])).toMatchObject({ days: null, spans: [window] });
});

test('a question that cells cannot answer comes from facts alone, in one piece', () => {
  const periods = [
    { from: 0, to: 5 * DAY },
    { from: 5 * DAY, to: 9 * DAY },
  ];
  expect(sliceIntoFacts(periods)).toMatchObject({
    starts: [0, 5 * DAY],
    days: null,
    spans: [{ from: 0, to: 9 * DAY }],
  });
});

test('every instant of the window is read once, and a whole day never belongs to two periods', () => {
  const boundaries = fc
    .uniqueArray(fc.integer({ min: -20 * 8, max: 20 * 8 }), { minLength: 2, maxLength: 12 })
    .map((eighths) => eighths.sort((a, b) => a - b).map((eighth) => (eighth * DAY) / 8));
  fc.assert(
    fc.property(boundaries, (instants) => {
      const periods: Span[] = instants.slice(1).map((to, index) => ({ from: instants[index] ?? to, to }));
      const { days, spans } = sliceByDay(periods);
      const dayStarts = days
        ? range(at(days.from), at(days.to), DAY).filter((day) => !days.except.some((cut) => at(cut) === day))
        : [];
      const pieces = [...dayStarts.map((from) => ({ from, to: from + DAY })), ...spans].sort((a, b) => a.from - b.from);
      expect(pieces[0]?.from).toBe(instants[0]);
      expect(pieces.at(-1)?.to).toBe(instants.at(-1));
      pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to));
      for (const day of dayStarts) {
        expect(periods.filter(({ from, to }) => from < day + DAY && to > day)).toHaveLength(1);
      }
    }),
  );
});

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_, index) => from + index * step);
}
