import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quantileRanks } from '../../src/statistics/quantile-ranks.js';
import { ranksToRead, readQuantile } from '../../src/statistics/quantile.js';
import { expectClose } from './samples.js';

const confidenceLevel = 0.95;

function byRank(values: readonly number[]): Map<number, number> {
  return new Map(values.toSorted((a, b) => a - b).map((value, index) => [index + 1, value]));
}

describe('a quantile', () => {
  it.each([
    [[1, 2, 4, 8], 0.5, 3],
    [[7], 0.5, 7],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
    [[15, 20, 35, 40, 50], 0.4, 29],
  ])('of %j at %d is %d (type 7)', (values, p, expected) => {
    const ranks = quantileRanks({ n: values.length, p, confidenceLevel });
    expectClose(readQuantile(ranks, byRank(values)).value, expected, 1e-12);
  });

  it.each([
    // Distribution-free 95 % intervals for the median, as printed by Conover 1999 and others.
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [50, 18, 33],
    [100, 40, 61],
  ])('has the tabulated ranks as its interval: median of %d', (n, low, high) => {
    expect(quantileRanks({ n, p: 0.5, confidenceLevel })).toMatchObject({ low, high });
  });

  it('lacks an end that the sample is too small to hold', () => {
    expect(quantileRanks({ n: 5, p: 0.5, confidenceLevel })).toMatchObject({ low: null, high: null });
    expect(quantileRanks({ n: 35, p: 0.9, confidenceLevel }).high).toBeNull();
    expect(quantileRanks({ n: 36, p: 0.9, confidenceLevel }).high).toBe(36);
  });

  it('has nearly the same ranks by the normal approximation', () => {
    const exact = quantileRanks({ n: 1_000, p: 0.5, confidenceLevel });
    const approximate = quantileRanks({ n: 1_000, p: 0.5, confidenceLevel, designEffect: 1 + 1e-9 });
    expect(Math.abs((exact.low ?? 0) - (approximate.low ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((exact.high ?? 0) - (approximate.high ?? 0))).toBeLessThanOrEqual(1);
  });

  it('lies within its interval, which widens with the design effect', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.1, 0.5, 0.9),
        (values, p) => {
          const n = values.length;
          const ranks = quantileRanks({ n, p, confidenceLevel });
          const wide = quantileRanks({ n, p, confidenceLevel, designEffect: 4 });
          const reading = readQuantile(ranks, byRank(values));
          expect(reading.low ?? -1).toBeLessThanOrEqual(reading.value);
          expect(reading.high ?? Infinity).toBeGreaterThanOrEqual(reading.value);
          expect(wide.low ?? 0).toBeLessThanOrEqual(ranks.low ?? 0);
          expect(wide.high ?? Infinity).toBeGreaterThanOrEqual(ranks.high ?? Infinity);
        },
      ),
    );
  });

  it('names the distinct ranks it needs, and misses those that are not there', () => {
    const ranks = quantileRanks({ n: 11, p: 0.5, confidenceLevel });
    expect(ranksToRead(ranks)).toEqual([2, 6, 7, 10]);
    expect(() => readQuantile(ranks, new Map([[6, 1]]))).toThrow(RangeError);
    expect(() => quantileRanks({ n: 0, p: 0.5, confidenceLevel })).toThrow(RangeError);
  });
});
