import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableEstimate, unavailableEstimate } from '../../src/metrics/estimates/estimate.js';
import { geometricMeanEstimate } from '../../src/metrics/estimates/geometric-mean-estimate.js';
import { meanEstimate } from '../../src/metrics/estimates/mean-estimate.js';
import { moneyMeanEstimate } from '../../src/metrics/estimates/money-mean-estimate.js';
import { proportionEstimate } from '../../src/metrics/estimates/proportion-estimate.js';
import { quantileEstimator } from '../../src/metrics/estimates/quantile-estimate.js';
import { measureSums, moneySums } from '../../src/metrics/measure-sums.js';
import { studentCriticalValue } from '../../src/statistics/critical-value.js';
import { ces, csat } from '../oracles/experience.js';
import { clusterSumsOf, clusterVarianceByDefinition, expectClose, momentsOf } from '../statistics/samples.js';
import { clusteredSumsOf, repeatedRows, sumsOf } from './sums.js';

const expand = (histogram: readonly number[]): number[] =>
  histogram.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);

describe.each([
  ['mean', meanEstimate],
  ['proportion', proportionEstimate],
  ['geometric mean', geometricMeanEstimate],
])('every %s', (_, estimate) => {
  it('has no value without data, and none that could point at a person', () => {
    expect(estimate(sumsOf([]))).toEqual(unavailableEstimate('NO_DATA', 0, 0.95));
    for (const n of [1, 4]) expect(estimate(sumsOf(zeros(n)))).toEqual(unavailableEstimate('SUPPRESSED', n, 0.95));
  });

  it('has a value from five rows on, flagged below thirty', () => {
    expect(estimate(sumsOf(zeros(5)))).toMatchObject({ unavailable: null, sampleSize: 5, flags: ['LOW_N'] });
    expect(estimate(sumsOf(zeros(29))).flags).toEqual(['LOW_N']);
    expect(estimate(sumsOf(zeros(30))).flags).toEqual([]);
  });

  it('has a value without interval where few customers repeat', () => {
    const rows = repeatedRows(9, 4, (row) => row % 2);
    expect(estimate(clusteredSumsOf(rows))).toMatchObject({
      low: null,
      high: null,
      standardError: null,
      unavailable: null,
      sampleSize: 36,
      flags: ['TOO_FEW_CLUSTERS'],
    });
    expect(estimate(clusteredSumsOf(repeatedRows(1, 6, (row) => row % 2))).flags).toEqual([
      'LOW_N',
      'TOO_FEW_CLUSTERS',
    ]);
  });

  it('takes the plain interval where nobody repeats, however few they are', () => {
    const rows = repeatedRows(8, 1, (row) => row % 2);
    expect(estimate(clusteredSumsOf(rows))).toEqual(estimate(sumsOf(rows.map(({ y }) => y))));
  });

  it('lies within its interval and is never NaN, whatever the rows and whoever repeats', () => {
    const row = fc.record({ cluster: fc.integer({ min: 1, max: 40 }), y: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.constantFrom(0.8, 0.95, 0.99), (rows, level) => {
        const { value, low, high, standardError, unavailable } = estimate(clusteredSumsOf(rows), level);
        expect(value === null).toBe(unavailable !== null);
        expect(low === null).toBe(high === null);
        for (const number of [value, low, high, standardError]) expect(number ?? 0).not.toBeNaN();
        if (value === null || low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('a mean', () => {
  it('of CSAT and CES is that of the oracle', () => {
    expectClose(meanEstimate(sumsOf(expand(csat.hist))).value, csat.mean);
    expectClose(meanEstimate(sumsOf(expand(csat.hist))).standardError, csat.sd / Math.sqrt(csat.n));
    expectClose(meanEstimate(sumsOf(expand(ces.hist))).value, ces.mean);
  });

  it('has the textbook cluster variance and t(G - 1) where customers repeat', () => {
    const rows = repeatedRows(12, 3);
    const { value, low, high, standardError, flags } = meanEstimate(clusteredSumsOf(rows));
    const expected = Math.sqrt(clusterVarianceByDefinition(rows));
    expectClose(standardError, expected, 1e-12);
    expectClose(((high ?? NaN) - (low ?? NaN)) / 2, studentCriticalValue(0.95, 11) * expected, 1e-12);
    expectClose(((high ?? NaN) + (low ?? NaN)) / 2, value ?? NaN, 1e-12);
    expect(flags).toEqual(['CLUSTERED']);
  });

  it('applies the design effect of a sample of customers to the variance of all rows', () => {
    const rows = repeatedRows(20, 3);
    const all = [...rows, ...rows.map(({ cluster, y }) => ({ cluster: Number(cluster) + 20, y }))];
    const exact = meanEstimate(clusteredSumsOf(all));
    const sampled = meanEstimate({ moments: momentsOf(all.map(({ y }) => y)), clusters: clusterSumsOf(rows) });
    expect(sampled.value).toBe(exact.value);
    expectClose((sampled.standardError ?? NaN) / (exact.standardError ?? NaN), 1, 0.02);
    expect(sampled.flags).toEqual(['CLUSTERED']);
  });

  it('gives no interval where the sample of customers is too small to tell', () => {
    const sums = { moments: momentsOf(repeatedRows(60, 1).map(({ y }) => y)), clusters: clusterSumsOf([]) };
    expect(meanEstimate(sums)).toMatchObject({ low: null, high: null, flags: ['TOO_FEW_CLUSTERS'] });
  });

  it('of equal values has an interval of no width', () => {
    const rows = repeatedRows(20, 2, () => 70);
    expect(meanEstimate(clusteredSumsOf(rows))).toMatchObject({ value: 70, low: 70, high: 70, standardError: 0 });
  });

  it('comes out right to 1e-6 from stored integers', () => {
    const micropoints = [90277778, 87500000, 93750000, 54166667, 51562500];
    const total = micropoints.reduce((sum, value) => sum + BigInt(value), 0n);
    const squares = micropoints.reduce((sum, value) => sum + BigInt(value) ** 2n, 0n);
    const estimate = meanEstimate(measureSums({ n: 5, sum: total.toString(), squares: squares.toString() }, 1e6, null));
    expectClose(estimate.value, 75.451389, 1e-9);
  });
});

describe('a proportion', () => {
  it('of CSAT top two and CES 5 to 7 is that of the oracle', () => {
    const topTwo = proportionEstimate(sumsOf(expand(csat.hist).map((answer) => Number(answer >= 4))));
    expectClose(topTwo.value, csat.top2);
    expectClose(topTwo.low, csat.top2Ci[0]);
    expectClose(topTwo.high, csat.top2Ci[1]);
    const easy = proportionEstimate(sumsOf(expand(ces.hist).map((answer) => Number(answer >= 5))));
    expectClose(easy.value, ces.agree5to7);
    expectClose(easy.low, ces.ci[0]);
    expectClose(easy.high, ces.ci[1]);
  });

  it('counts n as n / 3 where each customer says the same three times', () => {
    const answers = Array.from({ length: 40 }, (_, customer) => Number(customer % 4 === 0));
    const rows = answers.flatMap((y, cluster) => [1, 2, 3].map(() => ({ cluster, y })));
    const once = proportionEstimate(sumsOf(answers));
    const thrice = proportionEstimate(clusteredSumsOf(rows));
    // G / (G - 1) makes the cluster variance 40 / 39 of the plain one of 40 answers.
    expectClose(thrice.standardError, (once.standardError ?? NaN) * Math.sqrt(40 / 39), 1e-12);
    expect(thrice).toMatchObject({ value: 0.25, sampleSize: 120, flags: ['CLUSTERED'] });
  });

  it('of none and of all has exact ends', () => {
    const rows = repeatedRows(20, 2, () => 0);
    expect(proportionEstimate(clusteredSumsOf(rows))).toMatchObject({ value: 0, low: 0, standardError: 0 });
    expect(proportionEstimate(sumsOf(zeros(12).map(() => 1)))).toMatchObject({ value: 1, high: 1 });
  });
});

describe('a quantile', () => {
  const median = quantileEstimator(0.5);
  const valuesAt = (ranks: readonly number[]): Map<number, number> => new Map(ranks.map((rank) => [rank, rank * 10]));

  it('asks for its ranks and reads the value and interval off them', () => {
    const sample = { n: 100, clusters: null };
    expect(median.ranks(sample)).toEqual([40, 50, 51, 61]);
    expect(median.estimate(sample, valuesAt(median.ranks(sample)))).toEqual({
      value: 505,
      low: 400,
      high: 610,
      standardError: null,
      sampleSize: 100,
      confidenceLevel: 0.95,
      unavailable: null,
      flags: [],
    });
  });

  it('asks for nothing where the sample is too small', () => {
    for (const n of [0, 4]) expect(median.ranks({ n, clusters: null })).toEqual([]);
    expect(median.estimate({ n: 0, clusters: null }, new Map()).unavailable).toBe('NO_DATA');
    expect(median.estimate({ n: 4, clusters: null }, new Map()).unavailable).toBe('SUPPRESSED');
  });

  it('widens where customers repeat and has no interval where few of them do', () => {
    const same = repeatedRows(25, 4, (row) => row % 25);
    const clustered = { n: 100, clusters: clusterSumsOf(same) };
    const estimate = median.estimate(clustered, valuesAt(median.ranks(clustered)));
    expect(estimate.low).toBeLessThan(400);
    expect(estimate.high).toBeGreaterThan(610);
    expect(estimate.flags).toEqual(['CLUSTERED']);
    const few = { n: 36, clusters: clusterSumsOf(repeatedRows(9, 4)) };
    expect(median.ranks(few)).toEqual([18, 19]);
    expect(median.estimate(few, valuesAt([18, 19]))).toMatchObject({
      low: null,
      high: null,
      flags: ['TOO_FEW_CLUSTERS'],
    });
  });
});

describe('a mean amount of money', () => {
  it('is exact, with its currency', () => {
    const sums = moneySums({ n: 5, sum: '12.00', squares: '36.0000' }, 'EUR', null);
    expect(moneyMeanEstimate(sums)).toMatchObject({ value: '2.4', currency: 'EUR', sampleSize: 5, flags: ['LOW_N'] });
  });

  it('keeps every digit of sums that doubles cannot hold', () => {
    const sums = moneySums({ n: 8, sum: '80000000000000000000.08', squares: '8e38' }, 'JPY', null);
    expect(moneyMeanEstimate(sums).value).toBe('10000000000000000000.01');
  });

  it('has an interval around it and no value in small samples', () => {
    const sums = moneySums({ n: 5, sum: '12.00', squares: '36.0000' }, 'EUR', null);
    const { low, high } = moneyMeanEstimate(sums);
    // s^2 = (36 - 28.8) / 4 = 1.8, standard error 0.6, t(4) = 2.776445.
    expect([low, high]).toEqual(['0.734133', '4.065867']);
    expect(moneyMeanEstimate(moneySums({ n: 0, sum: '0', squares: '0' }, 'EUR', null)).unavailable).toBe('NO_DATA');
    expect(moneyMeanEstimate(moneySums({ n: 4, sum: '4', squares: '4' }, 'EUR', null)).unavailable).toBe('SUPPRESSED');
    expect(moneyMeanEstimate(moneySums({ n: 5, sum: '-0.000001', squares: '1e-12' }, 'EUR', null)).value).toBe('0');
  });
});

describe('an estimate', () => {
  const parts = { value: 1, low: 0, high: 2, standardError: 1, sampleSize: 100, confidenceLevel: 0.95, flags: [] };

  it('knows neither negative zero nor infinite ends', () => {
    const estimate = availableEstimate({ ...parts, value: -0, low: -Infinity, high: NaN });
    expect(estimate).toMatchObject({ value: 0, low: null, high: null });
    expect(Object.is(estimate.value, 0)).toBe(true);
  });

  it('refuses a value that is not a number', () => {
    expect(() => availableEstimate({ ...parts, value: NaN })).toThrow(RangeError);
  });
});
