import { describe, expect, it } from '@jest/globals';
import { momentsFromSums, type Moments } from '../../src/statistics/moments.js';
import { standardisedDifference } from '../../src/statistics/standardised-difference.js';
import { effect } from '../oracles/promise.js';
import { expectClose, momentsOf, sum } from './samples.js';

function cell(touchpoint: string, kept: number): Moments {
  const found = effect.cells.find((candidate) => candidate.tp === touchpoint && candidate.kept === kept);
  return found ? momentsFromSums(found.n, found.s, found.ss) : momentsOf([]);
}

describe('the directly standardised difference', () => {
  it('is that of the oracle for broken minus kept promises', () => {
    const strata = ['ad', 'call', 'delivery'].map((key) => ({ key, first: cell(key, 0), second: cell(key, 1) }));
    const result = standardisedDifference(strata);
    expectClose(result?.difference, effect.brokenMinusKept.estimate);
    expectClose(Math.sqrt(result?.variance ?? NaN), effect.brokenMinusKept.se);
    expect(result).toMatchObject({ n: 1200, strata: 3 });
  });

  it('leaves out strata without two rows on both sides', () => {
    const full = { key: 'full', first: momentsOf([1, 3]), second: momentsOf([5, 9]) };
    const lopsided = { key: 'lopsided', first: momentsOf([100]), second: momentsOf([1, 2, 3]) };
    const result = standardisedDifference([lopsided, full]);
    expect(result).toMatchObject({ difference: -5, n: 4, strata: 1 });
    expect(result?.coefficients.map(({ stratum }) => stratum)).toEqual(['full', 'full']);
    expect(standardisedDifference([lopsided])).toBeNull();
    expect(standardisedDifference([])).toBeNull();
  });

  it('has influences that sum to 0 and whose squares give its variance', () => {
    const outcomes = { first: [1, 3, 8, 2], second: [5, 9, 4] };
    const result = standardisedDifference([
      { key: 'a', first: momentsOf(outcomes.first), second: momentsOf(outcomes.second) },
    ]);
    const influences = (result?.coefficients ?? []).map(({ side, slope, intercept }) =>
      outcomes[side].map((y) => slope * y + intercept),
    );
    expectClose(sum(influences.flat()), 0, 1e-12);
    const bySide = influences.map((side) => (side.length / (side.length - 1)) * sum(side.map((phi) => phi ** 2)));
    expectClose(sum(bySide), result?.variance ?? NaN, 1e-12);
  });
});
