import { describe, expect, it } from '@jest/globals';
import type { Estimate } from '../../../src/domain/estimate.js';
import { compareChannels } from '../../../src/metrics/channel-comparison/channel-comparison.js';
import { confoundingStrength } from '../../../src/metrics/channel-comparison/confounding-strength.js';
import * as oracle from '../../oracles/channel-comparison.js';
import { expectClose } from '../../statistics/samples.js';
import { DEFAULTS, oracleCells } from './journeys.js';

const POPULATIONS = ['ALL', 'MULTI_CHANNEL', 'OVERLAP'] as const;
const answer = compareChannels({ ...DEFAULTS, cells: oracleCells });

function expectEstimate(estimate: Estimate, expected: { estimate: number; se: number; ci: [number, number] }): void {
  expectClose(estimate.value, expected.estimate);
  expectClose(estimate.standardError, expected.se);
  expectClose(estimate.low, expected.ci[0]);
  expectClose(estimate.high, expected.ci[1]);
}

describe('multi-channel against single-channel journeys of the oracle', () => {
  const { raw, hedgesG } = answer.multiVersusSingle;

  it('differ as observed as by Welch, and by Hedges in standard deviations', () => {
    expectEstimate(raw, withEstimate(oracle.rawDifference));
    expectClose(hedgesG, oracle.rawDifference.hedgesG);
    expect(raw).toMatchObject({ sampleSize: 3000, unavailable: null, flags: [] });
  });

  it.each(POPULATIONS)('differ between like journeys as standardised, population %s', (population) => {
    const expected = oracle.adjustedDifference[population];
    const { multiVersusSingle, ...rest } = compareChannels({ ...DEFAULTS, cells: oracleCells, population });
    expectEstimate(multiVersusSingle.adjusted, expected);
    expectClose(multiVersusSingle.pValue, expected.p);
    expect((multiVersusSingle.pValue ?? 0) / expected.p).toBeCloseTo(1, 8);
    expect(rest).toMatchObject({ strata: expected.strataUsed, droppedStrata: 0 });
    expectClose(rest.offSupportShare, expected.offSupportShare);
  });

  it('weigh all journeys against one single arm too, and are materially worse than both', () => {
    expectEstimate(answer.multiVersusSingleDigital.adjusted, withEstimate(oracle.claim.digital));
    expectEstimate(answer.multiVersusSingleTraditional.adjusted, withEstimate(oracle.claim.traditional));
    const pValues = [answer.multiVersusSingleDigital.pValue, answer.multiVersusSingleTraditional.pValue];
    expect((pValues[0] ?? 0) / oracle.claim.digital.p).toBeCloseTo(1, 8);
    expect((pValues[1] ?? 0) / oracle.claim.traditional.p).toBeCloseTo(1, 8);
    expect((answer.materialityPValue ?? 0) / oracle.claim.pIutMaterial).toBeCloseTo(1, 8);
    const anyWorse = compareChannels({ ...DEFAULTS, cells: oracleCells, materialMargin: 0 });
    expect((anyWorse.materialityPValue ?? 0) / oracle.claim.pIutWorse).toBeCloseTo(1, 8);
  });

  it('have the differences of the standardised means of the five arms', () => {
    const single = oracle.fiveArms.SINGLE_DIGITAL;
    const multi = { mean: oracle.adjustedDifference.ALL.mean1 };
    expectClose(answer.multiVersusSingleDigital.adjusted.value, multi.mean - single.mean);
  });

  it('split three ways, with Holm', () => {
    const { digitalVersusTraditionalVersusMixed: contrasts } = answer;
    expect(contrasts.map(({ label }) => label)).toEqual([
      'DIGITAL_ONLY - TRADITIONAL_ONLY',
      'DIGITAL_ONLY - MIXED',
      'TRADITIONAL_ONLY - MIXED',
    ]);
    for (const { label, adjusted, pValue, landmark } of contrasts) {
      const [expected, sign] = threeWayOracle(label);
      expectClose(adjusted.value, sign * expected.diff);
      expectClose(adjusted.standardError, expected.se);
      const ends = expected.ci.map((end) => sign * end).toSorted((one, other) => one - other);
      expectClose(adjusted.low, ends[0] ?? NaN);
      expectClose(adjusted.high, ends[1] ?? NaN);
      expect((pValue ?? 0) / expected.pHolm).toBeCloseTo(1, 8);
      expect(landmark).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    }
  });

  it('have the E-values of their standardised difference, to nothing and to the margin', () => {
    const { aipwEstimate: value, aipwSe: standardError, toNull, toMaterial, materialMargin } = oracle.eValues;
    const estimate = { ...answer.multiVersusSingle.adjusted, value, standardError };
    const sides = sidesOf();
    const away = confoundingStrength(estimate, sides);
    expectClose(away?.point, toNull.point);
    expectClose(away?.limit, toNull.ci);
    const margin = confoundingStrength(estimate, sides, materialMargin);
    expectClose(margin?.point, toMaterial.point);
    expectClose(margin?.limit, toMaterial.ci);
    const own = confoundingStrength(answer.multiVersusSingle.adjusted, sides);
    expectClose(answer.multiVersusSingle.eValue, own?.point ?? NaN);
    expectClose(answer.multiVersusSingle.eValueLimit, own?.limit ?? NaN);
  });

  it('would show a difference of 2.8 standard errors', () => {
    const standardError = answer.multiVersusSingle.adjusted.standardError ?? NaN;
    const perStandardError = oracle.power.detectable / oracle.eValues.aipwSe;
    expectClose(answer.minimumDetectableDifference, perStandardError * standardError);
  });

  it('lists five arms with their journeys and means', () => {
    expect(answer.arms.map(({ mix, journeys }) => [mix, journeys])).toEqual([
      ['SINGLE_DIGITAL', 882],
      ['SINGLE_TRADITIONAL', 740],
      ['MULTI_DIGITAL', 237],
      ['MULTI_TRADITIONAL', 202],
      ['MULTI_MIXED', 939],
    ]);
    const multi = answer.arms.slice(2).map(({ journeys, mean }) => journeys * (mean.value ?? NaN));
    const single = answer.arms.slice(0, 2).map(({ journeys, mean }) => journeys * (mean.value ?? NaN));
    const meanOf = (sums: number[], n: number): number => sums.reduce((total, sum) => total + sum, 0) / n;
    expectClose(meanOf(multi, 1378) - meanOf(single, 1622), oracle.rawDifference.diff);
  });
});

function withEstimate(contrast: { diff: number; se: number; ci: number[] }): Parameters<typeof expectEstimate>[1] {
  return { estimate: contrast.diff, se: contrast.se, ci: [contrast.ci[0] ?? NaN, contrast.ci[1] ?? NaN] };
}

function threeWayOracle(label: string): [(typeof oracle.threeWayContrasts)[number], 1 | -1] {
  for (const contrast of oracle.threeWayContrasts) {
    if (label === `${contrast.first} - ${contrast.second}`) return [contrast, 1];
    if (label === `${contrast.second} - ${contrast.first}`) return [contrast, -1];
  }
  throw new Error(`The oracle has no contrast ${label}.`);
}

/** Two sides whose pooled standard deviation is the oracle's. */
function sidesOf(): Parameters<typeof confoundingStrength>[1] {
  const m2 = oracle.rawDifference.pooledSd ** 2 * 2998;
  return { first: { n: 1378, mean: 0, m2 }, second: { n: 1622, mean: 0, m2: 0 } };
}
