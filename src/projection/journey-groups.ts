import type { JourneyDefinition, JourneyMap } from '../domain/map.js';
import { recordId } from '../domain/record-id.js';
import { DAY_MS } from '../domain/time.js';
import type { ScoredInteraction } from './scored-interaction.js';

/** The interactions of one journey, at least one, in the order of time. */
export interface JourneyGroup {
  readonly id: string;
  readonly definition: JourneyDefinition;
  readonly interactions: readonly ScoredInteraction[];
}

/**
 * Divides a customer's interactions into journeys.
 *
 * Interactions for which the source names a journey form that one; its type is the first one given in time, and without
 * any type it is no journey. The others form one journey per type as long as no silence between two of them is longer
 * than the definition's `maxGapDays` (of 24 hours). Interactions with neither belong to no journey.
 *
 * @param interactions of one customer, in the order of time
 */
export function groupIntoJourneys(interactions: readonly ScoredInteraction[], map: JourneyMap): JourneyGroup[] {
  const byKey = Map.groupBy(interactions, ({ interaction }) => interaction.keyedJourneyId);
  const byType = Map.groupBy(byKey.get(null) ?? [], ({ interaction }) => interaction.definitionId);
  const groups: JourneyGroup[] = [];
  for (const [id, group] of byKey) {
    const definitionId = firstType(group);
    if (id === null || definitionId === null) continue;
    groups.push({ id, definition: map.journeyDefinitions.byId(definitionId), interactions: group });
  }
  for (const [definitionId, group] of byType) {
    if (definitionId !== null) groups.push(...splitAtSilences(group, map.journeyDefinitions.byId(definitionId)));
  }
  return groups;
}

/** The longest silence within a journey of the definition, in milliseconds. */
export function maxGap({ maxGapDays }: JourneyDefinition): number {
  return maxGapDays * DAY_MS;
}

function splitAtSilences(interactions: readonly ScoredInteraction[], definition: JourneyDefinition): JourneyGroup[] {
  const runs: ScoredInteraction[][] = [];
  let last = -Infinity;
  for (const scored of interactions) {
    const { occurredAt } = scored.interaction;
    if (occurredAt - last > maxGap(definition)) runs.push([]);
    runs.at(-1)?.push(scored);
    last = occurredAt;
  }
  return runs.map((run) => ({
    id: recordId(definition.key, 'journey', run[0]?.interaction.id ?? ''),
    definition,
    interactions: run,
  }));
}

function firstType(group: readonly ScoredInteraction[]): number | null {
  return group.find(({ interaction }) => interaction.definitionId !== null)?.interaction.definitionId ?? null;
}
