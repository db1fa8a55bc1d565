import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { transposeTimes } from '../../../src/statistics/regression/design.js';
import { fitFirth, fitLogistic } from '../../../src/statistics/regression/logistic.js';
import { fitPoisson } from '../../../src/statistics/regression/poisson.js';
import { firth } from '../../oracles/service-revenue.js';
import { dense, numbers } from './designs.js';

const twoGroups = dense([
  [1, 0],
  [1, 1],
]);

describe('logistic regression', () => {
  it('of two groups has their log odds', () => {
    const fit = fitLogistic(twoGroups, { successes: numbers(3, 6), trials: numbers(10, 10) });
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(3 / 7), 12);
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log(6 / 4) - Math.log(3 / 7), 12);
    // The variance of a log odds ratio is the sum of the reciprocals of the four counts (Woolf 1955).
    expect(fit?.covariance.get(1, 1)).toBeCloseTo(1 / 3 + 1 / 7 + 1 / 6 + 1 / 4, 12);
    expect(fit?.converged).toBe(true);
  });

  it('leaves residuals that its columns do not see', () => {
    const rows = fc.array(
      fc
        .record({ x: fc.integer({ min: 0, max: 20 }), trials: fc.integer({ min: 2, max: 50 }) })
        .chain(({ x, trials }) =>
          fc.record({
            x: fc.constant(x),
            trials: fc.constant(trials),
            successes: fc.integer({ min: 1, max: trials - 1 }),
          }),
        ),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        fc.pre(new Set(given.map(({ x }) => x)).size > 1);
        const design = dense(given.map(({ x }) => [1, x]));
        const counts = {
          successes: numbers(...given.map(({ successes }) => successes)),
          trials: numbers(...given.map(({ trials }) => trials)),
        };
        const fit = fitLogistic(design, counts);
        const residuals = counts.successes.map(
          (won, row) => won - (counts.trials[row] ?? 0) * (fit?.probabilities[row] ?? NaN),
        );
        for (const value of transposeTimes(design, residuals)) expect(value).toBeCloseTo(0, 7);
      }),
    );
  });

  it('says so where the outcome is predicted perfectly', () => {
    const design = dense(firth.complete.cells.map(({ s }) => [1, s]));
    const counts = {
      successes: numbers(...firth.complete.cells.map(({ r }) => r)),
      trials: numbers(...firth.complete.cells.map(({ n }) => n)),
    };
    expect(fitLogistic(design, counts)?.converged).toBe(false);
  });

  it('has nothing to say of columns that are not independent', () => {
    const twice = dense([
      [1, 2],
      [2, 4],
    ]);
    expect(fitLogistic(twice, { successes: numbers(1, 1), trials: numbers(2, 2) })).toBeNull();
  });
});

describe("Firth's penalty", () => {
  it.each([
    ['complete separation', firth.complete.cells.map(({ s }) => [1, s]), firth.complete],
    ['separation in one group', firth.quasi.cells.map(({ s, g }) => [1, s, g]), firth.quasi],
  ])('is that of the oracle under %s', (_, matrix, { cells, coef, se }) => {
    const fit = fitFirth(dense(matrix), {
      successes: numbers(...cells.map(({ r }) => r)),
      trials: numbers(...cells.map(({ n }) => n)),
    });
    coef.forEach((expected, column) => expect((fit?.coefficients[column] ?? NaN) / expected).toBeCloseTo(1, 6));
    se.forEach((expected, column) =>
      expect(Math.sqrt(fit?.covariance.get(column, column) ?? NaN) / expected).toBeCloseTo(1, 6),
    );
  });

  it('of a constant alone adds half a success and half a failure (Jeffreys)', () => {
    const fit = fitFirth(dense([[1]]), { successes: numbers(10), trials: numbers(10) });
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(10.5 / 0.5), 9);
  });
});

describe('Poisson regression', () => {
  it('of two groups has the logarithms of their means, decimals and zeros included', () => {
    const fit = fitPoisson(twoGroups, { amounts: numbers(30.5, 61), counts: numbers(10, 10) });
    expect(fit?.coefficients[0]).toBeCloseTo(Math.log(3.05), 12);
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log(2), 12);
    expect(fit?.covariance.get(1, 1)).toBeCloseTo(1 / 30.5 + 1 / 61, 12);
  });

  it('does not depend on the unit of money', () => {
    const sums = { amounts: numbers(10, 20, 70, 50), counts: numbers(3, 5, 9, 4) };
    const design = dense([
      [1, 2.5],
      [1, 40],
      [1, 62.5],
      [1, 97.5],
    ]);
    const [one, other] = [1, 1e-6].map((unit) =>
      fitPoisson(design, { ...sums, amounts: sums.amounts.map((amount) => amount * unit) }),
    );
    expect((one?.coefficients[1] ?? NaN) / (other?.coefficients[1] ?? NaN)).toBeCloseTo(1, 12);
    expect((other?.coefficients[0] ?? NaN) - (one?.coefficients[0] ?? NaN)).toBeCloseTo(Math.log(1e-6), 9);
  });

  it('reaches the same from wherever it starts, and has nothing to say without any amount', () => {
    const sums = { amounts: numbers(30, 60), counts: numbers(10, 10) };
    expect(fitPoisson(twoGroups, sums, numbers(5, -3))?.coefficients[1]).toBeCloseTo(Math.log(2), 9);
    expect(fitPoisson(twoGroups, { ...sums, amounts: numbers(0, 0) })).toBeNull();
  });
});
