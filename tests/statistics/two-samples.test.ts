import { describe, expect, it } from '@jest/globals';
import { detectableDifference } from '../../src/statistics/detectable-difference.js';
import { hedgesG, pooledStandardDeviation } from '../../src/statistics/hedges.js';
import { mergeMoments, momentsFromSums, type Moments } from '../../src/statistics/moments.js';
import { lowerTail, twoSidedPValue } from '../../src/statistics/tail-probability.js';
import { welchDifference } from '../../src/statistics/welch.js';
import { admissions, admissionsRaw, armCells, eValues, power, rawDifference } from '../oracles/channel-comparison.js';
import { expectClose, momentsOf } from './samples.js';

function oracleSide(isMulti: boolean): Moments {
  return armCells
    .filter(([, , , arm]) => arm.startsWith('MULTI') === isMulti)
    .map(([, , , , n, sum, squares]) => momentsFromSums(n, sum, squares))
    .reduce(mergeMoments);
}

describe('the difference of two means by Welch', () => {
  const result = welchDifference(oracleSide(true), oracleSide(false));

  it('is that of R, with its standard error and degrees of freedom', () => {
    expectClose(result?.difference, rawDifference.diff);
    expectClose(Math.sqrt(result?.variance ?? NaN), rawDifference.se);
    expectClose(result?.degreesOfFreedom, rawDifference.df);
    const t = (result?.difference ?? NaN) / Math.sqrt(result?.variance ?? NaN);
    expectClose(t, rawDifference.t);
    expectClose(twoSidedPValue(t, result?.degreesOfFreedom ?? NaN) / rawDifference.p, 1, 1e-8);
  });

  it('is that of two shares where the outcome is 0 or 1', () => {
    const side = (male: boolean): Moments =>
      admissions
        .filter((row) => row.male === male)
        .map(({ n, s }) => momentsFromSums(n, s, s))
        .reduce(mergeMoments);
    const [men, women] = [side(true), side(false)];
    expectClose(men.mean, admissionsRaw.p1);
    expectClose(women.mean, admissionsRaw.p0);
    const shares = welchDifference(men, women);
    expectClose(shares?.difference, admissionsRaw.diff);
    expectClose(men.mean / women.mean, admissionsRaw.rr);
    // The oracle divides p (1 - p) by n, Welch by n - 1.
    expectClose(Math.sqrt(men.m2 / men.n ** 2 + women.m2 / women.n ** 2), admissionsRaw.se);
    expectClose(Math.sqrt(shares?.variance ?? NaN), admissionsRaw.se, 1e-4);
  });

  it('needs two values on both sides, but no variation', () => {
    expect(welchDifference(momentsOf([1]), momentsOf([1, 2]))).toBeNull();
    expect(welchDifference(momentsOf([1, 2]), momentsOf([]))).toBeNull();
    expect(welchDifference(momentsOf([3, 3]), momentsOf([1, 1]))).toEqual({
      difference: 2,
      variance: 0,
      degreesOfFreedom: Infinity,
    });
  });
});

describe("Hedges' g", () => {
  it('is that of the oracle, and Cohen’s d before the correction', () => {
    const [multi, single] = [oracleSide(true), oracleSide(false)];
    const spread = pooledStandardDeviation(multi, single) ?? NaN;
    expectClose(spread, rawDifference.pooledSd);
    expectClose((multi.mean - single.mean) / spread, rawDifference.cohenD);
    expectClose(hedgesG(multi, single), rawDifference.hedgesG);
  });

  it('corrects small samples: ten against ten by 3 in 71', () => {
    const side = (mean: number): Moments => ({ n: 10, mean, m2: 36 });
    expectClose(hedgesG(side(5), side(3)), 1 - 3 / 71);
  });

  it('is null where nothing varies', () => {
    expect(hedgesG(momentsOf([5, 5]), momentsOf([1, 1]))).toBeNull();
    expect(hedgesG(momentsOf([5]), momentsOf([1]))).toBeNull();
  });
});

describe('tail probabilities', () => {
  it('are those of the normal and the t distribution, however far out', () => {
    expectClose(twoSidedPValue(1.959963984540054, Infinity), 0.05, 1e-12);
    expectClose(twoSidedPValue(-2.262157162740992, 9), 0.05, 1e-9);
    expectClose(lowerTail(-10, Infinity) / 7.61985302416052e-24, 1, 1e-9);
    expect(twoSidedPValue(0, 5)).toBe(1);
  });
});

describe('the detectable difference', () => {
  it('is that of the oracle', () => {
    expectClose(detectableDifference(eValues.aipwSe, 0.95), power.detectable);
  });

  it.each([
    [5, power.delta5, power.delta5],
    [3, power.delta3, power.delta3],
    [5, power.unequal.n1, power.unequal.n0],
  ])('of two arms with a standard deviation of 20 is %d with the sizes of the oracle', (delta, n1, n0) => {
    expectClose(detectableDifference(Math.sqrt(400 / n1 + 400 / n0), 0.95), delta);
  });
});
