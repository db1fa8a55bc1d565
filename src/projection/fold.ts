import type { CustomerFacts, InteractionFact, JourneyFact } from '../domain/facts.js';
import type { JourneyMap } from '../domain/map.js';
import type { CustomerTimeline, TimelineInteraction } from '../domain/timeline.js';
import { foldConsents } from './consent-fold.js';
import { foldJourney } from './journey-fold.js';
import { groupIntoJourneys } from './journey-groups.js';
import { markIndexJourneys } from './index-journeys.js';
import { foldPromise } from './promise-fold.js';
import { scoreInteraction, type ScoredInteraction } from './scored-interaction.js';
import { inTimeOrder } from './time-order.js';
import { foldWaves } from './wave-fold.js';

/** What the fold of one customer depends on, and nothing else does. */
export interface FoldInput {
  readonly timeline: CustomerTimeline;
  readonly map: JourneyMap;
  /** The moment as of which facts hold, in epoch milliseconds. */
  readonly clock: number;
}

/**
 * Turns one customer's timeline into facts: what each interaction scores, which journeys they form and how those went,
 * which promises were kept, and what followed upon the service of each wave.
 *
 * Pure, and independent of the order of the lists of the timeline. Between `clock` and `nextChangeAt` the same timeline
 * on the same map gives the same facts.
 */
export function foldCustomer({ timeline, map, clock }: FoldInput): CustomerFacts {
  const interactions = inTimeOrder(timeline.interactions, occurredAt).map((interaction) =>
    scoreInteraction(interaction, map),
  );
  const ratings = inTimeOrder(timeline.journeyRatings, ({ at }) => at);
  const endToEndScores = new Map(ratings.map((rating) => [rating.keyedJourneyId, rating.score]));

  const journeys = groupIntoJourneys(interactions, map).map((group) =>
    foldJourney({ group, map, clock, endToEndScore: endToEndScores.get(group.id) ?? null }),
  );
  const journeyFacts = markIndexJourneys(journeys.map(({ fact }) => fact));
  const journeyById = new Map(journeyFacts.map((fact) => [fact.id, fact]));
  const promises = inTimeOrder(timeline.promiseOutcomes, ({ at }) => at).map((outcome) =>
    foldPromise({ outcome, map, clock, journey: journeyOf(outcome.keyedJourneyId, journeyById) }),
  );
  const consents = foldConsents(timeline.consents, clock);
  const journeyIdOf = new Map(
    journeys.flatMap(({ fact, group }) => group.interactions.map(({ interaction }) => [interaction.id, fact.id])),
  );
  return {
    customerId: timeline.customerId,
    segment: timeline.segment,
    consents: consents.facts,
    nextChangeAt: earliest([...journeys, ...promises, consents].map(({ nextChangeAt }) => nextChangeAt)),
    interactions: interactions.map((scored) => toFact(scored, journeyIdOf.get(scored.interaction.id) ?? null)),
    journeys: journeyFacts,
    promises: promises.map(({ fact }) => fact),
    waves: foldWaves(timeline, interactions),
  };
}

function occurredAt(interaction: TimelineInteraction): number {
  return interaction.occurredAt;
}

function journeyOf(id: string | null, journeys: ReadonlyMap<string, JourneyFact>): JourneyFact | null {
  return id === null ? null : (journeys.get(id) ?? null);
}

function toFact({ interaction, score }: ScoredInteraction, journeyId: string | null): InteractionFact {
  return {
    interactionId: interaction.id,
    occurredAt: interaction.occurredAt,
    touchpointId: interaction.touchpointId,
    journeyId,
    score,
    ratings: interaction.ratings,
  };
}

function earliest(moments: readonly (number | null)[]): number | null {
  return moments.reduce(
    (first, moment) => (first === null || (moment !== null && moment < first) ? moment : first),
    null,
  );
}
