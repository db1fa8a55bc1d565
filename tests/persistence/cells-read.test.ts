import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { experienceCell } from '../../src/persistence/cells/experience-cell.js';
import { sumColumnsOf } from '../../src/persistence/cells/cell-kind.js';
import { BUCKETS } from '../../src/persistence/cells/read/sample.js';
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
      await Promise.all([total, ...groups].map(async (group) => group.customers()));
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

describe('where there are more facts than one answer reads', () => {
  /** The facts that there are stand for the sample of so many times as many. */
  const TIMES = Math.ceil(50_001 / customers.flatMap(({ interactions }) => interactions).length);
  beforeEach(async () => {
    const sums = sumColumnsOf(experienceCell).map((name) => sql`${sql.ref(name)} = ${sql.ref(name)} * ${TIMES}`);
    for (const { table } of [experienceCell, experienceCell.byMonth ?? experienceCell]) {
      await sql`update ${sql.table(table)} set ${sql.join(sums)}`.execute(database.sql);
    }
  });

  test('values rest on every row, and a sample of the customers tells how far their rows resemble each other', async () => {
    const { total, definition } = await experienceMetrics(scopeOf(database), { window });
    const scores = customers.flatMap(({ customerId, interactions }) =>
      interactions.flatMap(({ score }) => (score === null ? [] : [{ customerId, y: score / 1e6 }])),
    );
    const n = scores.length * TIMES;
    const mean = scores.reduce((sum, { y }) => sum + y, 0) / scores.length;
    const m2 = TIMES * scores.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
    expect(definition).toContain('sample');
    expect(total.score.sampleSize).toBe(n);
    expect(total.score.value).toBeCloseTo(mean, 9);

    const bucketsBelow = Math.floor((BUCKETS * 10_000) / total.interactions);
    const { rows } = await sql<{ customerId: string }>`
      select customer_fact.customer_id as "customerId" from customer_fact
      where customer_fact.bucket < ${bucketsBelow}`.execute(database.sql);
    const sampled = new Set(rows.map(({ customerId }) => customerId));
    const sample = scores.filter(({ customerId }) => sampled.has(customerId));
    const residuals = [...Map.groupBy(sample, ({ customerId }) => customerId).values()].map((own) =>
      own.reduce((sum, { y }) => sum + y - mean, 0),
    );
    expect(residuals.length).toBeGreaterThan(10);
    expect(residuals.length).toBeLessThan(customers.length);
    const clusterVariance =
      ((residuals.length / (residuals.length - 1)) * residuals.reduce((sum, residual) => sum + residual ** 2, 0)) /
      sample.length ** 2;
    const designEffect = (clusterVariance * (sample.length - 1)) / (m2 / n);
    expect(total.score.standardError).toBeCloseTo(Math.sqrt((designEffect * m2) / (n - 1) / n), 9);
    expect(total.score.flags).toEqual(['CLUSTERED']);
  });

  test('a group with few customers in the sample borrows the resemblance from all of them', async () => {
    const { groups } = await experienceMetrics(scopeOf(database), { window, groupBy: ['TOUCHPOINT', 'SEGMENT'] });
    expect(groups.length).toBeGreaterThan(15);
    for (const { score } of groups) expect(score).toMatchObject({ unavailable: null, flags: ['CLUSTERED'] });
  });

  test('different customers are still counted exactly', async () => {
    const { groups } = await experienceMetrics(scopeOf(database), { window, groupBy: ['SEGMENT'] });
    for (const group of groups) {
      const met = customers.filter(
        ({ segment, interactions }) => segment === group.key[0]?.value && interactions.length > 0,
      );
      expect(await group.customers()).toBe(met.length);
    }
  });
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
