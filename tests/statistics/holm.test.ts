import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holmAdjusted } from '../../src/statistics/holm.js';
import { threeWayContrasts } from '../oracles/channel-comparison.js';

describe("Holm's adjustment", () => {
  it('is that of the oracle', () => {
    const adjusted = holmAdjusted(threeWayContrasts.map(({ p }) => p));
    threeWayContrasts.forEach(({ pHolm }, index) => expect((adjusted[index] ?? NaN) / pHolm).toBeCloseTo(1, 9));
  });

  it('never falls, stops at 1, and keeps the order it was given', () => {
    expect(holmAdjusted([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
    expect(holmAdjusted([])).toEqual([]);
  });

  it('does not count tests that could not be made', () => {
    expect(holmAdjusted([null, 0.04, 0.01])).toEqual([null, 0.04, 0.02]);
    expect(holmAdjusted([null])).toEqual([null]);
  });

  it('lies between the p value and Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (pValues) => {
        holmAdjusted(pValues).forEach((adjusted, index) => {
          const p = pValues[index] ?? NaN;
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, pValues.length * p) + 1e-12);
        });
      }),
    );
  });
});
