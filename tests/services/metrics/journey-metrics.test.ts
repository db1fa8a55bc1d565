import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JourneyFact } from '../../../src/domain/facts.js';
import type { JourneyFilter } from '../../../src/domain/filter.js';
import { ChannelMix, JourneyStatus, namesOf } from '../../../src/domain/vocabulary.js';
import { JourneyDimension } from '../../../src/services/metrics/dimensions.js';
import { type JourneyMetricsGroup, journeyMetrics } from '../../../src/services/metrics/journey-metrics.service.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';
import { type Value, expectEstimate, expectedMean, expectedQuantile, expectedRate } from './expected.js';
import { type AskedWindow, WINDOWS, expectOrdered, firstDayOf, groupFacts, groupings, keyText } from './questions.js';
import { type WorldCustomer, createWorld, map, scopeOf, storeWorld } from './world.js';

let database: TestDatabase;
const customers = createWorld();
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
});
afterAll(() => database.drop());

interface Row extends JourneyFact {
  readonly customer: WorldCustomer;
}
const rows: readonly Row[] = customers.flatMap((customer) =>
  customer.journeys.map((journey) => ({ ...journey, customer })),
);

describe('journey metrics are those of the rows themselves', () => {
  for (const asked of WINDOWS) {
    test(`${asked.name}: by every dimension and every pair`, async () => {
      for (const groupBy of groupings(Object.values(JourneyDimension))) await check(asked, groupBy, null, () => true);
    });
  }

  const filters: [string, JourneyFilter, (row: Row) => boolean][] = [
    [
      'of a definition and a segment',
      { definition: { eq: 'fix' }, customer: { segment: { ne: 'north' } } },
      (row) => row.definitionId === 2 && row.customer.segment !== 'north',
    ],
    [
      'not open, or of one mix',
      { or: [{ not: { status: { eq: 'OPEN' } } }, { channelMix: { eq: 'MULTI_MIXED' } }] },
      (row) => row.status !== 'OPEN' || row.channelMix === 'MULTI_MIXED',
    ],
    [
      'of an attribute',
      { customer: { attribute: { name: 'tier', value: { eq: 'gold' } } } },
      (row) => row.customer.attributes.tier === 'gold',
    ],
    [
      'of a score',
      { endToEndScore: { gte: 50 }, status: { in: ['COMPLETED', 'ABANDONED'] } },
      (row) => (row.endToEndScore ?? 0) >= 50e6 && row.status !== 'OPEN',
    ],
    ['of nobody', { customer: { segment: { in: [] } } }, () => false],
  ];
  test.each(filters)('filtered to journeys %s', async (_, filter, isMet) => {
    for (const asked of WINDOWS.slice(0, 3)) {
      for (const groupBy of [[], ['SEGMENT'], ['PERIOD', 'DEFINITION']] as const)
        await check(asked, groupBy, filter, isMet);
    }
  });
});

async function check(
  { window, granularity }: AskedWindow,
  groupBy: readonly JourneyDimension[],
  filter: JourneyFilter | null,
  isMet: (row: Row) => boolean,
): Promise<void> {
  const byPeriod = groupBy.includes('PERIOD');
  const answer = await journeyMetrics(scopeOf(database), {
    window,
    groupBy,
    filter,
    granularity: byPeriod ? granularity : null,
  });
  const inWindow = rows.filter(
    (row) => row.startedAt >= window.from.getTime() && row.startedAt < window.to.getTime() && isMet(row),
  );
  await checkGroup(answer.total, inWindow);
  const expected = groupBy.length === 0 ? new Map<string, Row[]>() : groupFacts(inWindow, groupBy, valueOf);
  expect(answer.groups.map(keyText).sort()).toEqual([...expected.keys()].sort());
  expectOrdered(answer.groups, rankOf);
  for (const group of answer.groups) await checkGroup(group, expected.get(keyText(group)) ?? []);

  function valueOf(row: Row, dimension: JourneyDimension): string | null {
    switch (dimension) {
      case 'DEFINITION':
        return map.journeyDefinitions.byId(row.definitionId).key;
      case 'SEGMENT':
        return row.customer.segment;
      case 'CHANNEL_MIX':
        return row.channelMix;
      case 'STATUS':
        return row.status;
      case 'PERIOD':
        return firstDayOf(row.startedAt, window.timeZone, granularity);
    }
  }
}

async function checkGroup(group: JourneyMetricsGroup, journeys: readonly Row[]): Promise<void> {
  const values = (of: (row: Row) => number | null): Value[] =>
    journeys.flatMap((row) => {
      const y = of(row);
      return y === null ? [] : [{ customer: row.customer.customerId, y }];
    });
  const points = (micropoints: number | null) => (micropoints === null ? null : micropoints / 1e6);
  const yesNo = (answer: boolean | null) => (answer === null ? null : Number(answer));
  const durations = values((row) =>
    row.status === 'COMPLETED' && row.endedAt !== null ? (row.endedAt - row.startedAt) / 1000 : null,
  );
  const costs = values((row) => (row.costs.EUR === undefined ? null : Number(row.costs.EUR)));

  expect(group.journeys).toBe(journeys.length);
  expect(group.completed).toBe(journeys.filter(({ status }) => status === 'COMPLETED').length);
  expect(group.customers).toBe(new Set(journeys.map(({ customer }) => customer)).size);
  expectEstimate(
    group.completionRate,
    expectedRate(values(({ status }) => (status === 'OPEN' ? null : Number(status === 'COMPLETED')))),
  );
  expectEstimate(group.endToEndScore, expectedMean(values((row) => points(row.endToEndScore))));
  expectEstimate(group.derivedScore, expectedMean(values((row) => points(row.derivedScore))));
  expectEstimate(group.touchpointScore, expectedMean(values((row) => points(row.touchpointScore))));
  expectEstimate(
    group.touchpointGap,
    expectedMean(
      values((row) =>
        row.touchpointScore === null || row.endToEndScore === null
          ? null
          : (row.touchpointScore - row.endToEndScore) / 1e6,
      ),
    ),
  );
  expectEstimate(group.trappedRate, expectedRate(values((row) => yesNo(row.trapped))));
  expectEstimate(group.meanDurationSeconds, expectedMean(durations));
  expectEstimate(group.medianDurationSeconds, expectedQuantile(durations, 0.5));
  expectEstimate(group.p90DurationSeconds, expectedQuantile(durations, 0.9));
  expectEstimate(group.channelsPerJourney, expectedMean(values((row) => row.channelIds.length)));
  expectEstimate(group.handoffsPerJourney, expectedMean(values((row) => row.handoffs)));
  expectEstimate(group.interactionsPerJourney, expectedMean(values((row) => row.interactionCount)));

  const cost = await group.costPerJourney('EUR');
  const expectedCost = expectedMean(costs);
  expect({ currency: cost.currency, sampleSize: cost.sampleSize }).toEqual({
    currency: 'EUR',
    sampleSize: costs.length,
  });
  for (const part of ['value', 'low', 'high'] as const) {
    if (expectedCost[part] === null) expect(cost[part]).toBeNull();
    else expect(Number(cost[part])).toBeCloseTo(expectedCost[part], 5);
  }
}

function rankOf(dimension: string, value: string): number | string {
  if (dimension === 'CHANNEL_MIX') return namesOf(ChannelMix).findIndex((name) => name === value);
  if (dimension === 'STATUS') return namesOf(JourneyStatus).findIndex((name) => name === value);
  return value;
}
