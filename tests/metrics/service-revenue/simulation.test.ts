import { describe, expect, it } from '@jest/globals';
import type { ServiceRevenueEstimates } from '../../../src/metrics/service-revenue/answer.js';
import { answerOf, cellsOf, simulate, truthOf, type World } from './worlds.js';

/** How often an interval of many repetitions holds the truth, and how far the mean lies from it, as a share, beside what chance
 * does; and the standard error that is claimed, beside the spread there is. */
function repeat(world: Omit<World, 'seed'>, runs: number, waves: readonly string[]) {
  const answers = Array.from({ length: runs }, (_, seed) =>
    answerOf({ cells: cellsOf(simulate({ ...world, seed: 1_000 + seed })), waves }),
  );
  return (
    pick: (answer: ServiceRevenueEstimates) => {
      readonly value: unknown;
      readonly low: unknown;
      readonly high: unknown;
    },
    truth: number,
  ) => {
    const found = answers.map(pick).map(({ value, low, high }) => ({
      value: Number(value),
      error: (Number(high) - Number(low)) / 2 / (waves.length > 1 ? T_19 : Z),
      holds: Number(low) <= truth && truth <= Number(high),
    }));
    const mean = found.reduce((sum, { value }) => sum + value, 0) / runs;
    const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (runs - 1));
    return {
      spread,
      meanError: found.reduce((sum, { error }) => sum + error, 0) / runs,
      coverage: found.filter(({ holds }) => holds).length / runs,
      bias: mean / truth - 1,
      chance: spread / Math.sqrt(runs) / truth,
    };
  };
}

/** Two-sided 95 % points of the normal distribution, and of Student's with 19 degrees of freedom. */
const Z = 1.959964;
const T_19 = 2.093024;

const ONE_WAVE = ['2026-01-01'];
const THREE_WAVES = ['2025-07-01', '2025-10-01', '2026-01-01'];

describe('intervals', () => {
  it.each([
    ['of one wave, by the sandwich', { customers: 800 }, ONE_WAVE],
    ['of one wave with a long tail, by the sandwich', { customers: 1_200, noise: 1.1 }, ONE_WAVE],
    ['of several waves in which customers come back, without each fold', { customers: 400, waves: 3 }, THREE_WAVES],
  ] as const)('%s hold the truth as often as they say', (_, world, waves) => {
    const truth = truthOf({ ...world, customers: 100_000, waves: 1, seed: 1 });
    const measured = repeat(world, 100, waves);
    for (const { coverage, bias, chance, meanError, spread } of [
      measured(({ retentionChange }) => retentionChange, truth.retentionChange),
      measured(({ totalEffectPerCustomer }) => totalEffectPerCustomer, truth.totalEffect),
      measured(({ uplift }) => uplift, truth.totalEffect / truth.base),
    ]) {
      // 100 repetitions of 95 %: within three standard errors of it.
      expect(coverage).toBeGreaterThan(0.88);
      expect(meanError / spread).toBeGreaterThan(0.8);
      expect(meanError / spread).toBeLessThan(1.25);
      expect(Math.abs(bias)).toBeLessThan(0.02 + 3 * chance);
    }
  });

  it('of several waves would be too narrow if customers were taken for strangers', () => {
    const world = { customers: 500, waves: 3 };
    const width = (waves: readonly string[]) =>
      Array.from({ length: 10 }, (_, seed) => answerOf({ cells: cellsOf(simulate({ ...world, seed })), waves }))
        .map(({ modelledBase }) => Number(modelledBase.high) - Number(modelledBase.low))
        .reduce((sum, each) => sum + each, 0);
    expect(width(THREE_WAVES) / width(ONE_WAVE)).toBeGreaterThan(1.3);
  });
});

describe('the placebo', () => {
  const suspected = (world: Omit<World, 'seed'>) =>
    Array.from({ length: 20 }, (_, seed) =>
      answerOf({ cells: cellsOf(simulate({ ...world, seed: 500 + seed })) }),
    ).filter(({ totalEffect }) => totalEffect.flags.includes('CONFOUNDING_SUSPECTED')).length / 20;

  it('seldom suspects where there is nothing', () => {
    expect(suspected({ customers: 1_500 })).toBeLessThan(0.3);
  });

  it('suspects where richer customers are the happier ones, or the unhappier ones', () => {
    expect(suspected({ customers: 4_000, scoreByWorth: 8 })).toBe(1);
    expect(suspected({ customers: 4_000, scoreByWorth: -8 })).toBe(1);
  });

  it('lets nobody believe that worse service earns more', () => {
    // Service does nothing here but keep customers; the rich are unhappy, so that bad scores go with much revenue.
    const world = { customers: 6_000, spendSlope: 0, scoreByWorth: -14, seed: 77 };
    const answer = answerOf(
      { cells: cellsOf(simulate(world)) },
      { contrast: { kind: 'SHIFT', points: -10 }, claimedUplift: 0 },
    );
    expect(Number(answer.directEffect.low)).toBeGreaterThan(0);
    for (const { flags } of [answer.retentionChange, answer.directEffect, answer.totalEffect, answer.uplift]) {
      expect(flags).toContain('CONFOUNDING_SUSPECTED');
    }
    expect(answer.claim).not.toBe('SUPPORTED');
    expect(answer.warnings.join(' ')).toMatch(/brought .* % less revenue already before the score/);
  });
});
