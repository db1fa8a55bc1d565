import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';
import { project } from '../../src/services/projection.service.js';
import { clientWith } from '../setup/client.js';
import { runCli } from '../setup/cli.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChangePromiseDocument,
  JourneysByDocument,
  JourneySummaryDocument,
  PromisesByDocument,
  ServiceRevenueOfDocument,
} from './generated/operations.js';

/**
 * A real marketplace of 20,864 orders, with answers that were computed independently. The data may not be copied into
 * the project, so this runs where the folder is.
 */
const folder = path.join(projectRoot(), '../shared/data/olist');
const describeWithData = existsSync(folder) ? describe : describe.skip;

interface Expected {
  counts: Record<
    'customers' | 'interactions' | 'feedback' | 'promises' | 'orders' | 'journeys' | 'journeysCompleted',
    number
  >;
  orders: { total: string };
  endToEndScore: { n: number; mean: number; sd: number };
  durationSecondsCompleted: { n: number; mean: number; median: number; p90: number };
  promise_INSTANT: PromiseExpectation;
  promise_DAY: PromiseExpectation;
  satisfactionEffect_brokenMinusKept: { nBroken: number; nKept: number; diff: number; se: number };
  endToEndScore_bySegment: Record<string, { n: number; mean: number }>;
  keptRate_bySegment: Record<string, { kept: number; n: number }>;
  monthlyJourneys: Record<string, number>;
}

interface PromiseExpectation {
  kept: number;
  broken: number;
  pending: number;
  keptRate: number;
  wilsonWithoutClustering: [number, number];
}

const window = { from: '2016-01-01T00:00:00Z', to: '2019-01-01T00:00:00Z' };

describeWithData('a real marketplace, imported by the command and asked over HTTP', () => {
  let api: TestApi;
  let client: GraphQLClient;
  let expected: Expected;
  beforeAll(async () => {
    api = await startTestApi();
    client = clientWith(api, api.adminKey);
    expected = JSON.parse(await readFile(path.join(folder, 'expected.json'), 'utf8')) as Expected;
  });
  afterAll(() => api.stop());

  it('goes in whole, and a second time changes nothing', async () => {
    const { counts } = expected;
    const rows = [counts.customers, counts.interactions, counts.feedback, counts.promises, counts.orders];

    const first = await runCli(['import', folder], { DATABASE_URL: api.database.url });
    expect(first.exitCode).toBe(0);
    expect(countsIn(first.output)).toEqual(rows.map((created) => [created, 0, 0, 0]));

    const second = await runCli(['import', folder], { DATABASE_URL: api.database.url });
    expect(second.exitCode).toBe(0);
    expect(countsIn(second.output)).toEqual(rows.map((duplicates) => [0, 0, duplicates, 0]));
  });

  it('has the expected journeys, end-to-end score and durations', async () => {
    const { total } = (await client.request(JourneySummaryDocument, { window })).journeyMetrics;
    const { counts, endToEndScore, durationSecondsCompleted } = expected;

    expect(total).toMatchObject({
      journeys: counts.journeys,
      customers: counts.customers,
      completed: counts.journeysCompleted,
      endToEndScore: { sampleSize: endToEndScore.n, flags: ['CLUSTERED'] },
      meanDurationSeconds: { sampleSize: durationSecondsCompleted.n },
    });
    expect(total.endToEndScore.value).toBeCloseTo(endToEndScore.mean, 6);
    expect(total.meanDurationSeconds.value).toBeCloseTo(durationSecondsCompleted.mean, 3);
    expect(total.medianDurationSeconds.value).toBeCloseTo(durationSecondsCompleted.median, 3);
    expect(total.p90DurationSeconds.value).toBeCloseTo(durationSecondsCompleted.p90, 3);

    // Hardly anybody comes twice, so the clustered standard error is close to the plain one.
    const plain = endToEndScore.sd / Math.sqrt(endToEndScore.n);
    expect((total.endToEndScore.standardError ?? 0) / plain).toBeCloseTo(1, 1);
  });

  it('has the expected journeys month by month', async () => {
    const { journeyMetrics } = await client.request(JourneysByDocument, {
      window,
      groupBy: ['PERIOD'],
      granularity: 'MONTH',
    });
    const byMonth = journeyMetrics.groups.map(({ key, journeys }) => [key[0]?.value?.slice(0, 7), journeys]);
    expect(Object.fromEntries(byMonth)).toEqual(expected.monthlyJourneys);
  });

  /**
   * The expectation counted orders by the state they were placed from. One customer ordered from two states, and
   * customers.csv gives each customer one segment: one order of SP counts in PE here.
   */
  const MOVED: Readonly<Record<string, number>> = { SP: -1, PE: 1 };

  it('has the expected end-to-end score in every segment', async () => {
    const { journeyMetrics } = await client.request(JourneysByDocument, { window, groupBy: ['SEGMENT'] });
    for (const [segment, { n, mean }] of Object.entries(expected.endToEndScore_bySegment)) {
      const group = journeyMetrics.groups.find(({ key }) => key[0]?.value === segment);
      expect([segment, group?.endToEndScore.sampleSize]).toEqual([segment, n + (MOVED[segment] ?? 0)]);
      expect(group?.endToEndScore.value).toBeCloseTo(mean, segment in MOVED ? 0 : 6);
    }
  });

  it('has the expected promises kept, the effect of a broken one, and the kept rate by segment', async () => {
    const { total, groups } = (await client.request(PromisesByDocument, { window, groupBy: ['SEGMENT'] })).promiseGaps;
    expectPromises(total, expected.promise_INSTANT);

    const effect = expected.satisfactionEffect_brokenMinusKept;
    expect(total.satisfactionEffect.sampleSize).toBe(effect.nBroken + effect.nKept);
    expect(total.satisfactionEffect.value).toBeCloseTo(effect.diff, 6);
    expect(total.satisfactionEffect.standardError).toBeCloseTo(effect.se, 4);

    const bySegment = groups.map(({ key, kept, broken }) => [key[0]?.value, { kept, n: kept + broken }]);
    const ordersMoved = Object.entries(expected.keptRate_bySegment).map(([segment, { kept, n }]) => {
      const moved = MOVED[segment] ?? 0;
      return [segment, { kept: kept + moved, n: n + moved }];
    });
    expect(Object.fromEntries(bySegment)).toEqual(Object.fromEntries(ordersMoved));
  });

  it('judges by the day once the promise says so', async () => {
    const { upsertPromise } = await client.request(ChangePromiseDocument, {
      input: {
        key: 'delivered-by-estimate',
        statement: 'Your order arrives by the estimated date',
        kind: 'DEADLINE',
        deadlineGrain: 'DAY',
        timeZone: 'UTC',
        tolerance: 0,
        touchpoints: ['delivery'],
      },
    });
    expect(upsertPromise.userErrors).toEqual([]);
    await project(api.scope);
    const { promiseGaps } = await client.request(PromisesByDocument, { window });
    expectPromises(promiseGaps.total, expected.promise_DAY);
  });

  it('adds up to the order total, to the cent', async () => {
    expect(await orderTotal(client)).toBe(expected.orders.total);
  });

  it('has little to say of service and revenue, as nobody scores single contacts there, and says so', async () => {
    for (const waves of [
      { firstWave: '2017-01-01', waves: 6 },
      { firstWave: '2017-01-01', waveMonths: 12 },
    ]) {
      const input = { ...waves, currency: 'BRL', contrast: { shiftPoints: 5 }, claimedUplift: 0.25 };
      const { serviceRevenue } = await client.request(ServiceRevenueOfDocument, { input });
      expect(serviceRevenue.totalEffect).toMatchObject({ value: null, unavailable: 'NO_DATA' });
      expect(serviceRevenue.claim).toBe('NOT_ESTIMABLE');
      expect(serviceRevenue.diagnostics.eligibleCustomers).toBe(0);
      expect(serviceRevenue.warnings.join(' ')).toMatch(/No customer is eligible: .* a scored interaction in it/);
    }
  });
});

function expectPromises(
  total: {
    kept: number;
    broken: number;
    pending: number;
    keptRate: { value: number | null; low: number | null; high: number | null };
  },
  { kept, broken, pending, keptRate, wilsonWithoutClustering }: PromiseExpectation,
): void {
  expect(total).toMatchObject({ kept, broken, pending });
  expect(total.keptRate.value).toBeCloseTo(keptRate, 9);
  expect(total.keptRate.low).toBeCloseTo(wilsonWithoutClustering[0], 4);
  expect(total.keptRate.high).toBeCloseTo(wilsonWithoutClustering[1], 4);
}

/** The counts of each file in the command's summary: created, updated, duplicates, rejected. */
function countsIn(output: string): number[][] {
  const rows = output.matchAll(/^\w+\.csv +(\d+) +(\d+) +(\d+) +(\d+)$/gm);
  return Array.from(rows, ([, ...counts]) => counts.map(Number));
}

/** Walks all customers with their orders, page by page, and adds up in cents. */
async function orderTotal(client: GraphQLClient): Promise<string> {
  let cents = 0n;
  let after: string | null = null;
  do {
    const { customers }: OrderPage = await client.request<OrderPage>(ORDERS, { after });
    for (const { orders } of customers.nodes) {
      for (const { amount } of orders.nodes) cents += toCents(amount.amount);
    }
    after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
  } while (after !== null);
  return `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
}

const ORDERS = `query ($after: String) {
  customers(first: 200, after: $after) {
    nodes { orders(first: 100) { nodes { amount { amount } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface OrderPage {
  customers: {
    nodes: { orders: { nodes: { amount: { amount: string } }[] } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

function toCents(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
}
