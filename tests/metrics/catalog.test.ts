import { describe, expect, it } from '@jest/globals';
import { EXPERIENCE_METRICS_DEFINITION } from '../../src/metrics/experience/experience-metrics.js';
import { metricCatalog } from '../../src/metrics/index.js';
import { JOURNEY_METRICS_DEFINITION } from '../../src/metrics/journey/journey-metrics.js';
import { PROMISE_GAPS_DEFINITION } from '../../src/metrics/promise/promise-gaps.js';

describe('the metric catalogue', () => {
  it('has every statistic of the answers, once', () => {
    expect(metricCatalog.map(({ key }) => key).toSorted()).toEqual(
      [
        ...['completionRate', 'endToEndScore', 'derivedScore', 'touchpointScore', 'touchpointGap', 'trappedRate'],
        ...['meanDurationSeconds', 'medianDurationSeconds', 'p90DurationSeconds'],
        ...['channelsPerJourney', 'handoffsPerJourney', 'interactionsPerJourney', 'costPerJourney'],
        ...['score', 'negativeRate'],
        ...['friendliness', 'accessibility', 'confidence', 'content', 'personalization'],
        ...['keptRate', 'medianFulfilment', 'geometricMeanFulfilment', 'expectationIndex', 'overDeliveryRate'],
        'satisfactionEffect',
        ...['mean', 'raw', 'adjusted', 'landmark', 'hedgesG', 'pValue', 'eValue', 'eValueLimit'],
        ...['minimumDetectableDifference', 'materialityPValue'],
        ...['retention', 'retentionAfter', 'retentionChange', 'churnRatio'],
        ...['throughLoyalty', 'directEffect', 'totalEffect', 'totalEffectPerCustomer', 'throughLoyaltyAtHalfSpend'],
        ...['uplift', 'proportionThroughLoyalty', 'bookedBase', 'modelledBase', 'revenueAtRisk', 'claimPValue'],
        ...['auc', 'brierSkill', 'calibrationSlope', 'spendDeviance', 'reconciliation', 'eventsPerVariable'],
        ...[
          'extrapolationShare',
          'topOnePercentRevenueShare',
          'placebo',
          'winsorised',
          'churnEValue',
          'churnEValueLimit',
        ],
      ].toSorted(),
    );
  });

  it('explains each of them in words, formula and unit', () => {
    for (const { key, name, meaning, formula, unit, betterWhen } of metricCatalog) {
      for (const text of [key, name, formula, unit]) expect(text.length).toBeGreaterThan(2);
      expect(meaning).toMatch(/^[A-Z0-9].{20,}\.$/);
      expect(['higher', 'lower', 'neither']).toContain(betterWhen);
    }
  });

  it('states the window rule and the intervals of every answer', () => {
    for (const text of [JOURNEY_METRICS_DEFINITION, EXPERIENCE_METRICS_DEFINITION, PROMISE_GAPS_DEFINITION]) {
      expect(text).toMatch(/window \[from, to\)/);
      expect(text).toMatch(/95 %/);
    }
  });
});
