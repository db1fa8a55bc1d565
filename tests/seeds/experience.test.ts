import { describe, expect, it } from '@jest/globals';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';
import { expectedMeasure, expectedScore } from '../../seeds/expectations.js';
import { CHANNEL_KEYS } from '../../seeds/map/channels.js';
import { TOUCHPOINT_KEYS } from '../../seeds/map/touchpoints.js';
import { CHANNEL_EXPERIENCE, UNANSWERED_SHARE } from '../../seeds/truths.js';
import { clusteredMean, expectFound, mean, share } from './statistics.js';
import { TIMELINES, channelOf, scoreOf } from './timelines.js';

const interactions = TIMELINES.flatMap((timeline) => timeline.interactions);

describe.each(CHANNEL_KEYS)('interactions in the channel %s', (channel) => {
  const here = interactions.filter(({ touchpoint }) => channelOf(touchpoint) === channel);

  it.each(namesOf(CxMeasure))('are rated for %s with the planted mean', (measure) => {
    const rows = here.flatMap(({ customerId, ratings = [] }) =>
      ratings
        .filter((rating) => rating.measure === measure)
        .map(({ score }) => ({ cluster: customerId, value: 25 * (score - 1) })),
    );
    expectFound(clusteredMean(rows), expectedMeasure(channel, measure));
  });

  it('score, by the weights of the channel, what is expected', () => {
    const rows = here.flatMap((interaction) => {
      const score = scoreOf(interaction);
      return score === undefined ? [] : [{ cluster: interaction.customerId, value: score }];
    });
    expectFound(clusteredMean(rows), expectedScore(channel));
  });

  it('are rated in the planted share, and cost the planted mean', () => {
    expectFound(share(here.map(({ ratings }) => ratings !== undefined)), CHANNEL_EXPERIENCE[channel].ratedShare);
    expectFound(mean(here.map(({ cost }) => Number(cost))), CHANNEL_EXPERIENCE[channel].cost);
  });
});

describe('ratings', () => {
  it('have the same mean at every touchpoint of a channel, also where customers came after a bad contact', () => {
    for (const touchpoint of TOUCHPOINT_KEYS) {
      const rows = interactions.flatMap((interaction) => {
        const score = interaction.touchpoint === touchpoint ? scoreOf(interaction) : undefined;
        return score === undefined ? [] : [{ cluster: interaction.customerId, value: score }];
      });
      expectFound(clusteredMean(rows), expectedScore(channelOf(touchpoint)));
    }
  });

  it('are whole steps from 1 to 5, of which some are left out', () => {
    const rated = interactions.flatMap(({ ratings }) => (ratings === undefined ? [] : [ratings]));
    expect(new Set(rated.flat().map(({ score }) => score))).toEqual(new Set([1, 2, 3, 4, 5]));
    expectFound(mean(rated.map((ratings) => 1 - ratings.length / 5)), UNANSWERED_SHARE);
  });
});
