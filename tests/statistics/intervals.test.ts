import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalCriticalValue, studentCriticalValue } from '../../src/statistics/critical-value.js';
import { meanInterval } from '../../src/statistics/mean-interval.js';
import { netShare } from '../../src/statistics/net-share.js';
import { wilsonInterval } from '../../src/statistics/wilson.js';
import { ces, csat, nps, trap, trappedRate, wilson } from '../oracles/experience.js';
import { expectClose } from './samples.js';

const confidenceLevel = 0.95;

describe('critical values', () => {
  it('are those of the printed tables', () => {
    expectClose(normalCriticalValue(0.95), 1.959963984540054);
    expectClose(normalCriticalValue(0.99), 2.5758293035489);
    expectClose(studentCriticalValue(0.95, 1), 12.7062047361747);
    expectClose(studentCriticalValue(0.95, 9), 2.2621571627409915);
    expect(studentCriticalValue(0.95, Infinity)).toBe(normalCriticalValue(0.95));
  });

  it('refuse impossible levels and degrees of freedom', () => {
    expect(() => normalCriticalValue(1)).toThrow(RangeError);
    expect(() => normalCriticalValue(NaN)).toThrow(RangeError);
    expect(() => studentCriticalValue(0.95, 0)).toThrow(RangeError);
  });
});

describe('the interval of a mean', () => {
  it('is that of the oracle for the paired touchpoint gap', () => {
    const interval = meanInterval({ mean: trap.meanGap, standardError: trap.se, degreesOfFreedom: 3, confidenceLevel });
    expectClose(interval.low, trap.ci[0]);
    expectClose(interval.high, trap.ci[1]);
  });
});

describe('the Wilson interval', () => {
  it.each(wilson)('of $x in $n is that of the oracle', ({ x, n, ci }) => {
    const interval = wilsonInterval({ share: x / n, n, confidenceLevel });
    expectClose(interval.low, ci[0]);
    expectClose(interval.high, ci[1]);
  });

  it.each([
    ['trapped rate', trappedRate.trapped, trappedRate.satisfiedEverywhere, trappedRate.ci],
    ['CSAT, top box', 40, csat.n, csat.topBoxCi],
    ['CSAT, top two boxes', 110, csat.n, csat.top2Ci],
    ['CES, 5 to 7', 113, ces.n, ces.ci],
  ])('of the %s is that of the oracle', (_, x, n, ci) => {
    const interval = wilsonInterval({ share: x / n, n, confidenceLevel });
    expectClose(interval.low, ci[0]);
    expectClose(interval.high, ci[1]);
  });

  it('has exact ends where none or all succeed', () => {
    expect(wilsonInterval({ share: 0, n: 10, confidenceLevel }).low).toBe(0);
    expect(wilsonInterval({ share: 1, n: 10, confidenceLevel }).high).toBe(1);
  });

  it('stays within 0..1, contains the share and widens with the design effect', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const share = Math.round(part * n) / n;
        const plain = wilsonInterval({ share, n, confidenceLevel });
        const clustered = wilsonInterval({ share, n, confidenceLevel, designEffect: 2.5 });
        const ends = [0, clustered.low, plain.low, share, plain.high, clustered.high, 1];
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the net share', () => {
  it.each(Object.entries(nps))('is the NPS of the oracle: %s', (_, oracle) => {
    const { promoters: positive, detractors: negative, n } = oracle;
    const result = netShare({ positive, negative, n, confidenceLevel });
    expectClose(100 * (result?.value ?? NaN), oracle.nps);
    expectClose(100 * (result?.standardError ?? NaN), oracle.seWald);
    expectClose(100 * (result?.low ?? NaN), oracle.adjustedWald.lower);
    expectClose(100 * (result?.high ?? NaN), oracle.adjustedWald.upper);
  });

  it('has no value for an empty sample', () => {
    expect(netShare({ positive: 0, negative: 0, n: 0, confidenceLevel })).toBeNull();
  });
});
