import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterVariance, designEffect, proportionDesignEffect } from '../../src/statistics/cluster-variance.js';
import { influenceVariance } from '../../src/statistics/influence-variance.js';
import { variance } from '../../src/statistics/moments.js';
import { groups, interactions } from '../oracles/experience.js';
import { clusterSumsOf, clusterVarianceByDefinition, expectClose, momentsOf, sum } from './samples.js';

const oracles = (['touchpoint', 'channel', 'stage'] as const).flatMap((dimension) =>
  Object.entries(groups[dimension]).map(([key, oracle]) => ({ dimension, key, oracle })),
);
const rowsOf = (y: fc.Arbitrary<number>) =>
  fc.array(fc.record({ cluster: fc.integer({ min: 1, max: 12 }), y }), { minLength: 2, maxLength: 60 });

describe('the variance of a mean with clusters', () => {
  it.each(oracles)('is that of the oracle for the $dimension $key', ({ dimension, key, oracle }) => {
    const rows = interactions
      .filter((interaction) => interaction[dimension] === key)
      .map(({ customer, score }) => ({ cluster: customer, y: score }));
    const sums = clusterSumsOf(rows);
    expect(sums.clusters).toBe(oracle.customers);
    expectClose(Math.sqrt(clusterVariance(sums) ?? NaN), oracle.clusterSe);
  });

  it('equals its definition for any sample, and so does the plain variance times the design effect', () => {
    fc.assert(
      fc.property(rowsOf(fc.integer({ min: 0, max: 10_000 })), (rows) => {
        const sums = clusterSumsOf(rows);
        fc.pre(sums.clusters > 1);
        const expected = clusterVarianceByDefinition(rows);
        const moments = momentsOf(rows.map(({ y }) => y));
        expectClose(clusterVariance(sums), expected, 1e-12);
        expectClose(((designEffect(sums) ?? NaN) * (variance(moments) ?? NaN)) / moments.n, expected, 1e-12);
      }),
    );
  });

  it('is the plain variance where nobody repeats', () => {
    const sums = clusterSumsOf([3, 1, 4, 1, 5].map((y, cluster) => ({ cluster, y })));
    expectClose(designEffect(sums), 1, 1e-14);
  });

  it('does not depend on the unit of the sums', () => {
    const rows = [10, 20, 60, 80].map((y, index) => ({ cluster: index % 2, y }));
    const inMillionths = rows.map(({ cluster, y }) => ({ cluster, y: y * 1e6 }));
    expectClose(designEffect(clusterSumsOf(inMillionths)), designEffect(clusterSumsOf(rows)) ?? NaN);
  });

  it('of a proportion never counts dependence as knowledge', () => {
    fc.assert(
      fc.property(rowsOf(fc.constantFrom(0, 1)), (rows) => {
        const sums = clusterSumsOf(rows);
        fc.pre(sums.clusters > 1);
        expect(proportionDesignEffect(sums)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('is 0 with a design effect of 1 where all values are the same, and unknown for one cluster', () => {
    const same = clusterSumsOf([1, 1, 2, 3].map((cluster) => ({ cluster, y: 5 })));
    expect(clusterVariance(same)).toBe(0);
    expect(designEffect(same)).toBe(1);
    const single = clusterSumsOf([5, 6, 7].map((y) => ({ cluster: 1, y })));
    expect(clusterVariance(single)).toBeNull();
    expect(designEffect(single)).toBeNull();
    expect(proportionDesignEffect(single)).toBeNull();
  });
});

describe('the variance from influences', () => {
  it('is the variance of a mean, whose influences are (y - mean) / n', () => {
    const rows = [1, 5, 2, 9, 4, 4].map((y, index) => ({ cluster: index % 3, y }));
    const mean = sum(rows.map(({ y }) => y)) / rows.length;
    const influences = [0, 1, 2].map((cluster) =>
      sum(rows.filter((row) => row.cluster === cluster).map(({ y }) => (y - mean) / rows.length)),
    );
    const sums = {
      clusters: 3,
      n: 6,
      sum: sum(influences),
      squares: sum(influences.map((influence) => influence ** 2)),
    };
    expectClose(influenceVariance(sums, 6), clusterVarianceByDefinition(rows), 1e-12);
    expectClose(influenceVariance(sums, 12), 2 * clusterVarianceByDefinition(rows), 1e-12);
    expect(influenceVariance({ ...sums, clusters: 1 }, 6)).toBeNull();
  });
});
