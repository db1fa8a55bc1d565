import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CustomerFacts } from '../../domain/facts.js';
import type { JourneyMap } from '../../domain/map.js';
import { recordId } from '../../domain/record-id.js';
import type { CustomerTimeline } from '../../domain/timeline.js';
import { foldCustomer } from '../../projection/fold.js';

/** A row as far as its names go. */
export interface NamedRow {
  readonly table: string;
  readonly id: string;
  readonly sourceKey: string;
  readonly journeyKey: string | null;
}

/** Names that nobody has ever seen, in place of those by which sources could tell rows and journeys. */
export interface NewNames {
  /** The new id of a row, undefined for one that is not the customer's. */
  readonly idOf: (table: string, id: string) => string | undefined;
  /** The new key of a journey. */
  readonly journeyKeyOf: (sourceKey: string, journeyKey: string) => string;
}

const ATTEMPTS = 5_000;

/**
 * Draws new names for all rows and journeys of a customer by which the timeline means the very same.
 *
 * Where two things happen at one instant, their ids decide which counts as the first. So the new ids of rows are in the
 * order of the old ones. Ids of journeys follow from names and cannot be put in order; there names are drawn until the
 * facts are the same, which is the first time unless two journeys began in the same millisecond.
 */
export function drawNewNames(
  rows: readonly NamedRow[],
  { timeline, map, clock }: { readonly timeline: CustomerTimeline; readonly map: JourneyMap; readonly clock: number },
): NewNames {
  const wanted = withoutIds(foldCustomer({ timeline, map, clock }));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const names = draw(rows);
    const facts = foldCustomer({ timeline: renamed(timeline, rows, names), map, clock });
    if (isDeepStrictEqual(withoutIds(facts), wanted)) return names;
  }
  throw new Error('No names were found by which the facts of a customer stay the same.');
}

function draw(rows: readonly NamedRow[]): NewNames {
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    const drawn = ofTable.map(() => BigInt.asUintN(63, randomBytes(8).readBigUInt64BE(0))).sort(ascending);
    const old = ofTable.map(({ id }) => BigInt(id)).sort(ascending);
    ids.set(table, new Map(old.map((id, place) => [id.toString(), String(drawn[place])])));
  }
  const keys = new Map<string, string>();
  return {
    idOf: (table, id) => ids.get(table)?.get(id),
    journeyKeyOf: (sourceKey, journeyKey) => {
      const name = JSON.stringify([sourceKey, journeyKey]);
      const known = keys.get(name) ?? randomUUID();
      keys.set(name, known);
      return known;
    },
  };
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

function ascending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
