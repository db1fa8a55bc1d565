import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { experienceCell } from '../../src/persistence/cells/experience-cell.js';
import { journeyCell } from '../../src/persistence/cells/journey-cell.js';
import { promiseCell } from '../../src/persistence/cells/promise-cell.js';
import { sumColumnsOf } from '../../src/persistence/cells/cell-kind.js';
import { BUCKETS } from '../../src/persistence/cells/read/sample.js';
import { experienceMetrics } from '../../src/services/metrics/experience-metrics.service.js';
import { journeyMetrics } from '../../src/services/metrics/journey-metrics.service.js';
import { promiseGaps } from '../../src/services/metrics/promise-gaps.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createWorld, scopeOf, storeWorld } from '../services/metrics/world.js';
import { rounded } from '../setup/rounded.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** The facts that there are stand for the sample of so many times as many, which only cells have. */
const TIMES = 20;
const customers = createWorld(1_500);
const window = { from: new Date('2024-02-01T00:00:00Z'), to: new Date('2024-06-01T00:00:00Z'), timeZone: 'UTC' };

let database: TestDatabase;
let scope: Scope;
let bucketOf: ReadonlyMap<string, number>;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
  for (const kind of [experienceCell, journeyCell, promiseCell]) {
    const sums = sumColumnsOf(kind).map((name) => sql`${sql.ref(name)} = ${sql.ref(name)} * ${TIMES}`);
    for (const { table } of [kind, kind.byMonth ?? kind]) {
      await sql`update ${sql.table(table)} set ${sql.join(sums)}`.execute(database.sql);
    }
  }
  const { rows } = await sql<{ customerId: string; bucket: number }>`
    select customer_fact.customer_id as "customerId", customer_fact.bucket from customer_fact`.execute(database.sql);
  bucketOf = new Map(rows.map(({ customerId, bucket }) => [customerId, bucket]));
  scope = scopeOf(database);
});
afterAll(() => database.drop());

test('values rest on every row; what customers repeat adds to the variance, by a sample of its own for each measure', async () => {
  const { total, definition } = await experienceMetrics(scope, { window });
  expect(definition).toMatch(/fixed samples of [\d.]+ % to [\d.]+ % of the customers/);
  const scores = customers.flatMap(({ customerId, interactions }) =>
    interactions.flatMap(({ score }) => (score === null ? [] : [{ customerId, y: score / 1e6 }])),
  );
  const friendliness = customers.flatMap(({ customerId, interactions }) =>
    interactions.flatMap(({ ratings: [rating] }) =>
      typeof rating === 'number' ? [{ customerId, y: rating / 100 }] : [],
    ),
  );
  expectMean(total.score, scores);
  expectMean(total.measures[0]?.score, friendliness);
});

/** Computes the mean of all values, and its standard error with the design effect of the customers who are enough. */
function expectMean(
  estimate: { value: number | null; standardError: number | null; sampleSize: number } | undefined,
  values: readonly { customerId: string; y: number }[],
): void {
  const n = values.length * TIMES;
  const mean = values.reduce((sum, { y }) => sum + y, 0) / values.length;
  const m2 = TIMES * values.reduce((sum, { y }) => sum + (y - mean) ** 2, 0);
  const bucketsBelow = Math.floor((BUCKETS * 2_000) / n);
  const sample = values.filter(({ customerId }) => (bucketOf.get(customerId) ?? BUCKETS) < bucketsBelow);
  const own = sample.reduce((sum, { y }) => sum + y, 0) / sample.length;
  const clusters = [...Map.groupBy(sample, ({ customerId }) => customerId).values()];
  const residuals = clusters.map((rows) => rows.reduce((sum, { y }) => sum + y - own, 0));
  expect(clusters.length).toBeGreaterThan(15);
  expect(clusters.length).toBeLessThan(100);
  const [G, N] = [clusters.length, sample.length];
  const clustered = ((G / (G - 1)) * residuals.reduce((sum, residual) => sum + residual ** 2, 0)) / N ** 2;
  const plain = sample.reduce((sum, { y }) => sum + (y - own) ** 2, 0) / (N - 1) / N;
  expect(estimate?.sampleSize).toBe(n);
  expect(estimate?.value).toBeCloseTo(mean, 8);
  expect(estimate?.standardError).toBeCloseTo(Math.sqrt(((clustered / plain) * m2) / (n - 1) / n), 8);
}

test('an interval does not depend on what else is asked', async () => {
  const question = { window, groupBy: ['DEFINITION'] } as const;
  const whole = await journeyMetrics(scope, question);
  for (const name of ['completionRate', 'meanDurationSeconds', 'medianDurationSeconds', 'touchpointGap'] as const) {
    const alone = await journeyMetrics(scope, question, { values: new Set([name]), intervals: new Set([name]) });
    const named = ({ total, groups }: typeof whole) => rounded([total, ...groups].map((group) => group[name]));
    expect(named(alone)).toEqual(named(whole));
  }
});

test('freshness is told where it is asked for', async () => {
  const nothing = { values: new Set<string>(), intervals: new Set<string>() };
  const asked = (...fields: string[]) => experienceMetrics(scope, { window }, { ...nothing, fields: new Set(fields) });
  expect((await asked('total', 'freshness')).freshness).toMatchObject({ pendingCustomers: 0 });
  expect((await asked('total')).freshness).toBeNull();
});

test('a group with few customers in the sample borrows the resemblance from all of them', async () => {
  const { groups } = await experienceMetrics(scope, { window, groupBy: ['TOUCHPOINT', 'SEGMENT'] });
  expect(groups.length).toBeGreaterThan(15);
  for (const { score } of groups) expect(score).toMatchObject({ unavailable: null, flags: ['CLUSTERED'] });
});

test('the satisfaction effect of a group of whom nobody repeats in the sample allows for those outside it', async () => {
  const { groups } = await promiseGaps(scope, { window, groupBy: ['PROMISE', 'SEGMENT'] });
  expect(groups.length).toBeGreaterThan(5);
  for (const { satisfactionEffect: effect } of groups) {
    const isPlain = effect.low !== null && !effect.flags.includes('CLUSTERED');
    expect({ ...effect, isPlain }).toMatchObject({ unavailable: null, isPlain: false });
  }
});

test('different customers are still counted exactly', async () => {
  const { groups } = await experienceMetrics(scope, { window, groupBy: ['SEGMENT'] });
  for (const group of groups) {
    const met = customers.filter(
      ({ segment, interactions }) => segment === group.key[0]?.value && interactions.length > 0,
    );
    expect(group.customers).toBe(met.length);
  }
});
