import { describe, expect, it } from '@jest/globals';
import { expectedEndToEndScore, expectedMultiShare, expectedRawDifference } from '../../seeds/expectations.js';
import { DEFINITION_KEYS } from '../../seeds/map/journey-definitions.js';
import { END_TO_END_RESPONSE, JOURNEYS, MULTI_CHANNEL_EFFECT, switchRate } from '../../seeds/truths.js';
import { difference, expectFound, mean, share, standardisedDifference } from './statistics.js';
import { SETTLED, TIMELINES, channelOf, isDigital, journeysOf, scoreOf, type SeenJourney } from './timelines.js';

const journeys = TIMELINES.flatMap(journeysOf).filter(({ startedAt }) => startedAt < SETTLED);
const isMulti = ({ channels }: SeenJourney) => channels.size > 1;
const scoresOf = (some: readonly SeenJourney[]) => some.flatMap(({ endToEndScore: score }) => score ?? []);

describe.each(DEFINITION_KEYS)('journeys of the definition %s', (definition) => {
  const here = journeys.filter((journey) => journey.definition === definition);

  it('are completed at the planted rate, those recognised by silence too', () => {
    expectFound(share(here.map(({ completed }) => completed)), JOURNEYS[definition].completionRate);
  });

  it('are multi-channel in the expected share', () => {
    expectFound(share(here.map(isMulti)), expectedMultiShare(definition));
  });

  it('have the expected end-to-end score, and the expected raw difference between the arms', () => {
    expectFound(mean(scoresOf(here)), expectedEndToEndScore(definition));
    const multi = mean(scoresOf(here.filter(isMulti)));
    const single = mean(scoresOf(here.filter((journey) => !isMulti(journey))));
    expectFound(difference(multi, single), expectedRawDifference(definition));
  });

  it('carry a key in the planted share', () => {
    const { keyedShare } = JOURNEYS[definition];
    const keyed = here.map(({ key }) => key !== undefined);
    if (keyedShare === 1) expect(keyed).not.toContain(false);
    else expectFound(share(keyed), keyedShare);
  });
});

describe('all journeys', () => {
  it('fill all five arms', () => {
    const arms = journeys.map(({ channels }) => {
      const kinds = new Set([...channels].map(isDigital));
      return `${channels.size > 1 ? 'multi' : 'single'} ${[...kinds].sort().join(' and ')}`;
    });
    const sizes = Object.values(Object.groupBy(arms, (arm) => arm)).map((arm = []) => arm.length);
    expect(sizes).toHaveLength(5);
    expect(Math.min(...sizes)).toBeGreaterThan(100);
  });

  it('are rated end to end in the planted shares, lower where the channel was changed', () => {
    const keyed = journeys.filter(({ key }) => key !== undefined);
    const isRated = ({ endToEndScore }: SeenJourney) => endToEndScore !== undefined;
    expectFound(share(keyed.filter(isMulti).map(isRated)), END_TO_END_RESPONSE.multi);
    expectFound(share(keyed.filter((journey) => !isMulti(journey)).map(isRated)), END_TO_END_RESPONSE.single);
  });

  it('change channel at the second contact the more often, the worse the first one was', () => {
    const seconds = landmarks(journeys);
    for (const band of [
      { from: 0, to: 50 },
      { from: 50, to: 80 },
      { from: 80, to: 101 },
    ]) {
      const here = seconds.filter(({ firstScore }) => firstScore >= band.from && firstScore < band.to);
      expectFound(share(here.map(({ exposed }) => exposed)), switchRate(band.from));
    }
  });
});

describe('the effect of changing channel', () => {
  const rows = landmarks(journeys).flatMap(({ journey, exposed, firstScore }) =>
    journey.endToEndScore === undefined ? [] : [{ journey, exposed, firstScore, value: journey.endToEndScore }],
  );

  it('is found among journeys whose first contact was in the same band', () => {
    const found = standardisedDifference(
      rows.map((row) => ({ ...row, stratum: `${row.journey.definition} ${String(Math.floor(row.firstScore / 10))}` })),
    );
    expectFound(found, MULTI_CHANNEL_EFFECT);
    expect(found.value + 1.96 * found.standardError).toBeLessThan(-3);
  });

  it('looks larger than it is where the first contact is left out of account', () => {
    const found = standardisedDifference(rows.map((row) => ({ ...row, stratum: row.journey.definition })));
    expect(found.value + 1.96 * found.standardError).toBeLessThan(MULTI_CHANNEL_EFFECT);
  });

  it('is none on completion, once the second contact has taken place', () => {
    const found = standardisedDifference(
      landmarks(journeys)
        .filter(({ journey }) => journey.interactions[0]?.touchpoint !== 'installation')
        .map(({ journey, exposed, firstScore }) => ({
          exposed,
          value: Number(journey.completed),
          stratum: `${journey.definition} ${String(Math.floor(firstScore / 10))}`,
        })),
    );
    expectFound(found, 0);
  });
});

/** Journeys with a second contact and a scored first one: whether the second was in another channel. */
function landmarks(some: readonly SeenJourney[]): { journey: SeenJourney; exposed: boolean; firstScore: number }[] {
  return some.flatMap((journey) => {
    const [first, second] = journey.interactions;
    const firstScore = first === undefined ? undefined : scoreOf(first);
    if (first === undefined || second === undefined || firstScore === undefined) return [];
    return [{ journey, exposed: channelOf(first.touchpoint) !== channelOf(second.touchpoint), firstScore }];
  });
}
