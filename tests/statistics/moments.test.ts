import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeMoments, momentsFromSums, NO_MOMENTS, scaleMoments, variance } from '../../src/statistics/moments.js';
import { groups, interactions } from '../oracles/experience.js';
import { expectClose, momentsOf } from './samples.js';

const integers = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 50 });

describe('moments', () => {
  it.each(Object.entries(groups.touchpoint))(
    'give mean, deviation and plain error of the oracle at %s',
    (key, oracle) => {
      const moments = momentsOf(interactions.filter(({ touchpoint }) => touchpoint === key).map(({ score }) => score));
      expect(moments.n).toBe(oracle.n);
      expectClose(moments.mean, oracle.mean);
      expectClose(Math.sqrt(variance(moments) ?? NaN), oracle.sd);
      expectClose(Math.sqrt((variance(moments) ?? NaN) / moments.n), oracle.se);
    },
  );

  it('merge parts of a sample to the moments of the whole, wherever it is split', () => {
    fc.assert(
      fc.property(integers, integers, (one, other) => {
        const whole = momentsOf([...one, ...other]);
        const merged = mergeMoments(momentsOf(one), momentsOf(other));
        expect(merged.n).toBe(whole.n);
        expectClose(merged.mean, whole.mean, 1e-12);
        expectClose(merged.m2, whole.m2, 1e-12);
      }),
    );
  });

  it('keep the variance where doubles would lose every digit of it', () => {
    const offset = 10n ** 20n;
    const values = [offset + 1n, offset + 2n, offset + 3n];
    const total = values.reduce((sum, value) => sum + value, 0n);
    const squares = values.reduce((sum, value) => sum + value * value, 0n);
    expect(momentsFromSums(3, total, squares).m2).toBe(2);
    expect(momentsFromSums(3, total.toString(), `${squares.toString()}.00`).m2).toBe(2);
  });

  it('report the unit asked for', () => {
    const points = momentsFromSums(2, '150000000', '12500000000000000', 1_000_000);
    expect(points).toEqual({ n: 2, mean: 75, m2: 1250 });
    expect(scaleMoments(points, 0.01)).toEqual({ n: 2, mean: 0.75, m2: 0.125 });
  });

  it('have no variance below two values and never a negative zero', () => {
    expect(variance(NO_MOMENTS)).toBeNull();
    expect(variance(momentsOf([7]))).toBeNull();
    expect(momentsFromSums(0, '0', '0')).toEqual(NO_MOMENTS);
    expect(momentsFromSums(2, '-0', '0').mean).toBe(0);
  });

  it('refuse sums that are not finite', () => {
    expect(() => momentsFromSums(2, 'NaN', '1')).toThrow(RangeError);
    expect(() => momentsFromSums(2, Infinity, 1)).toThrow(RangeError);
  });
});
