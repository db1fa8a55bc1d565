import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InteractionFact } from '../../../src/domain/facts.js';
import type { InteractionFilter } from '../../../src/domain/filter.js';
import { CxMeasure, Stage, namesOf } from '../../../src/domain/vocabulary.js';
import { ExperienceDimension } from '../../../src/services/metrics/dimensions.js';
import { type ExperienceGroup, experienceMetrics } from '../../../src/services/metrics/experience-metrics.service.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';
import { type Value, expectEstimate, expectedMean, expectedRate } from './expected.js';
import { type AskedWindow, WINDOWS, expectOrdered, firstDayOf, groupFacts, groupings, keyText } from './questions.js';
import { type WorldCustomer, createWorld, map, scopeOf, storeWorld } from './world.js';

let database: TestDatabase;
const customers = createWorld();
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
});
afterAll(() => database.drop());

interface Row extends InteractionFact {
  readonly customer: WorldCustomer;
}
const rows: readonly Row[] = customers.flatMap((customer) =>
  customer.interactions.map((interaction) => ({ ...interaction, customer })),
);

const touchpointOf = (row: Row) => map.touchpoints.byId(row.touchpointId);
const channelOf = (row: Row) => map.channels.byId(touchpointOf(row).channelId);

describe('experience metrics are those of the rows themselves', () => {
  for (const asked of WINDOWS) {
    test(`${asked.name}: by every dimension and every pair`, async () => {
      for (const groupBy of groupings(Object.values(ExperienceDimension)))
        await check(asked, groupBy, null, () => true);
    });
  }

  const filters: [string, InteractionFilter, (row: Row) => boolean][] = [
    ['of a channel', { channel: { eq: 'phone' } }, (row) => channelOf(row).key === 'phone'],
    [
      'of stages or a segment',
      { or: [{ stage: { in: ['SALES', 'MARKETING'] } }, { customer: { segment: { isNull: true } } }] },
      (row) => ['SALES', 'MARKETING'].includes(touchpointOf(row).stage) || row.customer.segment === null,
    ],
    [
      'of an intent',
      { intent: { eq: 'complain' } },
      (row) => row.customer.intents.get(row.interactionId) === 'complain',
    ],
    ['of a score', { score: { lt: 50 } }, (row) => row.score !== null && row.score < 50e6],
    [
      'of customers who joined lately and lack a tier',
      {
        customer: {
          joinedAt: { gte: new Date('2023-01-01T00:00:00Z') },
          not: { attribute: { name: 'tier', value: { isNull: false } } },
        },
      },
      (row) => row.customer.joinedAt >= Date.UTC(2023, 0, 1) && row.customer.attributes.tier === undefined,
    ],
  ];
  test.each(filters)('filtered to interactions %s', async (_, filter, isMet) => {
    for (const asked of WINDOWS.slice(0, 3)) {
      for (const groupBy of [[], ['CHANNEL'], ['PERIOD', 'STAGE']] as const) await check(asked, groupBy, filter, isMet);
    }
  });
});

test('by stage alone all five stages are there, also those that nobody met', async () => {
  const window = { from: new Date('2024-02-01T00:00:00Z'), to: new Date('2024-06-01T00:00:00Z') };
  const { groups } = await experienceMetrics(scopeOf(database), { window, groupBy: ['STAGE'] });
  expect(groups.map(({ key }) => key[0]?.value)).toEqual(namesOf(Stage));
  expect(groups.at(-1)).toMatchObject({ interactions: 0, score: { value: null, unavailable: 'NO_DATA' } });
  expect(groups.at(-1)?.key).toEqual([{ dimension: 'STAGE', value: 'AFTER_SERVICE', label: 'After service' }]);
});

async function check(
  { window, granularity }: AskedWindow,
  groupBy: readonly ExperienceDimension[],
  filter: InteractionFilter | null,
  isMet: (row: Row) => boolean,
): Promise<void> {
  const question = { window, groupBy, filter, granularity: groupBy.includes('PERIOD') ? granularity : null };
  const answer = await experienceMetrics(scopeOf(database), question);
  const { from, to } = window;
  const met = rows.filter((row) => row.occurredAt >= from.getTime() && row.occurredAt < to.getTime() && isMet(row));
  checkGroup(answer.total, met);

  const expected = groupBy.length === 0 ? new Map<string, Row[]>() : groupFacts(met, groupBy, valueOf);
  const groups = answer.groups.filter(({ interactions }) => interactions > 0);
  expect(groups.map(keyText).sort()).toEqual([...expected.keys()].sort());
  expectOrdered(answer.groups, (dimension, value) =>
    dimension === 'STAGE' ? namesOf(Stage).findIndex((name) => name === value) : value,
  );
  for (const group of groups) checkGroup(group, expected.get(keyText(group)) ?? []);

  function valueOf(row: Row, dimension: ExperienceDimension): string | null {
    switch (dimension) {
      case 'CHANNEL':
        return channelOf(row).key;
      case 'TOUCHPOINT':
        return touchpointOf(row).key;
      case 'STAGE':
        return touchpointOf(row).stage;
      case 'SEGMENT':
        return row.customer.segment;
      case 'PERIOD':
        return firstDayOf(row.occurredAt, window.timeZone, granularity);
    }
  }
}

function checkGroup(group: ExperienceGroup, interactions: readonly Row[]): void {
  const values = (of: (row: Row) => number | null): Value[] =>
    interactions.flatMap((row) => {
      const y = of(row);
      return y === null ? [] : [{ customer: row.customer.customerId, y }];
    });
  expect(group.interactions).toBe(interactions.length);
  expect(group.customers).toBe(new Set(interactions.map(({ customer }) => customer)).size);
  expectEstimate(group.score, expectedMean(values(({ score }) => (score === null ? null : score / 1e6))));
  expectEstimate(
    group.negativeRate,
    expectedRate(values(({ score }) => (score === null ? null : Number(score <= 40e6)))),
  );
  expect(group.measures.map(({ measure }) => measure)).toEqual(namesOf(CxMeasure));
  for (const [index, { score }] of group.measures.entries()) {
    const ratings = values((row) => {
      const rating = row.ratings[index] ?? null;
      return rating === null ? null : rating / 100;
    });
    expectEstimate(score, expectedMean(ratings));
  }
}
