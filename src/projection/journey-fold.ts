import type { Decimal } from 'decimal.js';
import type { JourneyFact } from '../domain/facts.js';
import type { JourneyMap } from '../domain/map.js';
import { derivedScore, MICROPOINTS_PER_POINT, SATISFIED_MIN } from '../domain/score.js';
import type { JourneyStatus } from '../domain/vocabulary.js';
import { channelMixOf } from './channel-mix.js';
import { ExactDecimal } from './exact-decimal.js';
import type { LoneJourneyFact } from './index-journeys.js';
import type { ScoredInteraction } from './scored-interaction.js';
import { type JourneyGroup, maxGap } from './journey-groups.js';

interface JourneyFoldInput {
  readonly group: JourneyGroup;
  readonly map: JourneyMap;
  readonly clock: number;
  /** The customer's own rating of the whole journey, in millionths of a point. */
  readonly endToEndScore: number | null;
}

interface FoldedJourney {
  readonly group: JourneyGroup;
  readonly fact: LoneJourneyFact;
  /** When an open journey will have been silent for too long. */
  readonly nextChangeAt: number | null;
}

/** Turns the interactions of one journey into what it was: its way, its outcome, its scores and its cost. */
export function foldJourney({ group, map, clock, endToEndScore }: JourneyFoldInput): FoldedJourney {
  const { id, definition, interactions } = group;
  const times = interactions.map(({ interaction }) => interaction.occurredAt);
  const startedAt = times[0] ?? clock;
  const lastAt = times.at(-1) ?? startedAt;
  const silentFrom = lastAt + maxGap(definition) + 1;
  const status = statusOf(group, clock >= silentFrom);
  const channels = interactions.map(({ channelId }) => channelId);
  const channelIds = [...new Set(channels)];
  const scores = interactions.flatMap(({ score }) => score ?? []);
  return {
    group,
    fact: {
      id,
      definitionId: definition.id,
      startedAt,
      endedAt: status === 'OPEN' ? null : lastAt,
      status,
      channelIds,
      channelMix: channelMixOf(channelIds.map((channelId) => map.channels.byId(channelId))),
      interactionCount: interactions.length,
      handoffs: channels.filter((channel, position) => position > 0 && channel !== channels[position - 1]).length,
      endToEndScore,
      derivedScore: rounded(derivedScore(scores)),
      touchpointScore: rounded(mean(scores)),
      trapped: isTrapped(scores, endToEndScore),
      costs: costsOf(interactions),
      ...openingOf(interactions, map),
    },
    nextChangeAt: status === 'OPEN' ? silentFrom : null,
  };
}

function statusOf({ definition, interactions }: JourneyGroup, silent: boolean): JourneyStatus {
  const completing = new Set(definition.completingTouchpointIds);
  if (interactions.some(({ interaction }) => completing.has(interaction.touchpointId))) return 'COMPLETED';
  return silent ? 'ABANDONED' : 'OPEN';
}

/** How a journey opened: its first contact, and whether the second one was elsewhere. To meet an advert is no contact. */
function openingOf(
  interactions: readonly ScoredInteraction[],
  map: JourneyMap,
): Pick<JourneyFact, 'firstContactScore' | 'firstContactDigital' | 'switched'> {
  const [first, second] = interactions.filter(({ interaction }) => interaction.kind !== 'EXPOSURE');
  return {
    firstContactScore: first?.score ?? null,
    firstContactDigital: first ? map.channels.byId(first.channelId).digital : null,
    switched: first && second ? second.channelId !== first.channelId : null,
  };
}

const SATISFIED = SATISFIED_MIN * MICROPOINTS_PER_POINT;

/**
 * The touchpoint trap: every touchpoint satisfied, and the journey did not. Asked only of rated journeys with scored
 * interactions that all satisfied; null for the others.
 */
function isTrapped(scores: readonly number[], endToEndScore: number | null): boolean | null {
  const everyTouchpointSatisfied = scores.length > 0 && scores.every((score) => score >= SATISFIED);
  return endToEndScore !== null && everyTouchpointSatisfied ? endToEndScore < SATISFIED : null;
}

function costsOf(interactions: readonly ScoredInteraction[]): Record<string, string> {
  const totals = new Map<string, Decimal>();
  for (const { interaction } of interactions) {
    const { cost, currency } = interaction;
    if (cost === null || currency === null) continue;
    totals.set(currency, (totals.get(currency) ?? new ExactDecimal(0)).plus(cost));
  }
  return Object.fromEntries([...totals].map(([currency, total]) => [currency, total.toFixed()]));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score);
}
