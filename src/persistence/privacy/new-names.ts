import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CustomerFacts } from '../../domain/facts.js';
import type { JourneyMap } from '../../domain/map.js';
import { recordId } from '../../domain/record-id.js';
import type { CustomerTimeline } from '../../domain/timeline.js';
import { foldCustomer } from '../../projection/fold.js';
import { drawJourneyNames } from './journey-names.js';
import { drawRowIds, type NamedRow } from './row-ids.js';

/** Names that nobody has ever seen, in place of those by which sources could tell rows and journeys. */
export interface NewNames {
  /** The new id of a row, undefined for one that is not the customer's. */
  readonly idOf: (table: string, id: string) => string | undefined;
  /** The new key of a journey. */
  readonly journeyKeyOf: (sourceKey: string, journeyKey: string) => string;
}

/**
 * Draws new names for all rows and journeys of a customer by which the timeline means the very same: where two things
 * happen at one instant, their ids decide which counts as the first, and the new ids are in the order of the old ones.
 */
export function drawNewNames(
  rows: readonly NamedRow[],
  { timeline, map, clock }: { readonly timeline: CustomerTimeline; readonly map: JourneyMap; readonly clock: number },
): NewNames {
  const facts = foldCustomer({ timeline, map, clock });
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const rowIds = new Map([...byTable].map(([table, own]) => [table, drawRowIds(own)]));
  const keys = drawJourneyNames(facts, { rows, map, interactionIds: rowIds.get('interaction') ?? drawRowIds([]) });
  const names: NewNames = {
    idOf: (table, id) => rowIds.get(table)?.idOf(id),
    journeyKeyOf: (sourceKey, journeyKey) => {
      const id = recordId(sourceKey, 'journey', journeyKey);
      const known = keys.get(id) ?? randomUUID();
      keys.set(id, known);
      return known;
    },
  };
  const renamedFacts = foldCustomer({ timeline: renamed(timeline, rows, names), map, clock });
  if (!isDeepStrictEqual(withoutIds(renamedFacts), withoutIds(facts))) {
    throw new Error('By new names the facts of a customer are others.');
  }
  return names;
}

function renamed(timeline: CustomerTimeline, rows: readonly NamedRow[], names: NewNames): CustomerTimeline {
  const journeyIds = new Map<string, string>();
  for (const { sourceKey, journeyKey } of rows) {
    if (journeyKey === null) continue;
    const newKey = names.journeyKeyOf(sourceKey, journeyKey);
    journeyIds.set(recordId(sourceKey, 'journey', journeyKey), recordId(sourceKey, 'journey', newKey));
  }
  const rename =
    (table: string) =>
    <Row extends { readonly id: string; readonly keyedJourneyId: string | null }>(row: Row): Row => ({
      ...row,
      id: names.idOf(table, row.id) ?? row.id,
      keyedJourneyId: row.keyedJourneyId && (journeyIds.get(row.keyedJourneyId) ?? row.keyedJourneyId),
    });
  return {
    ...timeline,
    interactions: timeline.interactions.map(rename('interaction')),
    journeyRatings: timeline.journeyRatings.map(rename('feedback')),
    promiseOutcomes: timeline.promiseOutcomes.map(rename('promise_outcome')),
  };
}

/** Facts with places in their lists in place of ids, so that what belongs together still shows. */
function withoutIds(facts: CustomerFacts): unknown {
  const places = new Map(facts.journeys.map(({ id }, place) => [id, place]));
  const placeOf = (id: string | null) => (id === null ? null : (places.get(id) ?? 'nowhere'));
  return {
    ...facts,
    interactions: facts.interactions.map((fact) => ({
      ...fact,
      interactionId: '',
      journeyId: placeOf(fact.journeyId),
    })),
    journeys: facts.journeys.map((fact) => ({ ...fact, id: '' })),
    promises: facts.promises.map((fact) => ({ ...fact, outcomeId: '', journeyId: placeOf(fact.journeyId) })),
  };
}
