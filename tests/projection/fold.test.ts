import { describe, expect, it } from '@jest/globals';
import { recordId } from '../../src/domain/record-id.js';
import type { CustomerTimeline } from '../../src/domain/timeline.js';
import { foldCustomer } from '../../src/projection/fold.js';
import { DAY, HOUR, interaction, map, outcome, rated, rating, START, timeline } from './sample.js';

function fold(parts: Partial<CustomerTimeline>, clock = START + 365 * DAY) {
  return foldCustomer({ timeline: timeline(parts), map, clock });
}

describe('scores of interactions', () => {
  it('weigh the ratings as the channel does', () => {
    const { interactions } = fold({
      interactions: [interaction(1, 0, { ratings: [10_000, 5_000, null, null, null] })],
    });
    // (0.4 x 100 + 0.3 x 50) / 0.7
    expect(interactions[0]?.score).toBe(78_571_429);
  });

  it('are missing where under half of the weight is answered', () => {
    const { interactions } = fold({ interactions: [interaction(1, 0, { ratings: [10_000, null, null, null, null] })] });
    expect(interactions[0]?.score).toBeNull();
  });
});

describe('journeys that the source names', () => {
  const named = { keyedJourneyId: '99' };

  it('hold all interactions of the name, whatever the silence between them', () => {
    const { journeys, interactions } = fold({
      interactions: [interaction(1, 0, { ...named, definitionId: 1 }), interaction(2, 900, named)],
    });
    expect(journeys).toHaveLength(1);
    expect(journeys[0]).toMatchObject({ id: '99', definitionId: 1, interactionCount: 2 });
    expect(interactions.map(({ journeyId }) => journeyId)).toEqual(['99', '99']);
  });

  it('have the first type given in time', () => {
    const { journeys } = fold({
      interactions: [
        interaction(1, 2, { ...named, definitionId: 1 }),
        interaction(2, 1, { ...named, definitionId: 2 }),
        interaction(3, 0, named),
      ],
    });
    expect(journeys[0]?.definitionId).toBe(2);
  });

  it('are none without any type', () => {
    const { journeys, interactions } = fold({ interactions: [interaction(1, 0, named)] });
    expect(journeys).toEqual([]);
    expect(interactions[0]?.journeyId).toBeNull();
  });
});

describe('journeys by silence', () => {
  it('end where the silence is longer than the gap of their definition, and not before', () => {
    const upgrade = { definitionId: 1 };
    const together = fold({ interactions: [interaction(1, 0, upgrade), interaction(2, 48, upgrade)] });
    const apart = fold({ interactions: [interaction(1, 0, upgrade), interaction(2, 48 + 1 / HOUR, upgrade)] });
    expect(together.journeys).toHaveLength(1);
    expect(apart.journeys).toHaveLength(2);
  });

  it('are found for each definition by itself', () => {
    const { journeys } = fold({
      interactions: [
        interaction(1, 0, { definitionId: 1 }),
        interaction(2, 1, { definitionId: 2 }),
        interaction(3, 2, { definitionId: 1 }),
        interaction(4, 3),
      ],
    });
    expect(journeys.map(({ definitionId, interactionCount }) => [definitionId, interactionCount])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('are named by their definition and their first interaction', () => {
    const { journeys } = fold({ interactions: [interaction(5, 0, { definitionId: 2 })] });
    expect(journeys[0]?.id).toBe(recordId('problem', 'journey', '5'));
  });
});

describe('the status of a journey', () => {
  const start = interaction(1, 0, { definitionId: 1 });
  const silentFrom = START + 2 * DAY + 1;

  it('is open until the silence is longer than the gap, and tells when that will be', () => {
    const { journeys, nextChangeAt } = fold({ interactions: [start] }, silentFrom - 1);
    expect(journeys[0]).toMatchObject({ status: 'OPEN', endedAt: null });
    expect(nextChangeAt).toBe(silentFrom);
  });

  it('is abandoned then, as of the last interaction, and stays so', () => {
    const { journeys, nextChangeAt } = fold({ interactions: [start] }, silentFrom);
    expect(journeys[0]).toMatchObject({ status: 'ABANDONED', endedAt: START });
    expect(nextChangeAt).toBeNull();
  });

  it('is completed once a completing touchpoint is reached, even when more follows', () => {
    const interactions = [
      start,
      interaction(2, 5, { definitionId: 1, touchpointId: 4 }),
      interaction(3, 9, { definitionId: 1 }),
    ];
    const { journeys, nextChangeAt } = fold({ interactions }, START + 10 * HOUR);
    expect(journeys[0]).toMatchObject({ status: 'COMPLETED', startedAt: START, endedAt: START + 9 * HOUR });
    expect(nextChangeAt).toBeNull();
  });
});

describe('the way of a journey', () => {
  const way = (...touchpointIds: number[]) =>
    fold({
      interactions: touchpointIds.map((touchpointId, hour) =>
        interaction(hour + 1, hour, { touchpointId, definitionId: 2, kind: hour === 1 ? 'EXPOSURE' : 'INTERACTION' }),
      ),
    }).journeys[0];

  it.each([
    [[1, 1], 'SINGLE_DIGITAL', 0],
    [[3], 'SINGLE_TRADITIONAL', 0],
    [[1, 2, 1], 'MULTI_DIGITAL', 2],
    [[4, 3, 3], 'MULTI_TRADITIONAL', 1],
    [[1, 3], 'MULTI_MIXED', 1],
  ])('through channels %j is %s with %i handoffs', (touchpointIds, channelMix, handoffs) => {
    expect(way(...touchpointIds)).toMatchObject({ channelMix, handoffs });
  });

  it('lists the channels as they were met', () => {
    expect(way(3, 1, 3, 2)?.channelIds).toEqual([3, 1, 2]);
  });
});

describe('the scores of a journey', () => {
  const named = { keyedJourneyId: '99', definitionId: 2 };
  const scored = (...points: number[]) =>
    points.map((score, hour) => interaction(hour + 1, hour, { ...named, ...rated(score) }));

  it('derive from the interactions', () => {
    const { journeys } = fold({ interactions: [...scored(90, 50, 70), interaction(9, 9, named)] });
    // 0.4 x 70 + 0.3 x 50 + 0.3 x 70
    expect(journeys[0]).toMatchObject({ derivedScore: 64_000_000, touchpointScore: 70_000_000, endToEndScore: null });
  });

  it('take the latest rating that names the journey, the greater id breaking ties', () => {
    const journeyRatings = [
      rating(10, 6, '99', 30),
      rating(9, 6, '99', 80),
      rating(3, 1, '99', 90),
      rating(11, 7, '98', 10),
    ];
    const { journeys } = fold({ interactions: scored(70), journeyRatings });
    expect(journeys[0]?.endToEndScore).toBe(30_000_000);
  });

  it.each([
    ['every touchpoint satisfied and the journey did not', [60, 80], 59, true],
    ['both satisfied', [60, 80], 60, false],
    ['a touchpoint did not satisfy either', [59, 80], 30, null],
    ['no touchpoint was scored', [], 30, null],
  ])('trap the customer where %s', (_case, points, endToEnd, trapped) => {
    const interactions = [...scored(...points), interaction(9, 9, named)];
    expect(fold({ interactions, journeyRatings: [rating(1, 9, '99', endToEnd)] }).journeys[0]?.trapped).toBe(trapped);
  });

  it('trap nobody who was not asked', () => {
    expect(fold({ interactions: scored(70, 80) }).journeys[0]?.trapped).toBeNull();
  });
});

describe('the cost of a journey', () => {
  it('is the exact sum by currency', () => {
    const cost = (id: number, amount: string | null, currency: string | null) =>
      interaction(id, id, { definitionId: 1, cost: amount, currency });
    const interactions = [
      cost(1, '0.1', 'EUR'),
      cost(2, '0.2', 'EUR'),
      cost(3, '12345678901234567890.05', 'ILS'),
      cost(4, null, null),
    ];
    expect(fold({ interactions }).journeys[0]?.costs).toEqual({ EUR: '0.3', ILS: '12345678901234567890.05' });
  });
});

describe('promises', () => {
  it('are judged beside the rating of the journey they belong to', () => {
    const { promises } = fold({
      interactions: [interaction(1, 0, { keyedJourneyId: '99', definitionId: 1 })],
      journeyRatings: [rating(1, 5, '99', 40)],
      promiseOutcomes: [outcome(1, { promised: 100, delivered: 10, keyedJourneyId: '99' })],
    });
    expect(promises[0]).toMatchObject({
      verdict: 'BROKEN',
      fulfilment: 100_000,
      logFulfilment: -2_302_585_093,
      overDelivered: false,
      journeyId: '99',
      endToEndScore: 40_000_000,
    });
  });

  it('belong to no journey where the one they name has no interactions', () => {
    const { promises } = fold({ promiseOutcomes: [outcome(1, { promised: 1, delivered: 2, keyedJourneyId: '99' })] });
    expect(promises[0]).toMatchObject({ journeyId: null, overDelivered: true, verdict: 'KEPT' });
  });

  it('become due with the local day, and say when', () => {
    const dueAt = START + 10 * HOUR;
    const pending = fold({ promiseOutcomes: [outcome(1, { promiseId: 2, dueAt })] }, START);
    // The day of 1 June ends at 21:00 UTC in Jerusalem.
    expect(pending.nextChangeAt).toBe(START + 21 * HOUR);
    expect(pending.promises[0]).toMatchObject({
      verdict: 'PENDING',
      fulfilment: null,
      logFulfilment: null,
      overDelivered: null,
    });
    const broken = fold({ promiseOutcomes: [outcome(1, { promiseId: 2, dueAt })] }, START + 21 * HOUR);
    expect(broken.promises[0]).toMatchObject({ verdict: 'BROKEN', fulfilment: 0 });
  });
});
