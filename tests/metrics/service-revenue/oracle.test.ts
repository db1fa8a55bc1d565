import { describe, expect, it } from '@jest/globals';
import type { Estimate, MoneyEstimate } from '../../../src/domain/estimate.js';
import type { ServiceRevenueEstimates } from '../../../src/metrics/service-revenue/answer.js';
import type { ServiceContrast } from '../../../src/metrics/service-revenue/input.js';
import { estimateServiceRevenue } from '../../../src/metrics/service-revenue/service-revenue.js';
import * as oracle from '../../oracles/service-revenue.js';
import { expectClose } from '../../statistics/samples.js';
import { evidenceOf, OPTIONS, oracleCells } from './worlds.js';

const CUSTOMERS = 6_000;
const evidence = evidenceOf({ cells: oracleCells });
const answer = (contrast: ServiceContrast, claimedUplift: number | null = null) =>
  estimateServiceRevenue(evidence, { ...OPTIONS, contrast, claimedUplift });

const CONTRASTS = {
  shift5: { kind: 'SHIFT', points: 5 },
  shift10: { kind: 'SHIFT', points: 10 },
  compare: { kind: 'COMPARE', from: 52.5, to: 82.5 },
} as const satisfies Record<string, ServiceContrast>;

/** Amounts of the answer are totals with six places, those of the oracle are per customer. */
function expectMoney(
  { value, low, high }: MoneyEstimate,
  perCustomer: number,
  [lower, upper]: readonly [number, number],
): void {
  expectClose(Number(value) / CUSTOMERS, perCustomer);
  expectClose(Number(low) / CUSTOMERS, lower, 1e-8);
  expectClose(Number(high) / CUSTOMERS, upper, 1e-8);
}

function expectNumber(estimate: Estimate, value: number, standardError: number): void {
  expectClose(estimate.value, value);
  expectClose(estimate.standardError, standardError);
}

describe.each(Object.keys(CONTRASTS) as (keyof typeof CONTRASTS)[])('the oracle, contrast %s', (name) => {
  const { values, standardErrors, intervals, uplift, proportionThroughLoyalty, churnRatio } = oracle.contrasts[name];
  const found: ServiceRevenueEstimates = answer(CONTRASTS[name]);

  it('has the retention before, after, and what the contrast changes', () => {
    if (name !== 'compare') expectNumber(found.retention, values.retentionBefore, standardErrors.retentionBefore);
    expectClose((found.retentionAfter.value ?? NaN) - (found.retentionChange.value ?? NaN), values.retentionBefore);
    expectNumber(found.retentionAfter, values.retentionAfter, standardErrors.retentionAfter);
    expectNumber(found.retentionChange, values.retentionGain, standardErrors.retentionGain);
    expectClose(found.retentionChange.low, intervals.retentionGain[0]);
    expectClose(found.retentionChange.high, intervals.retentionGain[1]);
    expectClose(found.churnRatio.value, churnRatio.est);
    expectClose(found.churnRatio.low, churnRatio.ci[0]);
    expectClose(found.churnRatio.high, churnRatio.ci[1]);
  });

  it('has the natural effects with their sandwich intervals', () => {
    expectMoney(found.throughLoyalty, values.throughLoyalty, intervals.throughLoyalty);
    expectMoney(found.directEffect, values.direct, intervals.direct);
    expectMoney(found.totalEffect, values.total, intervals.total);
    expectClose(Number(found.totalEffectPerCustomer.value), values.total, 1e-6);
    if (name === 'compare') return;
    expectMoney(found.modelledBase, values.expectedRevenue, intervals.expectedRevenue);
    expectMoney(found.revenueAtRisk, values.expectedLoss, intervals.expectedLoss);
  });

  it('has the ratios', () => {
    expectNumber(found.uplift, uplift.est, uplift.se);
    expectClose(found.uplift.low, uplift.ci[0]);
    expectClose(found.uplift.high, uplift.ci[1]);
    expectNumber(found.proportionThroughLoyalty, proportionThroughLoyalty.est, proportionThroughLoyalty.se);
  });
});

describe('the oracle', () => {
  const found = answer(CONTRASTS.shift10);

  it('knows today by the observed scores, whatever is compared', () => {
    const { retention, modelledBase, revenueAtRisk, diagnostics } = answer(CONTRASTS.compare);
    const { values, standardErrors, intervals } = oracle.contrasts.shift5;
    expectNumber(retention, values.retentionBefore, standardErrors.retentionBefore);
    expectMoney(modelledBase, values.expectedRevenue, intervals.expectedRevenue);
    expectMoney(revenueAtRisk, values.expectedLoss, intervals.expectedLoss);
    expectClose(diagnostics.reconciliation, oracle.diagnostics.reconciliation);
  });

  it('has the total of raising everyone below a score', () => {
    const raised = answer({ kind: 'RAISE', to: 82.5 });
    expectClose(Number(raised.totalEffect.value), oracle.raised.total);
    expectClose(Number(raised.totalEffectPerCustomer.value), oracle.raised.perCustomer, 1e-6);
  });

  it('has the verdicts of the claim that service adds a quarter', () => {
    const supported = answer({ kind: 'COMPARE', from: 42.5, to: 82.5 }, 0.25);
    expectNumber(supported.uplift, oracle.claim.uplift.est, oracle.claim.uplift.se);
    expect(supported.claimPValue).not.toBeNull();
    expect((supported.claimPValue ?? 0) / oracle.claim.pOneSidedLE25).toBeCloseTo(1, 9);
    // The oracle judges without the placebo, which says here that the uplift is overstated: what it supports is held
    // back, what it refutes is refuted all the more.
    expect(supported.claim).toBe('INCONCLUSIVE');
    expect(answer(CONTRASTS.shift10, 0.25).claim).toBe(oracle.claim.shift10.verdict);
    const unsuspected = evidenceOf({
      cells: oracleCells.map((cell) => ({ ...cell, placeboRevenue: 0, placeboSquares: 0 })),
    });
    const verdict = (contrast: ServiceContrast) =>
      estimateServiceRevenue(unsuspected, { ...OPTIONS, contrast, claimedUplift: 0.25 }).claim;
    expect(verdict({ kind: 'COMPARE', from: 42.5, to: 82.5 })).toBe(oracle.claim.verdict);
    expect(verdict(CONTRASTS.shift10)).toBe(oracle.claim.shift10.verdict);
  });

  it('has the coefficients with their HC0 standard errors', () => {
    const TERMS: Readonly<Record<string, string>> = {
      constant: '(Intercept)',
      'segment enterprise': 'segenterprise',
      'segment smb': 'segsmb',
      'tenure 1 to under 3 years': 'tenure1-3y',
      'tenure 3 years and more': 'tenure3y+',
      'prior revenue 0.015 to under 0.02': 'prevq2',
      'prior revenue 0.02 to under 0.03': 'prevq3',
      'prior revenue 0.03 and more': 'prevq4',
      score: 's',
    };
    expect(found.coefficients).toHaveLength(18);
    for (const { model, term, estimate } of found.coefficients) {
      const part = model === 'RETENTION' ? 'retention' : 'spend';
      const name = TERMS[term] as keyof typeof oracle.coefficients.retention;
      expectNumber(estimate, oracle.coefficients[part][name], oracle.robustErrors[part][name]);
    }
  });

  it('has the diagnostics', () => {
    const { diagnostics } = oracle;
    expectClose(found.diagnostics.auc, diagnostics.auc);
    expectClose(found.diagnostics.brierSkill, diagnostics.brierSkill);
    expectClose(found.diagnostics.reconciliation, diagnostics.reconciliation);
    expectClose(found.diagnostics.eventsPerVariable, diagnostics.eventsPerVariable);
    // There the cap is 100.
    const share = (points: number) =>
      estimateServiceRevenue(evidence, { ...OPTIONS, scoreCap: 100, contrast: { kind: 'SHIFT', points } }).diagnostics
        .extrapolationShare;
    expectClose(share(5), diagnostics.extrapolationShare5);
    expectClose(share(20), diagnostics.extrapolationShare20);
    expectClose(found.diagnostics.eValue, oracle.sensitivity.eValue.point);
    expectClose(found.diagnostics.eValueLimit, oracle.sensitivity.eValue.ci);
    expect(found.diagnostics).toMatchObject({ eligibleCustomers: CUSTOMERS, retained: 4_520, lost: 1_480, cells: 447 });
  });

  it('has the placebo, which makes every effect suspect', () => {
    expectNumber(found.diagnostics.placebo, oracle.placebo.coef, oracle.placebo.seHC0);
    for (const { flags } of [found.retentionChange, found.throughLoyalty, found.totalEffect, found.uplift]) {
      expect(flags).toContain('CONFOUNDING_SUSPECTED');
    }
    expect(found.revenueAtRisk.flags).not.toContain('CONFOUNDING_SUSPECTED');
    expect(found.warnings.join(' ')).toMatch(/Confounding is suspected.*2\.22 % more revenue already before/);
  });
});
