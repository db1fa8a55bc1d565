import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concordance } from '../../src/statistics/concordance.js';
import { countedQuantile } from '../../src/statistics/counted-quantile.js';
import { jackknifeVariance } from '../../src/statistics/jackknife.js';

describe('the area under the ROC curve', () => {
  it('counts the pairs that are ranked rightly, ties half', () => {
    const counts = fc.array(
      fc.record({
        prediction: fc.integer({ min: 0, max: 4 }),
        won: fc.integer({ min: 0, max: 3 }),
        lost: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(counts, (given) => {
        const each = (side: 'won' | 'lost') =>
          given.flatMap((row) => Array.from({ length: row[side] }, () => row.prediction));
        const [winners, losers] = [each('won'), each('lost')];
        const pairs = winners.flatMap((one) => losers.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
        const expected = pairs.length === 0 ? null : pairs.reduce<number>((sum, p) => sum + p, 0) / pairs.length;
        const found = concordance(given);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });
});

describe('a quantile of counted values', () => {
  it('is that of the values written out, by type 7', () => {
    const counted = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 9 }), count: fc.integer({ min: 0, max: 4 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(counted, fc.constantFrom(0, 0.01, 0.25, 0.5, 0.99, 1), (values, p) => {
        const all = values
          .flatMap(({ value, count }) => Array.from({ length: count }, () => value))
          .sort((a, b) => a - b);
        const rank = (all.length - 1) * p;
        const [below, above] = [all[Math.floor(rank)] ?? NaN, all[Math.ceil(rank)] ?? NaN];
        const found = countedQuantile(values, p);
        if (all.length === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(below + (above - below) * (rank - Math.floor(rank)), 12);
      }),
    );
  });
});

describe('the jackknife', () => {
  it('of a mean, leaving one value out at a time, is the variance of the mean', () => {
    const values = [2, 3, 5, 7, 11, 13];
    const total = values.reduce((sum, value) => sum + value, 0);
    const mean = total / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const leftOut = values.map((value) => (total - value) / (values.length - 1));
    expect(jackknifeVariance(leftOut)).toBeCloseTo(spread / values.length, 12);
  });

  it('needs two folds', () => {
    expect(jackknifeVariance([1])).toBeNull();
    expect(jackknifeVariance([3, 4, 5])).toBeCloseTo(4 / 3, 12);
  });
});
