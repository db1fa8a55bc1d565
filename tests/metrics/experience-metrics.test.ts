import { describe, expect, it } from '@jest/globals';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';
import { estimateExperienceMetrics, type ExperienceSums } from '../../src/metrics/experience/experience-metrics.js';
import { groups, interactions } from '../oracles/experience.js';
import { clusterVarianceByDefinition, expectClose } from '../statistics/samples.js';
import { clusteredSumsOf, sumsOf } from './sums.js';

const NOTHING: ExperienceSums = {
  score: sumsOf([]),
  negativeRate: sumsOf([]),
  measures: {
    FRIENDLINESS: sumsOf([]),
    ACCESSIBILITY: sumsOf([]),
    CONFIDENCE: sumsOf([]),
    CONTENT: sumsOf([]),
    PERSONALIZATION: sumsOf([]),
  },
};

describe('experience metrics', () => {
  it('score a channel as the oracle does, with each of its customers four times over', () => {
    const web = interactions.filter(({ channel }) => channel === 'web');
    const rows = [0, 1, 2, 3].flatMap((copy) =>
      web.map(({ customer, score }) => ({ cluster: `${copy.toString()}/${customer.toString()}`, y: score })),
    );
    const { score } = estimateExperienceMetrics({ ...NOTHING, score: clusteredSumsOf(rows) });
    expectClose(score.value, groups.channel.web.mean);
    expectClose(score.standardError, Math.sqrt(clusterVarianceByDefinition(rows)));
    expect(score).toMatchObject({ sampleSize: 16, flags: ['LOW_N', 'CLUSTERED'] });
  });

  it('count negative experiences', () => {
    const negative = interactions.map(({ score }) => Number(score <= 40));
    const { negativeRate } = estimateExperienceMetrics({ ...NOTHING, negativeRate: sumsOf(negative) });
    expect(negativeRate).toMatchObject({ value: 0.2, sampleSize: 10 });
  });

  it('always have the five measures, in their order, each from its own sums', () => {
    const empty = estimateExperienceMetrics(NOTHING).measures;
    expect(empty.map(({ measure }) => measure)).toEqual(namesOf(CxMeasure));
    namesOf(CxMeasure).forEach((measure, index) => {
      const sums = { ...NOTHING.measures, [measure]: sumsOf([60, 60, 60, 60, 60]) };
      const values = estimateExperienceMetrics({ ...NOTHING, measures: sums }).measures.map(({ score }) => score.value);
      expect(values).toEqual(namesOf(CxMeasure).map((_, position) => (position === index ? 60 : null)));
    });
  });
});
