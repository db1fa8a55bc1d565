import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { eraseCustomer } from '../../src/persistence/persons/erase-customer.js';
import type { Pending } from '../../src/persistence/projector/choose-customers.js';
import { freshness } from '../../src/persistence/projector/freshness.js';
import { createMapInHand, type MapInHand } from '../../src/persistence/projector/map-in-hand.js';
import { projectBatch } from '../../src/persistence/projector/project-batch.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import {
  countProjected,
  differencesFromFacts,
  differencesFromKept,
  emptyTimeline,
  keepProjected,
} from './projected.js';
import {
  changeMap,
  channel,
  customerOf,
  definition,
  HOUR,
  MAP,
  promise,
  sendConsent,
  sendInteraction,
  sendOrder,
  sendOutcome,
  sendRating,
  sendSegment,
  sendTenure,
  SOURCES,
  START,
  touchpoint,
} from './projector-world.js';

/** What one step does with the database; `clock` is the moment the world has reached. */
interface World {
  readonly database: TestDatabase;
  readonly clock: () => number;
  readonly maps: readonly MapInHand[];
}
type Step = (world: World) => Promise<unknown>;

// Few records, customers and journeys, so that most of what is sent corrects, moves or meets something.
const sent = {
  source: fc.constantFrom(...SOURCES),
  record: fc.integer({ min: 1, max: 9 }).map(String),
  customer: fc.constantFrom('ada', 'ben', 'cho', 'dan', 'eve'),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 24 * 8 }) },
    // The month, the quarter and the year before, of which other journeys are the first.
    { weight: 1, arbitrary: fc.constantFrom(-24 * 3, -24 * 70, -24 * 200) },
  ),
};
const touchpointId = fc.integer({ min: 1, max: 4 });
const journeyKey = fc.constantFrom(null, 'a', 'b');
const key = (things: readonly { readonly key: string }[]) => fc.constantFrom(...things.map((thing) => thing.key));

const interactionSent: fc.Arbitrary<Step> = fc
  .record({
    ...sent,
    touchpointId,
    kind: fc.constantFrom('INTERACTION', 'INTERACTION', 'EXPOSURE'),
    journeyKey,
    definitionId: fc.constantFrom(null, 1, 2),
    ratings: fc.oneof(
      fc.array(fc.option(fc.integer({ min: 0, max: 10_000 })), { maxLength: 3 }),
      // Enough of them for a score.
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 }),
    ),
    cost: fc.constantFrom(null, '0.1', '2.25', '-1.10'),
    currency: fc.constantFrom('EUR', 'ILS'),
  })
  .map(
    (record) =>
      ({ database }) =>
        sendInteraction(database, record),
  );
const ratingSent: fc.Arbitrary<Step> = fc
  .record({ ...sent, journeyKey, score: fc.integer({ min: 0, max: 100_000_000 }) })
  .map(
    (record) =>
      ({ database }) =>
        sendRating(database, record),
  );
const outcomeSent: fc.Arbitrary<Step> = fc
  .record({
    ...sent,
    touchpointId,
    journeyKey,
    promiseId: fc.integer({ min: 1, max: 3 }),
    promised: fc.constantFrom(null, 3, 100),
    delivered: fc.constantFrom(null, 0, 7, 95),
    dueHours: fc.option(fc.integer({ min: 0, max: 24 * 16 })),
    metHours: fc.option(sent.hours, { freq: 1 }),
  })
  .map(
    (record) =>
      ({ database }) =>
        sendOutcome(database, record),
  );
// In the months, quarters and years around those of the interactions, at their very boundaries too.
const days = fc.constantFrom(-400, -151, -70, -61, -3, 0, 5, 30, 40, 100, 183, 214, 300, 600);
const order = fc.record({
  ...sent,
  record: fc.integer({ min: 1, max: 25 }).map(String),
  hours: days.map((day) => 24 * day),
  kind: fc.constantFrom('PURCHASE', 'RENEWAL', 'REFUND'),
  amount: fc.constantFrom('0', '0.01', '12.50', '99.999', '123456789012345678.9'),
  currency: fc.constantFrom('EUR', 'EUR', 'ILS'),
});
const ordersSent: fc.Arbitrary<Step> = fc.array(order, { minLength: 2, maxLength: 6 }).map(
  (orders) =>
    ({ database }) =>
      Promise.all(orders.map((record) => sendOrder(database, record))),
);
const consent = fc.record({
  ...sent,
  record: fc.integer({ min: 1, max: 15 }).map(String),
  // Some take effect in the future.
  hours: fc.integer({ min: 0, max: 24 * 20 }),
  purpose: fc.constantFrom('ANALYTICS', 'REVENUE_ANALYSIS', 'REVENUE_ANALYSIS'),
  granted: fc.constantFrom(true, false, false),
});
const consentsSent: fc.Arbitrary<Step> = fc.array(consent, { minLength: 2, maxLength: 5 }).map(
  (consents) =>
    ({ database }) =>
      Promise.all(consents.map((record) => sendConsent(database, record))),
);
const tenureSent: fc.Arbitrary<Step> = fc
  .record({
    customer: sent.customer,
    joinedHours: fc.constantFrom(-1500, -500, -400, -61, 0, 1).map((day) => 24 * day),
    leftHours: fc.constantFrom(null, null, ...[0, 3, 30, 61, 214, 579, 900].map((day) => 24 * day)),
  })
  .map(
    (tenure) =>
      ({ database }) =>
        sendTenure(database, tenure),
  );
const segmentSent: fc.Arbitrary<Step> = fc
  .record({ customer: sent.customer, segment: fc.constantFrom(null, 'home', 'business') })
  .map(
    ({ customer, segment }) =>
      ({ database }) =>
        sendSegment(database, customer, segment),
  );

const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 });
const mapChanged: fc.Arbitrary<Step> = fc
  .oneof(
    fc.tuple(key(MAP.channels), fc.boolean(), weights).map((given) => ({ channels: [channel(...given)] })),
    fc.tuple(key(MAP.touchpoints), key(MAP.channels)).map((given) => ({ touchpoints: [touchpoint(...given)] })),
    fc
      .tuple(key(MAP.journeyDefinitions), fc.integer({ min: 1, max: 4 }), fc.subarray(['t1', 't2', 't3', 't4']))
      .map((given) => ({ journeyDefinitions: [definition(...given)] })),
    fc.constantFrom(0, 0.2, 0.5).map((tolerance) => ({ promises: [promise('speed', 'HIGHER_IS_BETTER', tolerance)] })),
  )
  .map(
    (entries) =>
      ({ database }) =>
        changeMap(database, entries),
  );

const customerErased: fc.Arbitrary<Step> = sent.customer.map((name) => async ({ database }) => {
  const id = await database.sql.transaction().execute((db) => customerOf(db, name));
  await eraseCustomer(database, { customerId: id }, { mode: 'PURGE', now: START });
});

const batchProjected: fc.Arbitrary<Step> = fc
  .record({
    projector: fc.integer({ min: 0, max: 1 }),
    batchSize: fc.integer({ min: 1, max: 7 }),
    first: fc.subarray<Pending>(['single', 'bulk'], { minLength: 1 }),
  })
  .map(({ projector, batchSize, first }) => async ({ database, clock, maps }) => {
    await projectBatch(database, maps[projector] ?? createMapInHand(), { now: clock(), batchSize, first });
  });

/** As if what is noted so far had come in a file. */
const becameBulk: fc.Arbitrary<Step> = fc.constant(async ({ database }) => {
  await sql`update projection_queue set bulk = true`.execute(database.sql);
});

const anyStep = fc.oneof(
  { weight: 1, arbitrary: becameBulk },
  { weight: 8, arbitrary: interactionSent },
  { weight: 3, arbitrary: ratingSent },
  { weight: 3, arbitrary: outcomeSent },
  { weight: 6, arbitrary: ordersSent },
  { weight: 2, arbitrary: tenureSent },
  { weight: 4, arbitrary: consentsSent },
  { weight: 1, arbitrary: segmentSent },
  { weight: 2, arbitrary: mapChanged },
  { weight: 1, arbitrary: customerErased },
  { weight: 6, arbitrary: batchProjected },
);
/** What happens at the same time, and how long it is until the next. */
const anyMoment = fc.record({
  steps: fc.array(anyStep, { minLength: 1, maxLength: 4 }),
  hours: fc.constantFrom(0, 0, 1, 30, 100),
});

describe('the projector', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await changeMap(database, MAP);
  });
  afterAll(() => database.drop());

  it('arrives at what a rebuild makes, whatever happened, in any batching, with two at work (REBUILD-EQUALS-INCREMENTAL)', async () => {
    const seen: Record<string, number> = {};
    const outcomes: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(fc.array(anyMoment, { minLength: 4, maxLength: 12 }), async (moments) => {
        await emptyTimeline(database);
        let now = START + 24 * HOUR;
        const world: World = { database, clock: () => now, maps: [createMapInHand(), createMapInHand()] };
        for (const { steps, hours } of moments) {
          await Promise.all(steps.map((step) => step(world)));
          now += hours * HOUR;
        }
        await expectLaw(database, now);
        // Time alone changes what is open and what is due.
        await expectLaw(database, now + 100 * HOUR);
        add(seen, await countProjected(database));
        add(outcomes, await countOutcomes(database));
        add(outcomes, await countWithdrawn(database));
      }),
      { numRuns: 36, seed: 20_261_122, endOnFailure: true },
    );
    // The law holds of empty tables too, and of waves upon which nothing followed; these were others.
    for (const [table, count] of Object.entries(seen)) expect([table, count > 25]).toEqual([table, true]);
    for (const [outcome, count] of Object.entries(outcomes)) expect([outcome, count > 9]).toEqual([outcome, true]);
  }, 180_000);

  it('would not pass with a cell off by one', async () => {
    const now = START + 1000 * HOUR;
    await emptyTimeline(database);
    await sendInteraction(database, {
      source: 'crm',
      record: '1',
      customer: 'ada',
      hours: 1,
      touchpointId: 1,
      ratings: [50],
    });
    await projectPending(database, { now });
    await sql`update experience_cell set friendliness_sum = friendliness_sum + 1`.execute(database.sql);
    expect(await differencesFromFacts(database)).toHaveLength(2);
    await keepProjected(database);
    await rebuild(database, { now });
    expect(await differencesFromKept(database)).toHaveLength(2);
  });
});

function add(totals: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + count;
}

/** How many customer waves had an outcome that cells tell apart. */
async function countOutcomes({ sql: db }: TestDatabase): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select
      count(*) filter (where fact.retained)::int as retained,
      count(*) filter (where not fact.retained and fact.currencies = '{EUR}')::int as "lost with money",
      count(*) filter (where cardinality(fact.currencies) > 1)::int as "several currencies",
      count(*) filter (where 0 > any(fact.amounts))::int as "given back"
    from customer_wave as fact`.execute(db);
  return rows[0] ?? {};
}

/** How many customers with facts are not counted, or not with their revenue. */
async function countWithdrawn({ sql: db }: TestDatabase): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select
      count(*) filter (where not customer_fact.analytics)::int as "not counted",
      count(*) filter (where customer_fact.analytics and not customer_fact.revenue_analysis)::int as "counted without revenue"
    from customer_fact
    where exists (select from interaction_fact as fact where fact.customer_id = customer_fact.customer_id)`.execute(db);
  return rows[0] ?? {};
}

/** Projects all that is pending at the clock, with two projectors at work; a rebuild then changes nothing. */
async function expectLaw(database: TestDatabase, now: number): Promise<void> {
  await Promise.all([3, 5].map((batchSize) => projectPending(database, { now, batchSize })));
  expect((await freshness(database.sql, now)).pendingCustomers).toBe(0);
  expect(await differencesFromFacts(database)).toEqual([]);
  await keepProjected(database);
  await rebuild(database, { now, batchSize: 4 });
  expect(await differencesFromKept(database)).toEqual([]);
}
