import { describe, expect, it } from '@jest/globals';
import type { UnavailableReason } from '../../../src/domain/estimate.js';
import type { ServiceRevenueEstimates } from '../../../src/metrics/service-revenue/answer.js';
import { ofSegment } from '../../../src/metrics/service-revenue/members.js';
import { answerOf, cellsOf, type Customer, evidenceOf, simulate } from './worlds.js';

const usual = simulate({ customers: 900, seed: 21 });
const answerFor = (customers: readonly Customer[], ...rest: [Parameters<typeof answerOf>[1]?]) =>
  answerOf({ cells: cellsOf(customers) }, ...rest);
const reasons = ({ retentionChange, throughLoyalty, directEffect, totalEffect, uplift }: ServiceRevenueEstimates) =>
  [retentionChange, throughLoyalty, directEffect, totalEffect, uplift].map(({ unavailable }) => unavailable);
const allFor = (reason: UnavailableReason) => [reason, reason, reason, reason, reason];

describe('a company that', () => {
  it('has nobody eligible, or next to nobody, gives the count and no value', () => {
    const nobody = answerFor([]);
    expect(reasons(nobody)).toEqual(allFor('NO_DATA'));
    expect(nobody.bookedBase).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    expect(nobody.warnings.join(' ')).toMatch(/No customer is eligible/);
    const four = answerFor(usual.slice(0, 4));
    expect(reasons(four)).toEqual(allFor('SUPPRESSED'));
    expect(four.bookedBase).toMatchObject({ value: null, unavailable: 'SUPPRESSED' });
    expect(four.diagnostics.eligibleCustomers).toBe(4);
  });

  it('scores everybody the same cannot tell what a score does, but what is at risk', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, score: 71 })));
    expect(reasons(answer)).toEqual(allFor('RANK_DEFICIENT'));
    expect(answer.retention.unavailable).toBeNull();
    expect(answer.revenueAtRisk.unavailable).toBeNull();
    expect(answer.modelledBase.unavailable).toBeNull();
    expect(answer.warnings.join(' ')).toMatch(
      /score is the same for everybody.*What can still be said: the revenue at risk/,
    );
  });

  it('scores by segment alone cannot tell score from segment', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, score: customer.segment === 'HOME' ? 52 : 81 })));
    expect(reasons(answer)).toEqual(allFor('RANK_DEFICIENT'));
  });

  it('retains everybody has no effect through loyalty, but a direct one', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, retained: true, revenue: customer.revenue + 1 })));
    expect(reasons(answer)).toEqual(['NO_VARIATION', 'NO_VARIATION', null, 'NO_VARIATION', 'NO_VARIATION']);
    expect(Number(answer.directEffect.low)).toBeLessThan(Number(answer.directEffect.high));
    expect(answer.warnings.join(' ')).toMatch(
      /All 900 customers were retained.*What can still be said: the direct effect/,
    );
  });

  it('retains nobody has nothing to tell, but what the lost brought', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, retained: false })));
    expect(reasons(answer)).toEqual(allFor('NO_VARIATION'));
    expect(answer.warnings.join(' ')).toMatch(/All 900 customers were lost/);
    expect(Number(answer.bookedBase.value)).toBeGreaterThan(0);
  });

  it('has no revenue has an effect on retention alone', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, revenue: 0 })));
    expect(reasons(answer)).toEqual([null, 'ZERO_OUTCOME', 'ZERO_OUTCOME', 'ZERO_OUTCOME', 'ZERO_OUTCOME']);
    expect(answer.bookedBase.value).toBe('0');
    expect(answer.diagnostics.reconciliation).toBeNull();
  });

  it('gets nothing from the lost takes them as 0', () => {
    const answer = answerFor(
      usual.map((customer) => ({ ...customer, revenue: customer.retained ? customer.revenue : 0 })),
    );
    expect(reasons(answer)).toEqual([null, null, null, null, null]);
    // With nothing from the lost, half the spending of the saved is half the effect through loyalty.
    expect(Number(answer.throughLoyaltyAtHalfSpend.value) / Number(answer.throughLoyalty.value)).toBeCloseTo(0.5, 9);
  });

  it('loses too few for as many coefficients is refused', () => {
    let lost = 0;
    const answer = answerFor(
      usual.map((customer) => ({ ...customer, retained: customer.retained || (lost += 1) > 20 })),
    );
    expect(answer.diagnostics.lost).toBe(20);
    expect(reasons(answer)).toEqual(allFor('TOO_FEW_EVENTS'));
    expect(answer.coefficients.filter(({ model }) => model === 'RETENTION')).toEqual([]);
    expect(answer.warnings.join(' ')).toMatch(/Too few were lost: 20, or .* for each of the \d+ coefficients, where 5/);
  });

  it('loses few is answered with a warning', () => {
    let lost = 0;
    const answer = answerFor(
      usual.map((customer) => ({ ...customer, retained: customer.retained || (lost += 1) > 60 })),
    );
    const { eventsPerVariable } = answer.diagnostics;
    expect(eventsPerVariable).toBeGreaterThan(5);
    expect(eventsPerVariable).toBeLessThan(10);
    expect(answer.totalEffect.flags).toContain('LOW_N');
    expect(answer.warnings.join(' ')).toMatch(/Few events/);
  });

  it('keeps everybody of one segment is kept finite by a penalty', () => {
    const answer = answerFor(
      usual.map((customer) => ({ ...customer, retained: customer.segment === 'BUSINESS' || customer.retained })),
    );
    expect(answer.retentionChange.flags).toContain('PENALISED');
    expect(answer.totalEffect.flags).toContain('PENALISED');
    expect(answer.warnings.join(' ')).toMatch(/penalty \(Firth\)/);
    const business = answer.coefficients.find(({ model, term }) => model === 'RETENTION' && term === 'constant');
    expect(business?.estimate.value).not.toBeNull();
  });

  it('would have to reach scores that nobody has is stopped, after a warning', () => {
    const low = usual.map((customer) => ({ ...customer, score: customer.score / 2 }));
    const stopped = answerFor(low, { contrast: { kind: 'SHIFT', points: 45 } });
    expect(stopped.diagnostics.extrapolationShare).toBeGreaterThan(0.5);
    expect(reasons(stopped)).toEqual(allFor('NO_OVERLAP'));
    const warned = answerFor(low, { contrast: { kind: 'SHIFT', points: 14 } });
    expect(warned.diagnostics.extrapolationShare).toBeGreaterThan(0.1);
    expect(warned.totalEffect.flags).toContain('EXTRAPOLATION');
    expect(warned.totalEffect.value).not.toBeNull();
    expect(warned.revenueAtRisk.flags).not.toContain('EXTRAPOLATION');
  });

  it('has to wait for the outcome says so, and tells neither retained nor lost', () => {
    const cells = cellsOf(usual);
    const answer = answerOf({ cells, waves: [], immatureWaves: ['2026-10-01'] });
    expect(reasons(answer)).toEqual(allFor('NOT_MATURE'));
    expect(answer.bookedBase.unavailable).toBe('NOT_MATURE');
    expect(answer.diagnostics).toMatchObject({ eligibleCustomers: 900, retained: 0, lost: 0, auc: null });
    expect(answer.coefficients).toEqual([]);
    expect(answer.warnings.join(' ')).toMatch(/Not yet: what comes after the wave of 2026-10-01 is not over/);
  });

  it('has only part of the horizon behind it says so', () => {
    const answer = answerOf({
      cells: cellsOf(usual),
      immatureWaves: ['2026-04-01'],
      horizonWaves: 1,
      askedHorizonWaves: 4,
    });
    expect(answer.totalEffect.flags).toContain('SHORTENED_HORIZON');
    expect(answer.warnings.join(' ')).toMatch(/Left out, .*: the wave of 2026-04-01.*Only 1 of the 4 waves/);
  });

  it('may not know all of the outcome yet, or counts it twice, says so', () => {
    const cells = cellsOf(usual);
    const answer = answerOf({ cells, silentMonth: '2026-06-01' });
    expect(answer.warnings.join(' ')).toMatch(/No revenue is known from 2026-06-01 on/);
    const overlapping = answerOf({ cells, waves: ['2025-10-01', '2026-01-01'], horizonWaves: 2, askedHorizonWaves: 2 });
    expect(overlapping.warnings.join(' ')).toMatch(/horizons of the 2 waves overlap.*in up to 2 of them/);
    expect(answerOf({ cells }).warnings.join(' ')).not.toMatch(/overlap|is known from/);
  });

  it('lives from a few customers shows the effect without their extremes', () => {
    const cells = cellsOf(usual);
    const capped = usual.map((customer) => ({ ...customer, revenue: Math.min(customer.revenue, 100) }));
    const tail = { topOnePercentShare: 0.4, meanLogRevenue: null, sampledShare: null };
    const answer = answerOf({ cells, tail, winsorisedCells: cellsOf(capped) });
    expect(answer.totalEffect.flags).toContain('HEAVY_TAIL');
    expect(answer.retentionChange.flags).not.toContain('HEAVY_TAIL');
    expect(Number(answer.diagnostics.winsorised?.value)).toBeCloseTo(Number(answerFor(capped).totalEffect.value), 6);
    expect(answer.warnings.join(' ')).toMatch(/The 1 % of customers with the most revenue bring 40 %/);
    expect(answerOf({ cells }).diagnostics.winsorised).toBeNull();
  });

  it('has no history cannot test for confounding, and says so', () => {
    const answer = answerFor(usual.map((customer) => ({ ...customer, placebo: null })));
    expect(answer.diagnostics.placebo).toMatchObject({ value: null, unavailable: 'NO_DATA', sampleSize: 0 });
    expect(answer.totalEffect.value).not.toBeNull();
    expect(answer.warnings.join(' ')).toMatch(/could not be tested/);
  });

  it('pools waves with customers in few folds has values without intervals', () => {
    const inFewFolds = simulate({ customers: 450, seed: 22, waves: 2 }).map((customer) => ({
      ...customer,
      fold: customer.fold % 6,
    }));
    const answer = answerOf(
      { cells: cellsOf(inFewFolds), waves: ['2025-10-01', '2026-01-01'] },
      { claimedUplift: 0.1 },
    );
    expect(answer.totalEffect).toMatchObject({ low: null, high: null });
    expect(answer.totalEffect.value).not.toBeNull();
    expect(answer.totalEffect.flags).toContain('TOO_FEW_CLUSTERS');
    expect(answer.claim).toBe('NOT_ESTIMABLE');
  });

  it('has a level whose retained bring nothing, first or not, joins it with another', () => {
    for (const band of [0, 30]) {
      // Some of the customers of every fold, all in a band of their own, who pay nothing.
      const free = usual.map((customer, index) =>
        index % 19 === 0 ? { ...customer, priorBand: band, revenue: 0 } : customer,
      );
      const answer = answerFor(free);
      expect(reasons(answer)).toEqual([null, null, null, null, null]);
      const spend = answer.coefficients.filter(({ model }) => model === 'SPEND');
      expect(spend.find(({ term }) => term === 'score')?.estimate.value).not.toBe(0);
      for (const { estimate } of spend) expect(Math.abs(estimate.value ?? NaN)).toBeLessThan(10);
      expect(Number(answer.directEffect.value)).not.toBe(0);
    }
  });

  it('pools waves with a level that is one customer keeps its intervals', () => {
    const pooled = simulate({ customers: 450, seed: 23, waves: 2 });
    const lone = { ...(pooled[0] ?? usual[0]), segment: 'VIP', fold: 7, retained: true, revenue: 90 };
    const vip = Array.from({ length: 36 }, (_, wave) => ({ ...lone, score: 40 + wave }) as Customer);
    const cells = cellsOf([...pooled, ...vip]);
    const waves = ['2025-10-01', '2026-01-01'];
    const all = answerOf({ cells, waves });
    expect(Number(all.totalEffect.low)).toBeLessThan(Number(all.totalEffect.high));
    expect(all.diagnostics.calibrationSlope).not.toBeNull();
    // And what that customer brought stays between him and the company.
    const alone = answerOf({ cells, waves }, {}, ofSegment('VIP'));
    expect(alone.diagnostics.eligibleCustomers).toBe(36);
    expect(alone.bookedBase).toMatchObject({ value: null, unavailable: 'SUPPRESSED' });
    expect(reasons(alone)).toEqual(allFor('SUPPRESSED'));
  });

  it('pools waves with few different members gives them no intervals', () => {
    const pooled = simulate({ customers: 450, seed: 24, waves: 2 }).map((customer) =>
      customer.fold < 6 ? { ...customer, segment: 'SOUTH' } : customer,
    );
    const answer = answerOf({ cells: cellsOf(pooled), waves: ['2025-10-01', '2026-01-01'] }, {}, ofSegment('SOUTH'));
    expect(answer.totalEffect).toMatchObject({ low: null, high: null });
    expect(answer.totalEffect.flags).toContain('TOO_FEW_CLUSTERS');
    expect(answer.warnings.join(' ')).toMatch(/There are no intervals: customers come back/);
  });

  it('has more segments than a model can hold keeps the 30 largest apart', () => {
    const many = simulate({ customers: 1_640, seed: 25 }).map((customer, index) => ({
      ...customer,
      segment: `s${String(index % 41)}`,
    }));
    const { segments } = evidenceOf({ cells: cellsOf(many) }).fit.sample.covariates;
    expect(segments.map(({ values }) => values.length).toSorted((one, other) => one - other)).toEqual([
      ...Array.from({ length: 30 }, () => 1),
      11,
    ]);
    expect(segments.map(({ name }) => name).join()).toContain('and 10 other segments');
  });

  it('pools waves with revenue from before of one fold only, in some level, can still test for confounding', () => {
    const pooled = simulate({ customers: 450, seed: 26, waves: 2 }).map((customer, index) =>
      index % 19 === 0 ? { ...customer, priorBand: 30, placebo: customer.fold === 3 ? 50 : 0 } : customer,
    );
    const { placebo } = answerOf({ cells: cellsOf(pooled), waves: ['2025-10-01', '2026-01-01'] }).diagnostics;
    expect(placebo.standardError).toBeGreaterThan(0);
    expect(placebo.sampleSize).toBe(pooled.filter(({ priorBand }) => priorBand !== 30).length);
  });

  it('has a segment that brings nothing has no uplift there', () => {
    const free = usual.map((customer, index) =>
      index % 10 === 0 ? { ...customer, segment: 'FREE', revenue: 0 } : customer,
    );
    const answer = answerOf({ cells: cellsOf(free) }, {}, ofSegment('FREE'));
    expect(answer.uplift).toMatchObject({ value: null, unavailable: 'ZERO_OUTCOME' });
    expect(answer.retentionChange.value).not.toBeNull();
    expect(answer.bookedBase.value).toBe('0');
  });

  it('does not reconcile decides no claim', () => {
    const cells = cellsOf(usual);
    const booked = new Map([[null, String(1.05 * Number(answerOf({ cells }).bookedBase.value))]]);
    const claimed = { claimedUplift: 0.9 };
    expect(answerOf({ cells }, claimed).claim).toBe('REFUTED');
    const answer = answerOf({ cells, booked }, claimed);
    expect(answer.diagnostics.reconciliation).toBeCloseTo(0.952, 2);
    expect(answer.claim).toBe('INCONCLUSIVE');
    expect(answer.warnings.join(' ')).toMatch(/Modelled revenue is 95.* % of the booked one/);
    const near = new Map([[null, String(1.015 * Number(answerOf({ cells }).bookedBase.value))]]);
    expect(answerOf({ cells, booked: near }, claimed).claim).toBe('REFUTED');
  });

  it('has a segment of a handful keeps it to itself, and the others whole', () => {
    const handful = usual.map((customer, index) => ({ ...customer, segment: index < 3 ? 'VIP' : customer.segment }));
    const cells = cellsOf(handful);
    expect(reasons(answerOf({ cells }, {}, ofSegment('VIP')))).toEqual(allFor('SUPPRESSED'));
    expect(answerOf({ cells }, {}, ofSegment('VIP')).bookedBase.value).toBeNull();
    expect(reasons(answerOf({ cells }, {}, ofSegment('HOME')))).toEqual([null, null, null, null, null]);
  });
});

describe('a contrast', () => {
  it('of worse service loses what it should, down to a score of 0', () => {
    const worse = answerFor(usual, { contrast: { kind: 'SHIFT', points: -10 } });
    expect(worse.retentionChange.value).toBeLessThan(0);
    expect(Number(worse.totalEffect.value)).toBeLessThan(0);
    expect(worse.churnRatio.value).toBeGreaterThan(1);
    const claimed = answerFor(usual, { contrast: { kind: 'SHIFT', points: -10 }, claimedUplift: -0.01 });
    expect(claimed.claim).toBe('SUPPORTED');
    expect(answerFor(usual, { contrast: { kind: 'SHIFT', points: -10 }, claimedUplift: -0.9 }).claim).toBe('REFUTED');
  });

  it('with saved customers who spend nothing loses what they would have paid as lost ones', () => {
    const answer = answerFor(usual, { savedCustomerSpendFactor: 0 });
    expect(Number(answer.throughLoyalty.value)).toBeLessThan(0);
    expect(Number(answer.throughLoyaltyAtHalfSpend.value)).toBeCloseTo(
      Number(answerFor(usual).throughLoyaltyAtHalfSpend.value),
      6,
    );
  });

  it('that changes only some is nothing to the others', () => {
    const answer = answerFor(usual, { contrast: { kind: 'RAISE', to: 60 } });
    expect(Number(answer.totalEffect.value)).toBeGreaterThan(0);
    const above = usual.filter(({ score }) => score >= 60);
    expect(answerOf({ cells: cellsOf(above) }, { contrast: { kind: 'RAISE', to: 60 } }).totalEffect.value).toBe('0');
  });
});
