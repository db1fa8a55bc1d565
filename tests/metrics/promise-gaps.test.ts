import { describe, expect, it } from '@jest/globals';
import { isOverDelivered, logFulfilment } from '../../src/domain/promise-fulfilment.js';
import { estimatePromiseGaps } from '../../src/metrics/promise/promise-gaps.js';
import { medianFulfilment } from '../../src/metrics/promise/median-fulfilment.js';
import {
  satisfactionEffect,
  satisfactionInfluences,
  type Stratum,
} from '../../src/metrics/promise/satisfaction-effect.js';
import { meanInterval } from '../../src/statistics/mean-interval.js';
import { momentsFromSums, variance } from '../../src/statistics/moments.js';
import { quantileRanks } from '../../src/statistics/quantile-ranks.js';
import { readQuantile } from '../../src/statistics/quantile.js';
import { wilsonInterval } from '../../src/statistics/wilson.js';
import { byChannel, byTouchpoint, effect, outcomes, overall } from '../oracles/promise.js';
import { expectClose, momentsOf, sum } from '../statistics/samples.js';
import { sumsOf } from './sums.js';

const TOLERANCE = 0.05;
const confidenceLevel = 0.95;

type Outcome = (typeof outcomes)[number];

function fulfilmentsOf(rows: readonly Outcome[]): number[] {
  return rows.map(({ ratio }) => ratio).filter((ratio) => ratio !== null);
}

function byRank(values: readonly number[]): Map<number, number> {
  return new Map(values.toSorted((a, b) => a - b).map((value, index) => [index + 1, value]));
}

describe('promise gaps', () => {
  it('are those of the oracle for all outcomes', () => {
    const fulfilments = fulfilmentsOf(outcomes);
    const estimates = estimatePromiseGaps({
      keptRate: sumsOf(fulfilments.map((fulfilment) => Number(fulfilment >= 1 - TOLERANCE))),
      geometricMeanFulfilment: sumsOf(fulfilments.map(logFulfilment)),
      expectationIndex: sumsOf(fulfilments.map((fulfilment) => 100 * Math.min(fulfilment, 1))),
      overDeliveryRate: sumsOf(fulfilments.map((fulfilment) => Number(isOverDelivered(fulfilment, TOLERANCE)))),
    });
    expect(estimates.keptRate.sampleSize).toBe(overall.n);
    expectClose(estimates.keptRate.value, overall.keptRate);
    expectClose(estimates.keptRate.low, overall.ci[0] ?? NaN);
    expectClose(estimates.keptRate.high, overall.ci[1] ?? NaN);
    expectClose(estimates.geometricMeanFulfilment.value, overall.geoMeanRatio);
    expectClose(estimates.geometricMeanFulfilment.low, overall.geoCi?.[0] ?? NaN);
    expectClose(estimates.geometricMeanFulfilment.high, overall.geoCi?.[1] ?? NaN);
    expectClose(estimates.expectationIndex.value, overall.expectationIndex);
    expectClose(estimates.overDeliveryRate.value, overall.overDeliveryRate);
    const median = medianFulfilment.estimate({ n: fulfilments.length, clusters: null }, byRank(fulfilments));
    expectClose(median.value, overall.medianRatio);
  });

  it.each([
    ...Object.entries(byTouchpoint).map(([key, oracle]) => ['touchpoint', key, oracle] as const),
    ...Object.entries(byChannel).map(([key, oracle]) => ['channel', key, oracle] as const),
  ])('rest on the methods of the oracle by %s: %s (too small for an estimate)', (dimension, key, oracle) => {
    const fulfilments = fulfilmentsOf(outcomes.filter((outcome) => outcome[dimension] === key));
    const n = fulfilments.length;
    expect(n).toBe(oracle.n);
    const kept = momentsOf(fulfilments.map((fulfilment) => Number(fulfilment >= 1 - TOLERANCE)));
    expectClose(kept.mean, oracle.keptRate);
    const wilson = wilsonInterval({ share: kept.mean, n, confidenceLevel });
    expectClose(wilson.low, oracle.ci[0] ?? NaN);
    expectClose(wilson.high, oracle.ci[1] ?? NaN);

    const logs = momentsOf(fulfilments.map(logFulfilment));
    expectClose(Math.exp(logs.mean), oracle.geoMeanRatio);
    if (oracle.geoCi) {
      const standardError = Math.sqrt((variance(logs) ?? NaN) / n);
      const interval = meanInterval({ mean: logs.mean, standardError, degreesOfFreedom: n - 1, confidenceLevel });
      expectClose(Math.exp(interval.low), oracle.geoCi[0] ?? NaN);
      expectClose(Math.exp(interval.high), oracle.geoCi[1] ?? NaN);
    }
    const ranks = quantileRanks({ n, p: 0.5, confidenceLevel });
    expectClose(readQuantile(ranks, byRank(fulfilments)).value, oracle.medianRatio);
    expectClose(sum(fulfilments.map((fulfilment) => 100 * Math.min(fulfilment, 1))) / n, oracle.expectationIndex);
    expectClose(fulfilments.filter((f) => isOverDelivered(f, TOLERANCE)).length / n, oracle.overDeliveryRate);
  });
});

describe('the effect of broken promises on satisfaction', () => {
  const strata: Stratum[] = ['ad', 'call', 'delivery'].map((key) => {
    const [broken, kept] = [0, 1].map((side) => effect.cells.find((cell) => cell.tp === key && cell.kept === side));
    return {
      key,
      first: momentsFromSums(broken?.n ?? 0, broken?.s ?? 0, broken?.ss ?? 0),
      second: momentsFromSums(kept?.n ?? 0, kept?.s ?? 0, kept?.ss ?? 0),
    };
  });

  it('is that of the oracle where nobody repeats', () => {
    const estimate = satisfactionEffect.estimate(strata, null);
    expectClose(estimate.value, effect.brokenMinusKept.estimate);
    expectClose(estimate.standardError, effect.brokenMinusKept.se);
    expectClose(estimate.low, effect.brokenMinusKept.ci[0]);
    expectClose(estimate.high, effect.brokenMinusKept.ci[1]);
    expect(estimate).toMatchObject({ sampleSize: 1200, unavailable: null, flags: [] });
  });

  it('takes its variance from the influences summed per customer where customers repeat', () => {
    const estimate = satisfactionEffect.estimate(strata, { clusters: 600, n: 1200, sum: 0, squares: 0.9 });
    expectClose(estimate.standardError, Math.sqrt((600 / 599) * 0.9));
    expect(estimate.flags).toEqual(['CLUSTERED']);
    const few = satisfactionEffect.estimate(strata, { clusters: 9, n: 1200, sum: 0, squares: 0.9 });
    expect(few).toMatchObject({ low: null, high: null, standardError: null, flags: ['TOO_FEW_CLUSTERS'] });
    expect(few.value).toBe(estimate.value);
    const alone = satisfactionEffect.estimate(strata, { clusters: 1200, n: 1200, sum: 0, squares: 0.9 });
    expect(alone).toEqual(satisfactionEffect.estimate(strata, null));
  });

  it('names the influence of each row by touchpoint and side', () => {
    const coefficients = satisfactionInfluences(strata);
    expect(coefficients.map(({ stratum, side }) => [stratum, side])).toEqual(
      ['ad', 'call', 'delivery'].flatMap((key) => [
        [key, 'first'],
        [key, 'second'],
      ]),
    );
    const ad = coefficients[0];
    expectClose(ad?.slope, 397 / 1200 / 178, 1e-12);
    expectClose(ad?.intercept, (-397 / 1200 / 178) * (10745 / 178), 1e-12);
    expect(satisfactionInfluences([])).toEqual([]);
  });

  it('says why there is none', () => {
    const allKept = { key: 'ad', first: momentsOf([]), second: momentsOf([70, 80, 90, 75, 85]) };
    expect(satisfactionEffect.estimate([], null).unavailable).toBe('NO_DATA');
    expect(satisfactionEffect.estimate([allKept], null)).toMatchObject({ unavailable: 'NO_OVERLAP', sampleSize: 5 });
    const four = { key: 'ad', first: momentsOf([10, 20]), second: momentsOf([70, 80]) };
    expect(satisfactionEffect.estimate([four], null)).toMatchObject({ unavailable: 'SUPPRESSED', sampleSize: 4 });
    const five = { key: 'ad', first: momentsOf([10, 20]), second: momentsOf([70, 80, 75]) };
    expect(satisfactionEffect.estimate([five], null)).toMatchObject({ value: -60, sampleSize: 5, flags: ['LOW_N'] });
  });

  it('of equal scores has an interval of no width', () => {
    const same = { key: 'ad', first: momentsOf([50, 50, 50]), second: momentsOf([50, 50, 50]) };
    expect(satisfactionEffect.estimate([same], null)).toMatchObject({ value: 0, low: 0, high: 0, standardError: 0 });
  });
});
