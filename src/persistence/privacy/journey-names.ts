import { randomUUID } from 'node:crypto';
import type { CustomerFacts, JourneyFact } from '../../domain/facts.js';
import type { JourneyMap } from '../../domain/map.js';
import { recordId } from '../../domain/record-id.js';
import { inTimeOrder } from '../../projection/time-order.js';
import { IDS, type NamedRow, type RowIds } from './row-ids.js';

interface Naming {
  readonly rows: readonly NamedRow[];
  readonly map: JourneyMap;
  /** Ids that interactions have by now. */
  readonly interactionIds: RowIds;
}

/**
 * Draws names of journeys by which those that began at one instant are in the order that they had.
 *
 * The id of a journey follows from its name and cannot be chosen. So of n journeys that began at one instant the i-th by
 * its old id gets a name whose id falls into the i-th of n equal parts of all ids. Names are drawn for all journeys of a
 * source at once, and whichever part a name falls into, it serves the journey that waits for that part: a source's
 * journeys take about n ln n draws, however they and those of other sources follow one another.
 *
 * A journey that its source has not named is named after its first interaction, which gets another id until that fits;
 * of each definition one at the most can begin at an instant.
 *
 * @returns new keys of the journeys that sources have named, by the old id of the journey
 */
export function drawJourneyNames(facts: CustomerFacts, { rows, map, interactionIds }: Naming): Map<string, string> {
  const sourceOf = sourcesOfJourneys(rows);
  const firstOf = firstInteractions(facts);
  const keys = new Map<string, string>();
  for (const together of Map.groupBy(facts.journeys, ({ startedAt }) => startedAt).values()) {
    const journeys = inTimeOrder(together, ({ startedAt }) => startedAt);
    const partOf = (id: string) => Number((BigInt(id) * BigInt(journeys.length)) / IDS);
    const placed = journeys.map((journey, part) => ({ journey, part, source: sourceOf.get(journey.id) }));
    for (const [source, ofSource] of Map.groupBy(placed, (one) => one.source)) {
      if (source !== undefined) nameByKeys(keys, source, ofSource, partOf);
      else for (const one of ofSource) nameByInteraction(one, { map, interactionIds, firstOf, partOf });
    }
  }
  return keys;
}

/** A journey with the part of all ids into which its new one has to fall. */
interface Placed {
  readonly journey: JourneyFact;
  readonly part: number;
}

type PartOf = (id: string) => number;

function nameByKeys(keys: Map<string, string>, source: string, placed: readonly Placed[], partOf: PartOf): void {
  const waiting = new Map(placed.map(({ journey, part }) => [part, journey.id]));
  while (waiting.size > 0) {
    const key = randomUUID();
    const part = partOf(recordId(source, 'journey', key));
    const id = waiting.get(part);
    if (id === undefined) continue;
    keys.set(id, key);
    waiting.delete(part);
  }
}

function nameByInteraction(
  { journey, part }: Placed,
  {
    map,
    interactionIds,
    firstOf,
    partOf,
  }: Omit<Naming, 'rows'> & { readonly firstOf: ReadonlyMap<string, string>; readonly partOf: PartOf },
): void {
  const { key } = map.journeyDefinitions.byId(journey.definitionId);
  const first = firstOf.get(journey.id) ?? '';
  let id = interactionIds.idOf(first);
  while (id === undefined || partOf(recordId(key, 'journey', id)) !== part) id = interactionIds.redraw(first);
}

/** The sources that have named journeys, by the journeys' ids. */
function sourcesOfJourneys(rows: readonly NamedRow[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const { sourceKey, journeyKey } of rows) {
    if (journeyKey !== null) sources.set(recordId(sourceKey, 'journey', journeyKey), sourceKey);
  }
  return sources;
}

/** The first interaction of each journey, by the journey's id. */
function firstInteractions({ interactions }: CustomerFacts): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { journeyId, interactionId } of interactions) {
    if (journeyId !== null && !first.has(journeyId)) first.set(journeyId, interactionId);
  }
  return first;
}
