import { describe, expect, it } from '@jest/globals';
import { compareChannels } from '../../../src/metrics/channel-comparison/channel-comparison.js';
import { compareContrast, type ContrastEstimates } from '../../../src/metrics/channel-comparison/contrast-estimates.js';
import { MULTI_VERSUS_SINGLE } from '../../../src/metrics/channel-comparison/contrasts.js';
import type { ComparisonInput } from '../../../src/metrics/channel-comparison/input.js';
import type { Estimate } from '../../../src/domain/estimate.js';
import { simulations } from '../../oracles/channel-comparison.js';
import { sum } from '../../statistics/samples.js';
import { inputOf } from './journeys.js';
import { confoundedWorld, failureDrivenWorld, randomOf, repeatingWorld } from './worlds.js';

const NOMINAL = 0.95;

function compare(input: ComparisonInput): ContrastEstimates {
  return compareContrast(input, MULTI_VERSUS_SINGLE).estimates;
}

function covers({ low, high }: Estimate, truth: number): boolean {
  return low !== null && high !== null && low <= truth && truth <= high;
}

/** Share of the replications that are true. */
function shareOf(replications: readonly boolean[]): number {
  return replications.filter(Boolean).length / replications.length;
}

function meanOf(estimates: readonly Estimate[]): number {
  return sum(estimates.map(({ value }) => value ?? NaN)) / estimates.length;
}

describe('over many worlds with a known truth', () => {
  it.each([
    [150, 1500],
    [300, 1000],
    [1000, 500],
  ])('the adjusted interval of %d journeys covers it as often as it says', (n, replications) => {
    const random = randomOf(n);
    const results = Array.from({ length: replications }, () => {
      const { journeys, truth } = confoundedWorld(random, n);
      return { truth, ...compare(inputOf(journeys, { influences: new Map() })) };
    });
    const coverage = shareOf(results.map(({ adjusted, truth }) => covers(adjusted, truth)));
    // Two standard errors of a share of 0.95 in 500 replications are 0.02.
    expect(Math.abs(coverage - NOMINAL)).toBeLessThan(0.02);
    expect(Math.abs(coverage - simulations.coverage[`${n}` as keyof typeof simulations.coverage])).toBeLessThan(0.025);
    expect(Math.abs(meanOf(results.map(({ adjusted }) => adjusted)) - meanTruth(results))).toBeLessThan(0.15);
    // What the strata hold is far from nothing: the raw difference misses by points.
    expect(meanOf(results.map(({ raw }) => raw)) - meanTruth(results)).toBeLessThan(-4);
  });

  it('both intervals keep their level where customers come back, and would not without their influences', () => {
    const random = randomOf(7);
    const results = Array.from({ length: 500 }, () => {
      const input = inputOf(repeatingWorld(random, 120, 4));
      return { clustered: compare(input), plain: compare({ ...input, influences: new Map() }) };
    });
    for (const estimate of ['raw', 'adjusted'] as const) {
      const clustered = shareOf(results.map((result) => covers(result.clustered[estimate], 0)));
      expect(Math.abs(clustered - NOMINAL)).toBeLessThan(0.022);
      expect(shareOf(results.map((result) => covers(result.plain[estimate], 0)))).toBeLessThan(0.88);
    }
    expect(results[0]?.clustered.adjusted.flags).toEqual(['CLUSTERED']);
  });
});

describe('where failed first contacts make customers change the channel, which itself does nothing', () => {
  const random = randomOf(11);
  const answers = Array.from({ length: 12 }, () => compareChannels(inputOf(failureDrivenWorld(random, 6000, 0))));
  const overall = answers.map(({ multiVersusSingle }) => multiVersusSingle);

  it('raw and adjusted differences are far off, and the landmark is near 0', () => {
    expect(meanOf(overall.map(({ raw }) => raw))).toBeLessThan(-12);
    expect(meanOf(overall.map(({ adjusted }) => adjusted))).toBeLessThan(-10);
    const landmark = meanOf(overall.map((contrast) => contrast.landmark));
    expect(Math.abs(landmark)).toBeLessThan(0.5);
    expect(Math.abs(landmark - simulations.reverse.landmark_with_first_score_band)).toBeLessThan(0.5);
  });

  it('the claim is never supported, although both comparisons alone would support it', () => {
    for (const { verdict, verdictReason, materialityPValue, warnings, multiVersusSingle } of answers) {
      expect(materialityPValue).toBeLessThan(1e-9);
      expect(verdict).toBe('INCONCLUSIVE');
      expect(verdictReason).toMatch(/the landmark test does not bear it out\./);
      expect(multiVersusSingle.adjusted.flags).toContain('CONFOUNDING_SUSPECTED');
      expect(warnings.filter((warning) => warning.includes('disagrees'))).toHaveLength(3);
    }
  });
});

describe('where the change of channel itself takes ten points', () => {
  const random = randomOf(13);
  const answers = Array.from({ length: 12 }, () => compareChannels(inputOf(failureDrivenWorld(random, 6000, -10))));

  it('the landmark finds them, and the claim is supported', () => {
    const landmarks = answers.map(({ multiVersusSingle }) => multiVersusSingle.landmark);
    expect(Math.abs(meanOf(landmarks) + 10)).toBeLessThan(0.5);
    expect(answers.map(({ verdict }) => verdict)).toEqual(answers.map(() => 'SUPPORTED'));
    for (const { multiVersusSingleDigital, multiVersusSingleTraditional } of answers) {
      expect(Math.abs((multiVersusSingleDigital.landmark.value ?? NaN) + 10)).toBeLessThan(2);
      expect(Math.abs((multiVersusSingleTraditional.landmark.value ?? NaN) + 10)).toBeLessThan(2);
    }
  });
});

function meanTruth(results: readonly { readonly truth: number }[]): number {
  return sum(results.map(({ truth }) => truth)) / results.length;
}
