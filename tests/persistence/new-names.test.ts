import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordId } from '../../src/domain/record-id.js';
import type { CustomerTimeline } from '../../src/domain/timeline.js';
import { drawNewNames } from '../../src/persistence/privacy/new-names.js';
import type { NamedRow } from '../../src/persistence/privacy/row-ids.js';
import { foldCustomer } from '../../src/projection/fold.js';
import { inTimeOrder } from '../../src/projection/time-order.js';
import { DAY, interaction, map, timeline as timelineOf } from '../projection/sample.js';

const SOURCES = ['crm', 'shop', 'app'] as const;
const CLOCK = Date.UTC(2030, 0, 1);

/** An interaction of a source that sends days only; without a key its definition makes it a journey. */
interface Sent {
  readonly source: (typeof SOURCES)[number];
  readonly at: number;
  readonly key: string | null;
  readonly definitionId: number;
}

interface Person {
  readonly timeline: CustomerTimeline;
  readonly rows: readonly NamedRow[];
}

function personOf(sent: readonly Sent[]): Person {
  const ids = sent.map(({ source }, place) => recordId(source, 'interaction', String(place)));
  return {
    rows: sent.map(({ source, key }, place) => ({
      table: 'interaction',
      id: ids[place] ?? '',
      sourceKey: source,
      journeyKey: key,
    })),
    timeline: timelineOf({
      interactions: sent.map(({ source, at, key, definitionId }, place) =>
        interaction(place, 0, {
          id: ids[place] ?? '',
          occurredAt: at,
          keyedJourneyId: key === null ? null : recordId(source, 'journey', key),
          definitionId,
        }),
      ),
    }),
  };
}

/** Which interactions journeys consist of, by their places in what was sent; journeys by their start, then their id. */
function journeysInOrder({ timeline }: Person): number[][] {
  const places = new Map(timeline.interactions.map(({ id }, place) => [id, place]));
  const facts = foldCustomer({ timeline, map, clock: CLOCK });
  return inTimeOrder(facts.journeys, ({ startedAt }) => startedAt).map((journey) =>
    facts.interactions
      .filter(({ journeyId }) => journeyId === journey.id)
      .map(({ interactionId }) => places.get(interactionId) ?? -1),
  );
}

function renamed({ timeline, rows }: Person): Person {
  const names = drawNewNames(rows, { timeline, map, clock: CLOCK });
  const newRows = rows.map((row) => ({
    ...row,
    id: names.idOf('interaction', row.id) ?? '',
    journeyKey: row.journeyKey === null ? null : names.journeyKeyOf(row.sourceKey, row.journeyKey),
  }));
  return {
    rows: newRows,
    timeline: {
      ...timeline,
      interactions: timeline.interactions.map((one, place) => {
        const { id = '', sourceKey = '', journeyKey = null } = newRows[place] ?? {};
        const keyedJourneyId = journeyKey === null ? null : recordId(sourceKey, 'journey', journeyKey);
        return { ...one, id, keyedJourneyId };
      }),
    },
  };
}

function expectSameOrder(person: Person): void {
  const after = renamed(person);
  expect(journeysInOrder(after)).toEqual(journeysInOrder(person));
  const names = (rows: readonly NamedRow[]) => rows.flatMap(({ id, journeyKey }) => [id, journeyKey ?? id]);
  const old = new Set(names(person.rows));
  expect(names(after.rows).filter((name) => old.has(name))).toEqual([]);
  expect(new Set(after.rows.map(({ id }) => id)).size).toBe(person.rows.length);
}

describe('new names', () => {
  it('keep the order of journeys of 24 months that begin at midnight, of several sources and of none', () => {
    const months = Array.from({ length: 24 }, (_, month) => Date.UTC(2025, month, 1));
    const sent = months.flatMap((at, month) => [
      ...SOURCES.flatMap((source) => [1, 2].map((key) => ({ source, at, key: `${month}-${key}`, definitionId: 1 }))),
      { source: 'crm' as const, at, key: null, definitionId: 1 },
      { source: 'shop' as const, at, key: null, definitionId: 2 },
    ]);
    const person = personOf(sent);
    expect(journeysInOrder(person)).toHaveLength(24 * 8);
    for (let time = 0; time < 10; time += 1) expectSameOrder(person);
  });

  it('keep the order of hundreds of journeys that begin at one instant', () => {
    const at = Date.UTC(2025, 0, 1);
    const sent = Array.from({ length: 600 }, (_, place) => ({
      source: SOURCES[place % 3] ?? 'crm',
      at,
      key: String(place),
      definitionId: 1,
    }));
    expectSameOrder(personOf(sent));
  });

  it('keep the order of whatever happens within a few days', () => {
    const sent = fc.record({
      source: fc.constantFrom(...SOURCES),
      at: fc.integer({ min: 0, max: 4 }).map((day) => Date.UTC(2025, 0, 1) + day * 3 * DAY),
      key: fc.constantFrom(null, 'a', 'b', 'c'),
      definitionId: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 40 }), (all) => {
        expectSameOrder(personOf(all));
      }),
      { numRuns: 200 },
    );
  });
});
