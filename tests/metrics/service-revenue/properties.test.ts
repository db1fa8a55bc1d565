import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { ServiceRevenueEstimates } from '../../../src/metrics/service-revenue/answer.js';
import type { LoyaltyCell } from '../../../src/domain/loyalty-cell.js';
import type { ServiceContrast } from '../../../src/metrics/service-revenue/input.js';
import { everyone, ofSegment, segmentsOf } from '../../../src/metrics/service-revenue/members.js';
import { estimateServiceRevenue } from '../../../src/metrics/service-revenue/service-revenue.js';
import { answerOf, cellOf, cellsOf, type Customer, evidenceOf, OPTIONS, simulate } from './worlds.js';

/** Small companies of any kind, most of which cannot answer everything. */
const anyCustomers: fc.Arbitrary<Customer[]> = fc
  .record({ customers: fc.array(anyCustomer(), { maxLength: 120 }), each: fc.constantFrom(1, 8) })
  // Alike, so that there are events enough for every coefficient.
  .map(({ customers, each }) => customers.flatMap((customer) => Array.from({ length: each }, () => customer)));
function anyCustomer(): fc.Arbitrary<Customer> {
  return fc.record({
    segment: fc.constantFrom(null, 'a', 'b'),
    tenureBand: fc.integer({ min: 0, max: 2 }),
    priorBand: fc.constantFrom(0, 20, 23),
    score: fc.constantFrom(2, 41, 62, 88, 100),
    fold: fc.integer({ min: 0, max: 19 }),
    retained: fc.boolean(),
    revenue: fc.constantFrom(0, 0.01, 12.5, 99, 4e9),
    placebo: fc.constantFrom(null, 0, 10),
  });
}
const anyContrast: fc.Arbitrary<ServiceContrast> = fc.oneof(
  fc
    .oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom(-3, 0, 2, 10))
    .map((points) => ({ kind: 'SHIFT' as const, points })),
  fc.integer({ min: 0, max: 100 }).map((to) => ({ kind: 'RAISE' as const, to })),
  fc.record({ kind: fc.constant('COMPARE' as const), from: fc.nat(100), to: fc.nat(100) }),
);
/** One that can answer: effects in both parts, some of them confounded. */
const anyWorld = fc.record({
  customers: fc.constantFrom(600, 900),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  retentionSlope: fc.constantFrom(0.02, 0.05),
  spendSlope: fc.constantFrom(0.002, 0.01),
  waves: fc.constantFrom(1, 2),
});
const wavesOf = (waves: number) => ({ waves: Array.from({ length: waves }, (_, index) => `202${index}-01-01`) });

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(everyNumber);
}

describe('an answer about service and revenue', () => {
  it('never has a NaN, an infinity or a probability beyond 0..1, and a value if and only if no reason', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCustomers, anyContrast, fc.constantFrom(1, 3), (customers, contrast, waves) => {
        const answer = answerOf({ cells: cellsOf(customers), ...wavesOf(waves) }, { contrast, claimedUplift: 0.25 });
        for (const number of everyNumber(answer)) expect(Number.isFinite(number)).toBe(true);
        for (const { value, low, high } of [answer.retention, answer.retentionAfter]) {
          for (const end of [value, low, high]) {
            if (end === null) continue;
            expect(end).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(1);
          }
        }
        for (const estimate of [answer.retentionChange, answer.totalEffect, answer.directEffect, answer.uplift]) {
          expect([estimate.value === null, estimate]).toEqual([estimate.unavailable !== null, estimate]);
          seen.add(estimate.unavailable ?? 'a value');
        }
        expect(answer.claim === 'NOT_ESTIMABLE').toBe(answer.uplift.low === null);
      }),
      { numRuns: 150, seed: 4 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['a value', 'NO_DATA', 'SUPPRESSED', 'NO_VARIATION', 'TOO_FEW_EVENTS', 'NO_OVERLAP']),
    );
  });

  it('is exactly 0 where nothing changes', () => {
    fc.assert(
      fc.property(anyWorld, ({ waves, ...world }) => {
        const evidence = evidenceOf({ cells: cellsOf(simulate({ ...world, waves })), ...wavesOf(waves) });
        const contrasts: ServiceContrast[] = [
          { kind: 'SHIFT', points: 0 },
          { kind: 'RAISE', to: 0 },
          { kind: 'COMPARE', from: 70, to: 70 },
        ];
        for (const contrast of contrasts) {
          const none = estimateServiceRevenue(evidence, { ...OPTIONS, contrast });
          for (const effect of [none.retentionChange, none.uplift]) {
            expect(effect).toMatchObject({ value: 0, low: 0, high: 0, standardError: 0 });
          }
          for (const effect of [
            none.throughLoyalty,
            none.directEffect,
            none.totalEffect,
            none.totalEffectPerCustomer,
          ]) {
            expect(effect).toMatchObject({ value: '0', low: '0', high: '0' });
          }
          expect(none.churnRatio.value).toBe(1);
          expect(none.proportionThroughLoyalty).toMatchObject({ value: null, unavailable: 'NO_VARIATION' });
        }
      }),
      { numRuns: 8, seed: 5 },
    );
  });

  it('grows with the shift, and the total is the sum of its parts to the last digit', () => {
    fc.assert(
      fc.property(anyWorld, ({ waves, ...world }) => {
        const evidence = evidenceOf({ cells: cellsOf(simulate({ ...world, waves })), ...wavesOf(waves) });
        const slopes = [evidence.fit.model.retention?.slope, evidence.fit.model.spend?.slope];
        fc.pre(slopes.every((slope) => slope !== undefined && slope > 0));
        const shifts = [-30, -10, -1, 0, 0.5, 3, 10].map((points) =>
          estimateServiceRevenue(evidence, { ...OPTIONS, contrast: { kind: 'SHIFT', points } }),
        );
        const pick = (of: (answer: ServiceRevenueEstimates) => unknown) => shifts.map((answer) => Number(of(answer)));
        for (const effects of [
          pick(({ retentionChange }) => retentionChange.value),
          pick(({ throughLoyalty }) => throughLoyalty.value),
          pick(({ directEffect }) => directEffect.value),
          pick(({ totalEffect }) => totalEffect.value),
          pick(({ uplift }) => uplift.value),
        ]) {
          expect(effects).toEqual(effects.toSorted((one, other) => one - other));
          expect(new Set(effects).size).toBe(effects.length);
        }
        for (const { throughLoyalty, directEffect, totalEffect } of shifts) {
          const sum = new Decimal(throughLoyalty.value ?? NaN).plus(directEffect.value ?? NaN);
          expect(totalEffect.value).toBe(sum.toFixed());
        }
      }),
      { numRuns: 8, seed: 6 },
    );
  });

  it('does not change with the unit of money, the order of cells, or how customers are put together', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(0.001, 3.7, 1e6), ({ waves, ...world }, unit) => {
        const customers = simulate({ ...world, waves });
        const scaled = customers.map((customer) => ({
          ...customer,
          revenue: customer.revenue * unit,
          placebo: (customer.placebo ?? 0) * unit,
        }));
        const inWaves = wavesOf(waves);
        const answer = answerOf({ cells: cellsOf(customers), ...inWaves });
        const alone = answerOf({ cells: customers.map(cellOf), ...inWaves });
        const reversed = answerOf({ cells: cellsOf(customers.toReversed()), ...inWaves });
        const inOtherMoney = answerOf({ cells: cellsOf(scaled), ...inWaves });
        for (const other of [alone, reversed, inOtherMoney]) {
          for (const name of ['uplift', 'retentionChange', 'churnRatio', 'proportionThroughLoyalty'] as const) {
            expect((other[name].value ?? NaN) / (answer[name].value ?? NaN)).toBeCloseTo(1, 10);
            expect((other[name].standardError ?? NaN) / (answer[name].standardError ?? NaN)).toBeCloseTo(1, 8);
          }
        }
        expect(Number(inOtherMoney.totalEffect.value) / unit / Number(answer.totalEffect.value)).toBeCloseTo(1, 6);
        expect(alone.diagnostics).toMatchObject({ eligibleCustomers: customers.length, cells: customers.length });
      }),
      { numRuns: 8, seed: 7 },
    );
  });

  it('is the sum of its segments', () => {
    const evidence = evidenceOf({ cells: cellsOf(simulate({ customers: 900, seed: 8 })) });
    const all = estimateServiceRevenue(evidence, OPTIONS, everyone);
    const parts = segmentsOf(evidence.fit.sample).map((segment) =>
      estimateServiceRevenue(evidence, OPTIONS, ofSegment(segment)),
    );
    expect(parts).toHaveLength(2);
    for (const name of ['throughLoyalty', 'directEffect', 'totalEffect', 'modelledBase', 'bookedBase'] as const) {
      const sum = parts.reduce((total, part) => total + Number(part[name].value), 0);
      expect(sum / Number(all[name].value)).toBeCloseTo(1, 9);
    }
    const eligible = parts.reduce((total, { diagnostics }) => total + diagnostics.eligibleCustomers, 0);
    expect(eligible).toBe(all.diagnostics.eligibleCustomers);
  });
});

describe('fits', () => {
  it('from cells equal those from rows', () => {
    const customers = simulate({ customers: 800, seed: 9 });
    const fitOf = (cells: readonly LoyaltyCell[]) => evidenceOf({ cells }).fit.model;
    const [fromCells, fromRows] = [fitOf(cellsOf(customers)), fitOf(customers.map(cellOf))];
    for (const part of ['retention', 'spend'] as const) {
      fromRows[part]?.coefficients.forEach((value, column) => {
        expect((fromCells[part]?.coefficients[column] ?? NaN) / value).toBeCloseTo(1, 11);
      });
    }
  });
});
