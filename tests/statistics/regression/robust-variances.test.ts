import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { robustVariances, squaredResiduals } from '../../../src/statistics/regression/robust-variances.js';
import { dense, numbers } from './designs.js';

describe('robust variances', () => {
  it('of a mean are the squared residuals over the number squared', () => {
    const design = dense([[1], [1], [1]]);
    expect(robustVariances(design, new Matrix([[1 / 3]]), numbers(4, 1, 9))).toEqual([expect.closeTo(14 / 9, 12)]);
  });

  it('of the difference of two groups add up those of their means', () => {
    // Group A: 1, 3, 8 (mean 4, squares 26); group B: 2, 4 (mean 3, squares 2). Welch without Bessel: 26 / 9 + 2 / 4.
    const design = dense([
      [1, 0],
      [1, 1],
    ]);
    const covariance = new Matrix([
      [1 / 3, -1 / 3],
      [-1 / 3, 1 / 3 + 1 / 2],
    ]);
    const variances = robustVariances(design, covariance, numbers(26, 2));
    expect(variances).toEqual([expect.closeTo(26 / 9, 12), expect.closeTo(26 / 9 + 2 / 4, 12)]);
  });
});

describe('squared residuals', () => {
  it('from sums are those of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 })),
        fc.integer({ min: -1000, max: 1000 }),
        (values, mean) => {
          const total = (of: (value: number) => number) => values.reduce((sum, value) => sum + of(value), 0);
          expect(
            squaredResiduals(
              values.length,
              total((value) => value),
              total((value) => value ** 2),
              mean,
            ),
          ).toBe(total((value) => (value - mean) ** 2));
        },
      ),
    );
  });

  it('are never below 0 by rounding', () => {
    // Six times 0.3: the sums as they round would give -2.2e-16.
    expect(squaredResiduals(6, 1.8, 0.5399999999999999, 0.3)).toBe(0);
  });
});
