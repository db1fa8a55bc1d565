import { describe, expect, it } from '@jest/globals';
import { mergeMoments, momentsFromSums, type Moments } from '../../src/statistics/moments.js';
import { standardisedDifference } from '../../src/statistics/standardised-difference.js';
import { effect } from '../oracles/promise.js';
import { admissions, admissionsAdjusted, fiveArms, armCells, threeWayArms } from '../oracles/channel-comparison.js';
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

  it('says how much of the population it leaves out', () => {
    const full = { key: 'full', first: momentsOf([1, 3]), second: momentsOf([5, 9]), weight: 30 };
    const lopsided = { key: 'lopsided', first: momentsOf([100]), second: momentsOf([1, 2, 3]), weight: 10 };
    const nobody = { key: 'nobody', first: momentsOf([1, 2]), second: momentsOf([1, 2]), weight: 0 };
    expect(standardisedDifference([lopsided, full, nobody])).toMatchObject({ strata: 1, n: 4, offSupportShare: 0.25 });
    expect(standardisedDifference([full])).toMatchObject({ offSupportShare: 0 });
    expect(standardisedDifference([nobody])).toBeNull();
  });
});

describe('the difference standardised to a target population', () => {
  const departments = [...Map.groupBy(admissions, ({ department }) => department)].map(([key, rows]) => {
    const [men, women] = [true, false].map((male) => rows.find((row) => row.male === male));
    const first = momentsFromSums(men?.n ?? 0, men?.s ?? 0, men?.s ?? 0);
    const second = momentsFromSums(women?.n ?? 0, women?.s ?? 0, women?.s ?? 0);
    return { key, first, second };
  });
  const weights = {
    ALL: (first: number, second: number) => first + second,
    MULTI_CHANNEL: (first: number) => first,
    OVERLAP: (first: number, second: number) => (first * second) / (first + second),
  };

  it.each(['ALL', 'MULTI_CHANNEL', 'OVERLAP'] as const)('is that of the oracle for admissions, %s', (population) => {
    const strata = departments.map((stratum) => ({
      ...stratum,
      weight: weights[population](stratum.first.n, stratum.second.n),
    }));
    const expected = admissionsAdjusted[population];
    const result = standardisedDifference(strata);
    expectClose(result?.difference, expected.estimate);
    expectClose(Math.sqrt(result?.variance ?? NaN), expected.se);
    expect(result).toMatchObject({ strata: expected.strataUsed, offSupportShare: expected.offSupportShare });
    const effective = (side: 'first' | 'second'): number =>
      1 /
      sum(
        (result?.coefficients ?? [])
          .filter((coefficient) => coefficient.side === side)
          .map(({ stratum, slope }) => slope ** 2 * (strata.find(({ key }) => key === stratum)?.[side].n ?? NaN)),
      );
    expectClose(effective('first'), expected.ess1);
    expectClose(effective('second'), expected.ess0);
  });

  it('is a difference of standardised means: one against nothing is the mean of the oracle', () => {
    const nothing: Moments = { n: 2, mean: 0, m2: 0 };
    const keyOf = ([definition, segment, period]: (typeof armCells)[number]): string =>
      [definition, segment, period].join(' ');
    const standardise = (arms: readonly string[]): { mean: number; se: number } => {
      const strata = [...Map.groupBy(armCells, keyOf)].map(([key, cells]) => ({
        key,
        first: cells
          .filter(([, , , arm]) => arms.includes(arm))
          .map(([, , , , n, total, squares]) => momentsFromSums(n, total, squares))
          .reduce(mergeMoments),
        second: nothing,
        weight: sum(cells.map(([, , , , n]) => n)),
      }));
      const result = standardisedDifference(strata);
      return { mean: result?.difference ?? NaN, se: Math.sqrt(result?.variance ?? NaN) };
    };
    const expectMean = (arms: readonly string[], expected: { mean: number; se: number }): void => {
      const { mean, se } = standardise(arms);
      expectClose(mean, expected.mean);
      expectClose(se, expected.se);
    };
    for (const [arm, expected] of Object.entries(fiveArms)) expectMean([arm], expected);
    expectMean(['SINGLE_DIGITAL', 'MULTI_DIGITAL'], threeWayArms.DIGITAL_ONLY);
    expectMean(['SINGLE_TRADITIONAL', 'MULTI_TRADITIONAL'], threeWayArms.TRADITIONAL_ONLY);
    expectMean(['MULTI_MIXED'], threeWayArms.MIXED);
  });
});
