import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PromiseFact } from '../../../src/domain/facts.js';
import type { CustomerFilter } from '../../../src/domain/filter.js';
import { PromiseDimension } from '../../../src/services/metrics/dimensions.js';
import { type PromiseGapGroup, promiseGaps } from '../../../src/services/metrics/promise-gaps.service.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';
import {
  type Value,
  expectEstimate,
  expectedEffect,
  expectedGeometricMean,
  expectedMean,
  expectedQuantile,
  expectedRate,
} from './expected.js';
import { type AskedWindow, WINDOWS, expectOrdered, firstDayOf, groupFacts, groupings, keyText } from './questions.js';
import { type WorldCustomer, createWorld, map, scopeOf, storeWorld } from './world.js';

let database: TestDatabase;
const customers = createWorld();
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
});
afterAll(() => database.drop());

interface Row extends PromiseFact {
  readonly customer: WorldCustomer;
}
const rows: readonly Row[] = customers.flatMap((customer) =>
  customer.promises.map((promise) => ({ ...promise, customer })),
);

describe('promise gaps are those of the rows themselves', () => {
  for (const asked of WINDOWS) {
    test(`${asked.name}: by every dimension and every pair`, async () => {
      for (const groupBy of groupings(Object.values(PromiseDimension))) await check(asked, groupBy, null, () => true);
    });
  }

  const filters: [string, CustomerFilter, (row: Row) => boolean][] = [
    ['a segment', { segment: { startsWith: 'n' } }, ({ customer }) => customer.segment === 'north'],
    [
      'a segment or a tier',
      { or: [{ segment: { eq: '' } }, { attribute: { name: 'tier', value: { eq: 'silver' } } }] },
      ({ customer }) => customer.segment === '' || customer.attributes.tier === 'silver',
    ],
  ];
  test.each(filters)('filtered to customers of %s', async (_, filter, isMet) => {
    for (const asked of WINDOWS.slice(0, 3)) {
      for (const groupBy of [[], ['TOUCHPOINT'], ['PERIOD', 'CHANNEL']] as const)
        await check(asked, groupBy, filter, isMet);
    }
  });
});

async function check(
  { window, granularity }: AskedWindow,
  groupBy: readonly PromiseDimension[],
  filter: CustomerFilter | null,
  isMet: (row: Row) => boolean,
): Promise<void> {
  const question = { window, groupBy, filter, granularity: groupBy.includes('PERIOD') ? granularity : null };
  const answer = await promiseGaps(scopeOf(database), question);
  const met = rows.filter((row) => row.at >= window.from.getTime() && row.at < window.to.getTime() && isMet(row));
  checkGroup(answer.total, met);

  const expected = groupBy.length === 0 ? new Map<string, Row[]>() : groupFacts(met, groupBy, valueOf);
  expect(answer.groups.map(keyText).sort()).toEqual([...expected.keys()].sort());
  expectOrdered(answer.groups, (_, value) => value);
  for (const group of answer.groups) checkGroup(group, expected.get(keyText(group)) ?? []);

  const measured = new Set(
    met
      .filter(({ verdict }) => verdict !== 'PENDING')
      .map(({ promiseId, touchpointId }) => `${promiseId} ${touchpointId}`),
  );
  const pairs = map.promises.all.flatMap(({ id, touchpointIds }) => touchpointIds.map((at) => `${id} ${at}`));
  expect(answer.unmeasured.map(({ promise, touchpoint }) => `${promise.id} ${touchpoint.id}`)).toEqual(
    pairs.filter((pair) => !measured.has(pair)),
  );

  function valueOf(row: Row, dimension: PromiseDimension): string | null {
    const touchpoint = map.touchpoints.byId(row.touchpointId);
    switch (dimension) {
      case 'PROMISE':
        return map.promises.byId(row.promiseId).key;
      case 'TOUCHPOINT':
        return touchpoint.key;
      case 'CHANNEL':
        return map.channels.byId(touchpoint.channelId).key;
      case 'SEGMENT':
        return row.customer.segment;
      case 'PERIOD':
        return firstDayOf(row.at, window.timeZone, granularity);
    }
  }
}

function checkGroup(group: PromiseGapGroup, outcomes: readonly Row[]): void {
  const judged = outcomes.flatMap((row) => (row.fulfilment === null ? [] : [{ ...row, f: row.fulfilment / 1e6 }]));
  const values = (of: (row: (typeof judged)[number]) => number): Value[] =>
    judged.map((row) => ({ customer: row.customer.customerId, y: of(row) }));
  const logs = values(({ f }) => Math.log(Math.max(0.01, f)));
  const count = (verdict: string) => outcomes.filter((row) => row.verdict === verdict).length;

  expect(group).toMatchObject({ kept: count('KEPT'), broken: count('BROKEN'), pending: count('PENDING') });
  expectEstimate(group.keptRate, expectedRate(values(({ verdict }) => Number(verdict === 'KEPT'))));
  expectEstimate(
    group.medianFulfilment,
    expectedQuantile(
      values(({ f }) => f),
      0.5,
      logs,
    ),
  );
  expectEstimate(group.geometricMeanFulfilment, expectedGeometricMean(logs));
  expectEstimate(group.expectationIndex, expectedMean(values(({ f }) => 100 * Math.min(f, 1))));
  expectEstimate(group.overDeliveryRate, expectedRate(values(({ f }) => Number(f > 1.1))));
  expectEstimate(
    group.satisfactionEffect,
    expectedEffect(
      judged.flatMap(({ customer, touchpointId, verdict, endToEndScore }) =>
        endToEndScore === null
          ? []
          : [{ customer: customer.customerId, touchpointId, broken: verdict === 'BROKEN', y: endToEndScore / 1e6 }],
      ),
    ),
  );
}
