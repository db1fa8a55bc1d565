import { describe, it } from '@jest/globals';
import { quarterOf } from '../../seeds/time.js';
import { SURVEYS } from '../../seeds/truths.js';
import { clusteredMean, expectFound, mean } from './statistics.js';
import { TIMELINES, journeysOf, scoreOf, type Timeline } from './timelines.js';

describe('surveys of the demo company', () => {
  it('find the planted expectation before joining', () => {
    expectFound(mean(answersTo('EXPECTATION', TIMELINES).map(({ value }) => value)), SURVEYS.expectation.mean);
  });

  it('find recommendation to follow the score of the quarter', () => {
    const distances = TIMELINES.flatMap((timeline) =>
      answersTo('NPS', [timeline]).flatMap(({ at, value }) => {
        const scores = timeline.interactions
          .filter(({ occurredAt }) => quarterOf(Date.parse(occurredAt)) === quarterOf(Date.parse(at)))
          .flatMap((interaction) => scoreOf(interaction) ?? []);
        const score = scores.reduce((sum, one) => sum + one, 0) / scores.length;
        return scores.length === 0
          ? []
          : [{ cluster: timeline.customer.customerId, value: value - SURVEYS.nps.mean(score) }];
      }),
    );
    expectFound(clusteredMean(distances), 0);
  });

  it('find effort to follow the first contact of the journey', () => {
    const distances = TIMELINES.flatMap((timeline) => {
      const journeys = new Map(journeysOf(timeline).map((journey) => [journey.key, journey]));
      return answersTo('CES', [timeline]).flatMap(({ journey, value }) => {
        const [first] = (journey === undefined ? undefined : journeys.get(journey))?.interactions ?? [];
        const score = first === undefined ? undefined : scoreOf(first);
        return score === undefined ? [] : [value - SURVEYS.effort.mean(score)];
      });
    });
    expectFound(mean(distances), 0);
  });
});

/** The answers to a survey, rescaled to 0..100. */
function answersTo(survey: string, timelines: readonly Timeline[]) {
  return timelines.flatMap(({ feedback }) =>
    feedback
      .filter(({ metric }) => metric === survey)
      .map(({ at, journey, score = NaN, scaleMin = NaN, scaleMax = NaN }) => ({
        at,
        journey,
        value: (100 * (score - scaleMin)) / (scaleMax - scaleMin),
      })),
  );
}
