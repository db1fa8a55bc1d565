import { describe, expect, it } from '@jest/globals';
import { claimPValue, judgeClaim } from '../../../src/metrics/service-revenue/claim.js';
import { contrastSample, predictPoints } from '../../../src/metrics/service-revenue/contrasted-points.js';
import { extrapolationShareOf } from '../../../src/metrics/service-revenue/diagnostics/extrapolation.js';
import type { ServiceContrast } from '../../../src/metrics/service-revenue/input.js';
import type { Estimate, EstimateFlag } from '../../../src/domain/estimate.js';
import { answerOf, cellsOf, type Customer, evidenceOf, simulate } from './worlds.js';

const customers = simulate({ customers: 900, seed: 31 });

/** A plain logistic regression of one number by gradient, slow and apart from the one that is tested. */
function slopeOf(rows: readonly { x: number; y: boolean }[]): number {
  let [constant, slope] = [0, 1];
  for (let step = 0; step < 200; step += 1) {
    const sums = rows.reduce(
      (sum, { x, y }) => {
        const p = 1 / (1 + Math.exp(-constant - slope * x));
        const [residual, weight] = [Number(y) - p, p * (1 - p)];
        return {
          u: sum.u + residual,
          ux: sum.ux + residual * x,
          w: sum.w + weight,
          wx: sum.wx + weight * x,
          wxx: sum.wxx + weight * x * x,
        };
      },
      { u: 0, ux: 0, w: 0, wx: 0, wxx: 0 },
    );
    const determinant = sums.w * sums.wxx - sums.wx ** 2;
    constant += (sums.wxx * sums.u - sums.wx * sums.ux) / determinant;
    slope += (sums.w * sums.ux - sums.wx * sums.u) / determinant;
  }
  return slope;
}

describe('the calibration slope', () => {
  it('is that of customers predicted by a model fitted without their fold', () => {
    const { segments, tenureBands, priorBands } = evidenceOf({ cells: cellsOf(customers) }).fit.sample.covariates;
    const rows = Array.from({ length: 20 }, (_, fold) => fold).flatMap((fold) => {
      const rest = evidenceOf({ cells: cellsOf(customers.filter((customer) => customer.fold !== fold)) });
      const term = (name: string) =>
        rest.coefficients.find(({ model, term: own }) => model === 'RETENTION' && own === name)?.estimate.value ?? 0;
      const nameOf = <Value>(levels: readonly { values: readonly Value[]; name: string }[], value: Value) =>
        levels.find(({ values }) => values.includes(value))?.name ?? '';
      return customers
        .filter((customer) => customer.fold === fold)
        .map(({ segment, tenureBand, priorBand, score, retained }) => ({
          x:
            term('constant') +
            term(`segment ${nameOf(segments, segment)}`) +
            term(`tenure ${nameOf(tenureBands, tenureBand)}`) +
            term(`prior revenue ${nameOf(priorBands, priorBand)}`) +
            term('score') * (Math.min(19, Math.floor(score / 5)) * 5 + 2.5),
          y: retained,
        }));
    });
    const { calibrationSlope } = answerOf({ cells: cellsOf(customers) }).diagnostics;
    expect(calibrationSlope).toBeCloseTo(slopeOf(rows), 6);
    expect(Math.abs((calibrationSlope ?? NaN) - 1)).toBeGreaterThan(1e-4);
  });

  it('says when the model is too sure of itself', () => {
    // Fifty customers and as many bands of their own: much is learnt that is not there.
    const noise = simulate({ customers: 420, seed: 33, retentionSlope: 0 }).map((customer) => ({
      ...customer,
      priorBand: 10 + (customer.fold % 14),
    }));
    const { diagnostics, warnings } = answerOf({ cells: cellsOf(noise) });
    expect(diagnostics.calibrationSlope).toBeLessThan(0.8);
    expect(warnings.join(' ')).toMatch(/too sure of itself/);
  });
});

describe('the deviance of spend', () => {
  it('is the share that the fitted means explain, over the customers one by one', () => {
    const kept = customers.filter(({ retained }) => retained);
    const revenue = kept.reduce((sum, each) => sum + each.revenue, 0);
    const meanLogRevenue = kept.reduce((sum, each) => sum + each.revenue * Math.log(each.revenue), 0) / revenue;
    const cells = cellsOf(customers);
    const tail = { topOnePercentShare: 0.1, meanLogRevenue, sampledShare: null };
    const { fit, spendDeviance } = evidenceOf({ cells, tail });
    const { points, scores } = fit.sample;
    const spend = fit.model.spend;
    const fitted = new Map(
      points.map((point, place) => [
        JSON.stringify([point.segment, point.tenureLevel, point.priorLevel, point.score]),
        Math.exp((spend?.intercepts[place] ?? NaN) + (spend?.slope ?? NaN) * (scores[place] ?? NaN)),
      ]),
    );
    const { tenureBands, priorBands } = fit.sample.covariates;
    const level = <Value>(levels: readonly { values: readonly Value[] }[], value: Value) =>
      levels.findIndex(({ values }) => values.includes(value));
    const mean = revenue / kept.length;
    const deviance = (meanOf: (customer: Customer) => number) =>
      2 *
      kept.reduce(
        (sum, each) => sum + each.revenue * Math.log(each.revenue / meanOf(each)) - (each.revenue - meanOf(each)),
        0,
      );
    const model = deviance(
      ({ segment, tenureBand, priorBand, score }) =>
        fitted.get(
          JSON.stringify([
            segment,
            level(tenureBands, tenureBand),
            level(priorBands, priorBand),
            Math.min(19, Math.floor(score / 5)) * 5 + 2.5,
          ]),
        ) ?? NaN,
    );
    expect(spendDeviance).toBeCloseTo(1 - model / deviance(() => mean), 9);
  });
});

describe('the share extrapolated', () => {
  const shareOf = (contrast: ServiceContrast) => {
    const { fit } = evidenceOf({ cells: cellsOf(customers) });
    const contrasted = contrastSample(fit.sample, { contrast, scoreCap: 100 }, () => true);
    return extrapolationShareOf(predictPoints(contrasted, fit.model, fit.sample.sums.customers));
  };

  it('counts who leaves what their segment had, upwards and downwards', () => {
    const middles = (segment: string | null) =>
      customers
        .filter((each) => each.segment === segment)
        .map(({ score }) => Math.min(19, Math.floor(score / 5)) * 5 + 2.5);
    const quantile = (values: readonly number[], p: number) => {
      const ascending = values.toSorted((one, other) => one - other);
      const rank = (ascending.length - 1) * p;
      const [below = NaN, above = NaN] = [ascending[Math.floor(rank)], ascending[Math.ceil(rank)]];
      return below + (above - below) * (rank - Math.floor(rank));
    };
    const count = (points: number) =>
      ['HOME', 'BUSINESS'].reduce((sum, segment) => {
        const own = middles(segment);
        const [low, high] = [quantile(own, 0.01), quantile(own, 0.99)];
        const shifted = own.map((score) => (points > 0 ? Math.min(score + points, 100) : Math.max(score + points, 0)));
        return (
          sum +
          shifted.filter((score, index) =>
            score > high ? score > (own[index] ?? NaN) : score < low && score < (own[index] ?? NaN),
          ).length
        );
      }, 0) / customers.length;
    for (const points of [-25, -10, 10, 25]) {
      expect(shareOf({ kind: 'SHIFT', points })).toBeCloseTo(count(points), 12);
      expect(count(points)).toBeGreaterThan(0.01);
    }
  });
});

describe('precision over several waves', () => {
  const waves = ['2025-07-01', '2025-10-01', '2026-01-01'];
  const pooled = simulate({ customers: 400, seed: 35, waves: 3 });
  const all = evidenceOf({ cells: cellsOf(pooled), waves });
  const leftOut = Array.from({ length: 20 }, (_, fold) =>
    evidenceOf({ cells: cellsOf(pooled.filter((customer) => customer.fold !== fold)), waves: ['2026-01-01'] }),
  );
  const jackknife = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt((19 / 20) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  };

  it('is that of everything computed again without each fold, and t with 19 degrees of freedom', () => {
    const slope = (evidence: typeof all, model: string) =>
      evidence.coefficients.find((each) => each.model === model && each.term === 'score')?.estimate;
    for (const model of ['RETENTION', 'SPEND']) {
      const expected = jackknife(leftOut.map((evidence) => slope(evidence, model)?.value ?? NaN));
      const { value, low, standardError } = slope(all, model) ?? {};
      expect((standardError ?? NaN) / expected).toBeCloseTo(1, 4);
      // t(19) at 97.5 % is 2.093024 (Student 1908, as in any table).
      expect(((value ?? NaN) - (low ?? NaN)) / (standardError ?? NaN)).toBeCloseTo(2.093024, 5);
    }
    const placebo = jackknife(leftOut.map((evidence) => evidence.placebo.value ?? NaN));
    expect((all.placebo.standardError ?? NaN) / placebo).toBeCloseTo(1, 4);
  });
});

describe('a claim', () => {
  const uplift = (value: number, flags: readonly EstimateFlag[] = []): Estimate => ({
    value,
    low: value - 0.02,
    high: value + 0.02,
    standardError: 0.01,
    sampleSize: 1_000,
    confidenceLevel: 0.95,
    unavailable: null,
    flags,
  });
  const judge = (value: number, claimedUplift: number, placebo: number | null, points = 5) =>
    judgeClaim(uplift(value, placebo === null ? [] : ['CONFOUNDING_SUSPECTED']), {
      claimedUplift,
      contrast: { kind: 'SHIFT', points },
      placebo: uplift(placebo ?? 0),
      reconciliation: 1,
    });

  it('is supported beyond it, refuted short of it, in the direction of the claim', () => {
    expect(judge(0.3, 0.25, null)).toBe('SUPPORTED');
    expect(judge(0.2, 0.25, null)).toBe('REFUTED');
    expect(judge(0.24, 0.25, null)).toBe('INCONCLUSIVE');
    expect(judge(-0.3, -0.25, null, -5)).toBe('SUPPORTED');
    expect(judge(-0.2, -0.25, null, -5)).toBe('REFUTED');
  });

  it.each([
    ['overstated, and above it', 0.3, 0.25, 0.1, 5, 'INCONCLUSIVE'],
    ['overstated, and below it all the same', 0.2, 0.25, 0.1, 5, 'REFUTED'],
    ['understated, and above it all the same', 0.3, 0.25, -0.1, 5, 'SUPPORTED'],
    ['understated, and below it', 0.2, 0.25, -0.1, 5, 'INCONCLUSIVE'],
    ['of worse service whose loss is overstated', -0.3, -0.25, 0.1, -5, 'INCONCLUSIVE'],
    ['of worse service whose loss is overstated and small all the same', -0.2, -0.25, 0.1, -5, 'REFUTED'],
    ['that worse service earns more, where the rich are unhappy', 0.1, 0.01, -0.1, -5, 'INCONCLUSIVE'],
  ] as const)(
    'is held back only where the confounding could have made the verdict: %s',
    (_, value, claimedUplift, placebo, points, verdict) => {
      expect(judge(value, claimedUplift, placebo, points)).toBe(verdict);
    },
  );

  it('has a one-sided p value towards the claim', () => {
    // Three standard errors beyond it: 1 - Phi(3) = 0.0013499.
    expect(claimPValue(uplift(0.28), 0.25, Infinity)).toBeCloseTo(0.0013499, 6);
    expect(claimPValue(uplift(-0.28), -0.25, Infinity)).toBeCloseTo(0.0013499, 6);
    expect(claimPValue(uplift(0.22), 0.25, Infinity)).toBeCloseTo(1 - 0.0013499, 6);
  });
});

describe('the lost of a segment', () => {
  it('without any take the mean of the segment that lost most', () => {
    // Nobody of BUSINESS is lost; those of HOME who are bring 7 each.
    const given = customers.map((customer) => ({
      ...customer,
      retained: customer.segment === 'BUSINESS' || customer.retained,
      revenue: customer.segment === 'BUSINESS' || customer.retained ? customer.revenue : 7,
    }));
    const { fit } = evidenceOf({ cells: cellsOf(given) });
    expect([...fit.model.lostMeans]).toEqual([7, 7]);
  });
});
