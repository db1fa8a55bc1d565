import { describe, expect, it } from '@jest/globals';
import { shrinkMeans } from '../../src/statistics/paule-mandel.js';
import { shrinkage } from '../oracles/experience.js';
import { expectClose } from './samples.js';

describe('Paule-Mandel shrinkage', () => {
  const groups = shrinkage.mean.map((mean, index) => ({
    mean,
    variance: shrinkage.pooledVariance / (shrinkage.n[index] ?? NaN),
  }));

  it('is that of the oracle and of metafor', () => {
    const result = shrinkMeans(groups);
    expectClose(result?.betweenVariance, shrinkage.metafor.tau2, 1e-6);
    expectClose(result?.overallMean, shrinkage.metafor.mu, 1e-6);
    shrinkage.shrunk.forEach((shrunk, index) => {
      expectClose(result?.groups[index]?.mean, shrunk, 1e-6);
      expectClose(result?.groups[index]?.reliability, shrinkage.B[index] ?? NaN, 1e-6);
      expectClose(result?.groups[index]?.standardDeviation, shrinkage.postSd[index] ?? NaN, 1e-6);
    });
  });

  it('draws groups wholly to the overall mean where they differ by no more than chance', () => {
    const result = shrinkMeans([
      { mean: 70, variance: 4 },
      { mean: 71, variance: 4 },
    ]);
    expect(result?.betweenVariance).toBe(0);
    expect(result?.groups.map(({ mean }) => mean)).toEqual([70.5, 70.5]);
  });

  it('leaves means alone that are known exactly', () => {
    const result = shrinkMeans([
      { mean: 10, variance: 0 },
      { mean: 14, variance: 0 },
    ]);
    expectClose(result?.betweenVariance, 8);
    expectClose(result?.groups[0]?.mean, 10);
  });

  it('needs two groups', () => {
    expect(shrinkMeans([])).toBeNull();
    expect(shrinkMeans([{ mean: 1, variance: 1 }])).toBeNull();
  });
});
