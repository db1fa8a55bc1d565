import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { waveAt } from '../../src/domain/wave.js';
import { hasRevenueIn } from '../../src/persistence/cells/read/has-revenue-in.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { type RawOrder, storeWorld } from './loyalty-world.js';
import { changeMap, MAP } from './projector-world.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await changeMap(database, MAP);
});
afterAll(() => database.drop());

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const eur = { kind: 'PURCHASE', cents: 1_000, currency: 'EUR' } as const;

it.each<[what: string, orders: readonly RawOrder[], months: readonly number[]]>([
  ['nothing', [], []],
  ['one currency, up to four months after', MONTHS.map((month) => ({ ...eur, at: at(month) })), [3, 4, 5, 6]],
  ['the last of the four months', [{ ...eur, at: at(6) }], [6]],
  ['two currencies, each in a month of its own', [{ ...eur, at: at(3) }, ils(5)], [3, 5]],
  ['the second of two currencies, the first being refunded', [refund(4), ils(4)], [4]],
  ['a refund alone', [refund(4)], []],
  ['a purchase and its refund', [{ ...eur, at: at(4) }, refund(4)], []],
  ['money in the month of the service alone', [{ ...eur, at: at(2) }], []],
])('somebody served in March has brought %s', async (_, orders, months) => {
  const served = { at: at(2), points: 80 };
  await storeWorld(database, [
    { segment: null, tier: 'gold', joinedAt: Date.UTC(2020, 0, 1), leftAt: null, interactions: [served], orders },
  ]);
  const found: number[] = [];
  for (const month of MONTHS) if (await hasRevenueIn(database.sql, waveAt(at(month), 1))) found.push(month);
  expect(found).toEqual(months);
});

/** The fifth of a month of 2025, January being 0. */
function at(month: number): number {
  return Date.UTC(2025, month, 5);
}

function ils(month: number): RawOrder {
  return { kind: 'RENEWAL', cents: 1, currency: 'ILS', at: at(month) };
}

function refund(month: number): RawOrder {
  return { ...eur, kind: 'REFUND', at: at(month) };
}
