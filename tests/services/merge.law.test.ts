import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toGlobalId } from '../../src/domain/global-id.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { cellKinds } from '../../src/persistence/cells/index.js';
import type { CustomerLookup } from '../../src/services/customer-lookup.js';
import { ingest } from '../../src/services/ingest.service.js';
import { mergeCustomers, unmergeCustomers } from '../../src/services/merge.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { differencesFromFacts, differencesFromKept, keepProjected } from '../persistence/projected.js';
import { createWorld, timelineOf, type World } from './ingest-world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const customerId = fc.constantFrom('ada', 'ben', 'cho');
const at = fc.integer({ min: 0, max: 60 * 24 }).map((hour) => new Date(Date.UTC(2025, 2, 1, hour)).toISOString());
const id = fc.integer({ min: 1, max: 8 }).map(String);
const event = { id, customerId, at };
const MEASURES = ['FRIENDLINESS', 'ACCESSIBILITY', 'CONFIDENCE'] as const;
const rating = fc.integer({ min: 0, max: 100 });

const eventRecord: fc.Arbitrary<TimelineRecord> = fc.oneof(
  fc
    .record({
      ...event,
      touchpoint: fc.constantFrom('checkout', 'delivery'),
      ratings: fc.tuple(rating, rating, rating),
    })
    .map(({ at: occurredAt, ratings, ...rest }) => ({
      interaction: {
        ...rest,
        occurredAt,
        ratings: MEASURES.map((measure, place) => ({ measure, score: ratings[place] ?? 0 })),
      },
    })),
  fc
    .record({
      ...event,
      kind: fc.constant('PURCHASE' as const),
      amount: fc.constantFrom('1.50', '7'),
      currency: fc.constant('EUR'),
    })
    .map((order) => ({ order })),
  fc
    .record({ ...event, purpose: fc.constant('ANALYTICS' as const), granted: fc.boolean() })
    .map((consent) => ({ consent })),
);
const profileRecord: fc.Arbitrary<TimelineRecord> = fc
  .record({ customerId, joinedAt: fc.option(at), segment: fc.constantFrom('home', 'office') })
  .map((customer) => ({ customer }));

const events = fc.array(eventRecord, { minLength: 1, maxLength: 10 });
const records = fc.array(fc.oneof({ weight: 4, arbitrary: eventRecord }, { weight: 1, arbitrary: profileRecord }), {
  maxLength: 10,
});

async function clear(): Promise<void> {
  await world.clear();
  await world.database.pool.query('alter sequence customer_id_seq restart');
  await rebuildAll(world.scope);
}

/** One after the other, so that each corrects what came before it. */
async function send(all: readonly TimelineRecord[]): Promise<void> {
  for (const record of all) {
    const one = { source: 'crm', records: [record], ratingScaleMin: 0, ratingScaleMax: 100 };
    expect((await ingest(world.scope, one)).rejected).toBe(0);
  }
}

const named = (name: string) => ({ externalId: { source: 'crm', id: name } });
/** Ben comes last, so that the others have the same ids, and the same buckets, where he is not there. */
const EVERYBODY = ['ada', 'cho', 'ben'].map((name): TimelineRecord => ({
  order: {
    id: `first-${name}`,
    customerId: name,
    at: '2025-03-20T00:00:00Z',
    kind: 'PURCHASE',
    amount: '3',
    currency: 'EUR',
  },
}));

async function merge(): Promise<void> {
  const { userErrors } = await mergeCustomers(world.scope, { into: named('ada'), from: named('ben') });
  expect(userErrors).toEqual([]);
}

async function unmerge(): Promise<void> {
  const { userErrors } = await unmergeCustomers(world.scope, named('ben'));
  expect(userErrors).toEqual([]);
}

async function expectInStep(): Promise<void> {
  expect(await differencesFromFacts(world.database)).toEqual([]);
  await keepProjected(world.database);
  await rebuildAll(world.scope);
  expect(await differencesFromKept(world.database)).toEqual([]);
}

/** Every row of every table that holds something of customers, as text. */
async function everything(): Promise<unknown> {
  const tables = [
    'customer',
    'customer_identity',
    'interaction',
    'customer_order',
    'consent',
    'customer_fact',
    'interaction_fact',
    'journey',
    'customer_wave',
  ];
  const all: unknown[] = [];
  for (const table of tables) {
    const { rows } = await world.database.pool.query<{ row: unknown }>(
      `select ${table}::text as row from ${table} order by 1`,
    );
    all.push([table, rows]);
  }
  return all;
}

describe('merged customers', () => {
  it('are counted at once as the one person they would have been, and in step with a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(events, events, async (before, since) => {
        await clear();
        await send([...EVERYBODY, ...before]);
        await project(world.scope);
        await merge();
        await send(since);
        await project(world.scope);
        await expectInStep();
        await keepProjected(world.database);

        await clear();
        const asAda = JSON.stringify([...EVERYBODY, ...before, ...since]).replaceAll(
          '"customerId":"ben"',
          '"customerId":"ada"',
        );
        await send(JSON.parse(asAda) as TimelineRecord[]);
        await project(world.scope);
        const cells = new Set<unknown>(cellKinds.map(({ table }) => table));
        const differences = (await differencesFromKept(world.database)) as { readonly table: string }[];
        expect(differences.filter(({ table }) => cells.has(table))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('are what they were, byte for byte, when they are unmerged', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (before) => {
        await clear();
        await send([...EVERYBODY, ...before]);
        await rebuildAll(world.scope);
        const unmerged = await everything();
        await merge();
        expect(await everything()).not.toEqual(unmerged);
        await expectInStep();
        await unmerge();
        expect(await everything()).toEqual(unmerged);
        await expectInStep();
      }),
      { numRuns: 8 },
    );
  });

  it('have, when they are unmerged, what they would have had they never been merged', async () => {
    await fc.assert(
      fc.asyncProperty(records, records, async (before, since) => {
        await clear();
        await send([...EVERYBODY, ...before]);
        await merge();
        await send(since);
        await project(world.scope);
        await expectInStep();
        await unmerge();
        await project(world.scope);
        await expectInStep();
        const timeline = await timelineOf(world);

        await clear();
        await send([...EVERYBODY, ...before, ...since]);
        expect(timeline).toEqual(await timelineOf(world));
      }),
      { numRuns: 12 },
    );
  });

  it('are refused where that has no meaning', async () => {
    await clear();
    await send(EVERYBODY);
    await merge();
    const refusal = async (into: CustomerLookup, from: CustomerLookup) =>
      (await mergeCustomers(world.scope, { into, from })).userErrors.map(({ code, path }) => `${code} ${path.join()}`);
    const { rows } = await world.database.pool.query<{ id: string; externalId: string }>(
      'select coalesce(origin_id, customer_id) as id, external_id as "externalId" from customer_identity',
    );
    const ids = new Map(rows.map(({ id, externalId }) => [externalId, id]));
    const byId = (name: string) => ({ id: toGlobalId({ type: 'Customer', id: ids.get(name) ?? '999999999' }) });
    for (const by of [named, byId]) {
      expect(await refusal(by('ada'), by('ada'))).toEqual(['BAD_USER_INPUT from']);
      expect(await refusal(by('cho'), by('ben'))).toEqual(['BAD_USER_INPUT from']);
      expect(await refusal(by('ben'), by('cho'))).toEqual(['BAD_USER_INPUT into']);
      expect(await refusal(by('cho'), by('ada'))).toEqual(['BAD_USER_INPUT from']);
      expect(await refusal(by('cho'), by('nobody'))).toEqual(['NOT_FOUND from']);
      expect(await refusal(by('nobody'), by('cho'))).toEqual(['NOT_FOUND into']);
    }
    expect((await unmergeCustomers(world.scope, named('cho'))).userErrors).toHaveLength(1);
    const nobody = { id: toGlobalId({ type: 'Customer', id: '999999999' }) };
    expect((await unmergeCustomers(world.scope, nobody)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
