import { describe, expect, it } from '@jest/globals';
import { eValue, eValueOfRatio } from '../../src/statistics/e-value.js';
import { eValues, publishedEValue } from '../oracles/channel-comparison.js';
import { expectClose } from './samples.js';

describe('the E-value', () => {
  it('is the published one of a risk ratio and its limit', () => {
    expectClose(eValueOfRatio(publishedEValue.rr), publishedEValue.expected.point);
    expectClose(eValueOfRatio(publishedEValue.lo), publishedEValue.expected.ci);
    expectClose(eValueOfRatio(1 / publishedEValue.rr), publishedEValue.expected.point);
    expect(eValueOfRatio(1)).toBe(1);
  });

  it('of a standardised difference is that of the oracle, whatever its sign', () => {
    for (const sign of [1, -1]) {
      const { point, limit } = eValue({ difference: sign * eValues.d, standardError: eValues.seD });
      expectClose(point, eValues.toNull.point);
      expectClose(limit, eValues.toNull.ci);
    }
    expectClose(eValueOfRatio(eValues.rr), eValues.toNull.point);
    expectClose(eValueOfRatio(eValues.hi), eValues.toNull.ci);
  });

  it('has the limit 1 where the interval holds no difference', () => {
    expect(eValue({ difference: 0, standardError: 0.1 })).toEqual({ point: 1, limit: 1 });
    expect(eValue({ difference: 0.1, standardError: 0.1 }).limit).toBe(1);
  });

  it('widens its interval with the level', () => {
    const at = (confidenceLevel: number): number =>
      eValue({ difference: 1, standardError: 0.1, confidenceLevel }).limit;
    expect(at(0.99)).toBeLessThan(at(0.95));
    expect(at(0.95)).toBeLessThan(at(0.9));
  });
});
