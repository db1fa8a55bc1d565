import { describe, expect, it } from '@jest/globals';
import { costPerJourney } from '../../src/metrics/journey/cost-per-journey.js';
import { estimateJourneyMetrics, type JourneySums } from '../../src/metrics/journey/journey-metrics.js';
import { medianDurationSeconds } from '../../src/metrics/journey/median-duration.js';
import { p90DurationSeconds } from '../../src/metrics/journey/p90-duration.js';
import { moneySums } from '../../src/metrics/measure-sums.js';
import { trap, trappedRate } from '../oracles/experience.js';
import { expectClose } from '../statistics/samples.js';
import { sumsOf } from './sums.js';

const NOTHING: JourneySums = {
  completionRate: sumsOf([]),
  endToEndScore: sumsOf([]),
  derivedScore: sumsOf([]),
  touchpointScore: sumsOf([]),
  touchpointGap: sumsOf([]),
  trappedRate: sumsOf([]),
  meanDurationSeconds: sumsOf([]),
  channelsPerJourney: sumsOf([]),
  handoffsPerJourney: sumsOf([]),
  interactionsPerJourney: sumsOf([]),
};

function shareOf(ones: number, n: number): number[] {
  return Array.from({ length: n }, (_, row) => Number(row < ones));
}

describe('journey metrics', () => {
  it('have the trapped rate of the oracle', () => {
    const { trapped, satisfiedEverywhere } = trappedRate;
    const estimate = estimateJourneyMetrics({ ...NOTHING, trappedRate: sumsOf(shareOf(trapped, satisfiedEverywhere)) });
    expectClose(estimate.trappedRate.value, trappedRate.trappedRate);
    expectClose(estimate.trappedRate.low, trappedRate.ci[0]);
    expectClose(estimate.trappedRate.high, trappedRate.ci[1]);
  });

  it('pair the touchpoint gap by journey, as the oracle does (twice its four journeys, as four are suppressed)', () => {
    const gaps = ([1, 2, 3, 4] as const).map((journey) => trap.journeyTouchpointMean[journey] - trap.endToEnd[journey]);
    expect(estimateJourneyMetrics({ ...NOTHING, touchpointGap: sumsOf(gaps) }).touchpointGap.unavailable).toBe(
      'SUPPRESSED',
    );
    const { touchpointGap } = estimateJourneyMetrics({ ...NOTHING, touchpointGap: sumsOf([...gaps, ...gaps]) });
    expectClose(touchpointGap.value, trap.meanGap);
    // Doubling the rows makes s^2 / n smaller by (n - 1) / (2 n - 1) = 3 / 7.
    expectClose(touchpointGap.standardError, trap.se * Math.sqrt(3 / 7));
  });

  it('give each metric its own sums', () => {
    const names = Object.keys(NOTHING) as (keyof JourneySums)[];
    names.forEach((name, index) => {
      const estimates = estimateJourneyMetrics({ ...NOTHING, [name]: sumsOf(shareOf(index + 1, 40)) });
      expect(estimates[name].value).toBe((index + 1) / 40);
      for (const other of names.filter((candidate) => candidate !== name)) {
        expect(estimates[other].unavailable).toBe('NO_DATA');
      }
    });
  });

  it('read durations off their order statistics', () => {
    const sample = { n: 11, clusters: null };
    const seconds = new Map(Array.from({ length: 11 }, (_, index) => [index + 1, (index + 1) * 60]));
    expect(medianDurationSeconds.estimate(sample, seconds)).toMatchObject({ value: 360, low: 120, high: 600 });
    expect(p90DurationSeconds.estimate(sample, seconds)).toMatchObject({ value: 600, high: null });
  });

  it('cost what their interactions cost, in the currency asked for', () => {
    const sums = moneySums({ n: 5, sum: '12', squares: '36' }, 'EUR', null);
    expect(costPerJourney.estimate(sums)).toMatchObject({ value: '2.4', currency: 'EUR' });
  });
});
