import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerTimeline } from '../../src/domain/timeline.js';
import { foldCustomer } from '../../src/projection/fold.js';
import { consent, DAY, interaction, map, order, outcome, rated, rating, START, timeline } from './sample.js';

const hours = fc.integer({ min: 0, max: 24 * 20 });
const journeyId = fc.constantFrom(null, '98', '99');

const anyInteraction = fc
  .record({
    hours,
    touchpointId: fc.integer({ min: 1, max: 4 }),
    keyedJourneyId: journeyId,
    definitionId: fc.constantFrom(null, 1, 2),
    points: fc.constantFrom(0, 55, 60, 100),
  })
  .map(
    ({ hours: at, points, ...parts }) =>
      (id: number) =>
        interaction(id, at, { ...parts, ...rated(points) }),
  );
const anyRating = fc
  .record({ at: hours, journey: fc.constantFrom('98', '99'), points: fc.integer({ min: 0, max: 100 }) })
  .map(
    ({ at, journey, points }) =>
      (id: number) =>
        rating(id, at, journey, points),
  );
const anyOutcome = fc
  .record({ due: fc.option(hours), met: fc.option(hours), keyedJourneyId: journeyId })
  .map(({ due, met, keyedJourneyId }) => (id: number) => {
    const instant = (at: number | null) => (at === null ? null : START + at * 3_600_000);
    return outcome(id, { promiseId: 2, dueAt: instant(due), metAt: instant(met), keyedJourneyId });
  });
/** Within two years of the start. */
const far = fc.integer({ min: -730, max: 730 }).map((days) => START + days * DAY);
const anyOrder = fc
  .record({
    at: far,
    kind: fc.constantFrom('PURCHASE', 'RENEWAL', 'REFUND'),
    amount: fc.constantFrom('0.1', '0.2', '1000', '99999999999999999.99'),
    currency: fc.constantFrom('EUR', 'ILS'),
  })
  .map((parts) => (id: number) => order(id, parts));

const anyConsent = fc
  .record({
    hours,
    purpose: fc.constantFrom('ANALYTICS', 'REVENUE_ANALYSIS'),
    granted: fc.boolean(),
  })
  .map(
    ({ hours: at, ...parts }) =>
      (id: number) =>
        consent(id, { ...parts, at: START + at * 3_600_000 }),
  );

const anyTimeline: fc.Arbitrary<CustomerTimeline> = fc
  .record({
    interactions: fc.array(anyInteraction, { maxLength: 12 }),
    journeyRatings: fc.array(anyRating, { maxLength: 4 }),
    promiseOutcomes: fc.array(anyOutcome, { maxLength: 4 }),
    orders: fc.array(anyOrder, { maxLength: 12 }),
    consents: fc.array(anyConsent, { maxLength: 5 }),
    joinedAt: far,
    leftAt: fc.option(far),
  })
  .map(({ interactions, journeyRatings, promiseOutcomes, orders, consents, ...tenure }) =>
    timeline({
      interactions: interactions.map((make, position) => make(position + 1)),
      journeyRatings: journeyRatings.map((make, position) => make(position + 1)),
      promiseOutcomes: promiseOutcomes.map((make, position) => make(position + 1)),
      orders: orders.map((make, position) => make(position + 1)),
      consents: consents.map((make, position) => make(position + 1)),
      ...tenure,
    }),
  );
const anyClock = hours.map((at) => START + at * 3_600_000 + 1);

describe('the fold of any timeline', () => {
  it('does not depend on the order of its records', () => {
    fc.assert(
      fc.property(anyTimeline, anyClock, (given, clock) => {
        const reversed = timeline({
          ...given,
          interactions: given.interactions.toReversed(),
          journeyRatings: given.journeyRatings.toReversed(),
          promiseOutcomes: given.promiseOutcomes.toReversed(),
          orders: given.orders.toReversed(),
          consents: given.consents.toReversed(),
        });
        expect(foldCustomer({ timeline: reversed, map, clock })).toEqual(foldCustomer({ timeline: given, map, clock }));
      }),
    );
  });

  it('changes with the clock exactly when it said it would', () => {
    fc.assert(
      fc.property(anyTimeline, anyClock, (given, clock) => {
        const at = (moment: number) => foldCustomer({ timeline: given, map, clock: moment });
        const now = at(clock);
        if (now.nextChangeAt === null) {
          expect(at(clock + 1000 * DAY)).toEqual(now);
          return;
        }
        expect(now.nextChangeAt).toBeGreaterThan(clock);
        expect(at(now.nextChangeAt - 1)).toEqual(now);
        expect(at(now.nextChangeAt)).not.toEqual(now);
      }),
    );
  });

  it('puts each interaction into at most one journey, and counts it there once', () => {
    fc.assert(
      fc.property(anyTimeline, anyClock, (given, clock) => {
        const facts = foldCustomer({ timeline: given, map, clock });
        expect(facts.interactions).toHaveLength(given.interactions.length);
        for (const { id, interactionCount } of facts.journeys) {
          expect(facts.interactions.filter(({ journeyId: of }) => of === id)).toHaveLength(interactionCount);
        }
      }),
    );
  });
});
