import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { experienceMetrics } from '../../src/services/metrics/experience-metrics.service.js';
import { journeyMetrics } from '../../src/services/metrics/journey-metrics.service.js';
import { promiseGaps } from '../../src/services/metrics/promise-gaps.service.js';
import { createWorld, scopeOf, storeWorld } from '../services/metrics/world.js';
import { type TestDatabase, createTestDatabase } from '../setup/test-database.js';
import { rounded } from '../setup/rounded.js';

let database: TestDatabase;
const customers = createWorld();
beforeEach(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
});
afterEach(() => database.drop());

/** Begins and ends at midnight of UTC, whose months it holds whole; months of Kolkata cut its days. */
const window = { from: new Date('2024-02-01T00:00:00Z'), to: new Date('2024-06-01T00:00:00Z'), timeZone: 'UTC' };
const inKolkata = { ...window, timeZone: 'Asia/Kolkata' };

test('cells and facts give the same answer', async () => {
  const scope = scopeOf(database);
  const gold = { attribute: { name: 'tier', value: { eq: 'gold' } } };
  // True of everybody, and about something that cells do not carry.
  const everybody = { or: [gold, { not: gold }] };
  const journeys = { window: inKolkata, groupBy: ['PERIOD', 'SEGMENT'], granularity: 'WEEK' } as const;
  const interactions = { window, groupBy: ['STAGE', 'CHANNEL', 'SEGMENT'] } as const;
  const promises = { window: inKolkata, groupBy: ['PROMISE', 'PERIOD'] } as const;

  expect(numbersOf(await journeyMetrics(scope, { ...journeys, filter: { customer: everybody } }))).toEqual(
    numbersOf(await journeyMetrics(scope, journeys)),
  );
  expect(numbersOf(await experienceMetrics(scope, { ...interactions, filter: { customer: everybody } }))).toEqual(
    numbersOf(await experienceMetrics(scope, interactions)),
  );
  expect(numbersOf(await promiseGaps(scope, { ...promises, filter: everybody }))).toEqual(
    numbersOf(await promiseGaps(scope, promises)),
  );
});

test('counts and values of whole days do not need the facts', async () => {
  const ask = async () => {
    const { total, groups } = await journeyMetrics(scopeOf(database), { window, groupBy: ['PERIOD', 'DEFINITION'] });
    return [total, ...groups].map(({ key, journeys, endToEndScore }) => ({
      key,
      journeys,
      score: endToEndScore.value,
    }));
  };
  const before = await ask();
  await sql`truncate customer_fact, interaction_fact, journey, promise_fact`.execute(database.sql);
  expect(before.length).toBeGreaterThan(6);
  expect(await ask()).toEqual(before);
});

test('the number of statements does not grow with periods and groups', async () => {
  const scope = scopeOf(database);
  const journeys = (asked: typeof window, groupBy: readonly ('PERIOD' | 'DEFINITION' | 'SEGMENT')[]) =>
    countStatements(async () => {
      const { total, groups } = await journeyMetrics(scope, { window: asked, groupBy });
      await Promise.all([total, ...groups].map((group) => group.costPerJourney('EUR')));
    });
  const interactions = (asked: typeof window, groupBy: readonly ('PERIOD' | 'TOUCHPOINT')[]) =>
    countStatements(() => experienceMetrics(scope, { window: asked, groupBy }));
  const promises = (asked: typeof window, groupBy: readonly ('PERIOD' | 'PROMISE')[]) =>
    countStatements(() => promiseGaps(scope, { window: asked, groupBy }));

  expect(await journeys(inKolkata, ['PERIOD', 'DEFINITION', 'SEGMENT'])).toBe(await journeys(window, []));
  expect(await interactions(inKolkata, ['PERIOD', 'TOUCHPOINT'])).toBe(await interactions(window, []));
  expect(await promises(inKolkata, ['PERIOD', 'PROMISE'])).toBe(await promises(window, []));
  expect(await interactions(window, [])).toBeLessThanOrEqual(6);
});

/** All numbers of an answer, to eleven digits. */
function numbersOf({ total, groups }: { readonly total: object; readonly groups: readonly object[] }): unknown {
  return rounded([total, ...groups], 11);
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
