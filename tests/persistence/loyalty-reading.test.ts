import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { CustomerFilter } from '../../src/domain/filter.js';
import { WAVE_MONTHS } from '../../src/domain/wave.js';
import { inSnapshot } from '../../src/persistence/cells/read/in-snapshot.js';
import type { LoyaltyRequest } from '../../src/persistence/cells/read/loyalty-reading.js';
import { readBookedRevenue } from '../../src/persistence/cells/read/read-booked-revenue.js';
import { readLoyaltyCurrencies } from '../../src/persistence/cells/read/read-loyalty-currencies.js';
import { readLoyaltyCells } from '../../src/persistence/cells/read/read-loyalty-cells.js';
import { readRevenueTail } from '../../src/persistence/cells/read/read-revenue-tail.js';
import { BUCKETS } from '../../src/persistence/cells/read/sample.js';
import type { Sql } from '../../src/persistence/database.js';
import { countSql } from '../setup/count-sql.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { bookedOf, casesOf, type Question, cellsOf, tailOf } from './loyalty-oracle.js';
import { anyWorld, storeWorld } from './loyalty-world.js';
import { changeMap, MAP } from './projector-world.js';

/** The first days of the waves of three years. */
const FIRST_DAYS = { 1: firstDays(1), 3: firstDays(3), 12: firstDays(12) };

const gold: CustomerFilter = { attribute: { name: 'tier', value: { eq: 'gold' } } };
const FILTERS: readonly Pick<Question, 'filter' | 'passes'>[] = [
  { filter: null, passes: () => true },
  { filter: { segment: { eq: 'home' } }, passes: ({ segment }) => segment === 'home' },
  {
    filter: { not: { or: [{ segment: { eq: 'home' } }, { segment: { isNull: true } }] } },
    passes: ({ segment }) => segment === 'business',
  },
  { filter: gold, passes: ({ tier }) => tier === 'gold' },
  // True of everybody, and about something that cells do not carry.
  { filter: { or: [gold, { not: gold }] }, passes: () => true },
  {
    filter: { segment: { isNull: true }, leftAt: { isNull: false } },
    passes: ({ segment, leftAt }) => segment === null && leftAt !== null,
  },
];

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    waveMonths: fc.constantFrom(...WAVE_MONTHS),
    filter: fc.constantFrom(...FILTERS),
    currency: fc.constantFrom('EUR', 'ILS'),
    rate: fc.constantFrom('0.25', '4', '1'),
    lagWeights: fc.array(fc.constantFrom('1', '0.95', '0.9025', '0.5', '0'), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ filter, rate, ...asked }) => {
    const firstDays = FIRST_DAYS[asked.waveMonths];
    return fc
      .oneof(fc.constant(firstDays), fc.subarray(firstDays, { minLength: 1 }))
      .map((days) => ({ ...asked, ...filter, firstDays: days, rates: ratesOf(rate) }));
  });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await changeMap(database, MAP);
});
afterAll(() => database.drop());

describe('customer waves are read as a plain computation from the timeline has them', () => {
  it.each([
    ['in one currency', ['EUR']],
    ['in two currencies', ['EUR', 'EUR', 'ILS']],
  ])('%s', async (_, currencies) => {
    let [rowsSeen, winsorised] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        anyWorld(currencies),
        fc.array(anyQuestion, { minLength: 6, maxLength: 6 }),
        async (world, questions) => {
          const buckets = await storeWorld(database, world);
          for (const question of questions) {
            const cases = casesOf(world, buckets, question);
            const met = [...new Set(cases.flatMap((each) => each.currencies))].sort();
            expect(await ask(readLoyaltyCurrencies, question)).toEqual(met);
            const rows = cellsOf(cases, null);
            expect(await askRows(question, null)).toEqual(rows);
            const tail = tailOf(cases);
            expect(numbersOf(await ask(readRevenueTail, question))).toEqual({
              topOnePercentShare: tail.topOnePercentShare === null ? null : expect.closeTo(tail.topOnePercentShare, 14),
              meanLogRevenue: tail.meanLogRevenue === null ? null : expect.closeTo(tail.meanLogRevenue, 9),
              quantile: tail.quantile,
              bucketsBelow: null,
            });
            const booked = [...(await ask(readBookedRevenue, question))];
            expect(booked.map(([segment, revenue]) => [segment, Number(revenue)])).toEqual(bookedOf(cases));
            for (const cap of ['0', '9.5', (tail.quantile ?? 0).toFixed(10)]) {
              expect(await askRows(question, cap)).toEqual(cellsOf(cases, cap));
              if (!isEqual(cellsOf(cases, cap), rows)) winsorised += 1;
            }
            rowsSeen += rows.length;
          }
        },
      ),
      { numRuns: 12, seed: 20_261_127, endOnFailure: true },
    );
    expect(rowsSeen).toBeGreaterThan(500);
    expect(winsorised).toBeGreaterThan(20);
  });
});

describe('of a world in one currency', () => {
  const [world = []] = fc.sample(anyWorld(['EUR']), { numRuns: 1, seed: 7 });
  let buckets: readonly number[] = [];
  const question: Question = {
    waveMonths: 3,
    firstDays: FIRST_DAYS[3],
    filter: null,
    passes: () => true,
    currency: 'EUR',
    rates: new Map(),
    lagWeights: ['0.95', '0.9025'],
  };
  const everybody = { or: [gold, { not: gold }] };

  beforeEach(async () => {
    buckets = await storeWorld(database, world);
  });

  it('rows and booked revenue need no facts, and the sums of cells are exact', async () => {
    const fromFacts = await askRows({ ...question, filter: everybody }, null);
    const booked = await ask(readBookedRevenue, { ...question, filter: everybody });
    await sql`truncate customer_wave, customer_fact cascade`.execute(database.sql);
    expect(fromFacts.length).toBeGreaterThan(20);
    expect(await askRows(question, null)).toEqual(fromFacts);
    expect(await ask(readBookedRevenue, question)).toEqual(booked);
    expect(await ask(readLoyaltyCurrencies, question)).toEqual(['EUR']);
  });

  it('a filter that cells do not carry, another currency and a cap need no cells', async () => {
    const cases = casesOf(world, buckets, question);
    const inShekels = { ...question, currency: 'ILS', rates: ratesOf('4'), metCurrencies: ['EUR'] };
    await sql`truncate loyalty_cell`.execute(database.sql);
    expect(await askRows({ ...question, filter: everybody }, null)).toEqual(cellsOf(cases, null));
    expect(await askRows(question, '12')).toEqual(cellsOf(cases, '12'));
    expect(await readLoyaltyCells(database.sql, inShekels, null)).toEqual(
      cellsOf(casesOf(world, buckets, inShekels), null),
    );
  });

  it('money that cannot be converted is refused', async () => {
    const inShekels = { ...question, currency: 'ILS' };
    await expect(askRows(inShekels, null)).rejects.toThrow('no rate for EUR');
    await expect(ask(readBookedRevenue, inShekels)).rejects.toThrow('no rate for EUR');
    await expect(ask(readRevenueTail, inShekels)).rejects.toThrow('no rate for EUR');
  });

  it('waves in which nobody was served have no rows', async () => {
    for (const filter of [null, everybody]) {
      const nobody = { ...question, filter, firstDays: ['1999-01-01'] };
      expect(await askRows(nobody, null)).toEqual([]);
      expect(await ask(readLoyaltyCurrencies, nobody)).toEqual([]);
      expect(await ask(readBookedRevenue, nobody)).toEqual(new Map());
      expect(await ask(readRevenueTail, nobody)).toEqual({
        topOnePercentShare: null,
        meanLogRevenue: null,
        quantile: null,
        bucketsBelow: null,
      });
    }
  });

  it('above 100,000 customer waves the tail is that of a fixed sample of customers', async () => {
    const all = casesOf(world, buckets, question);
    const times = Math.ceil(200_000 / all.length);
    await sql`update loyalty_cell set rows = rows * ${times}`.execute(database.sql);
    const bucketsBelow = Math.floor((BUCKETS * 100_000) / (all.length * times));
    const sample = all.filter(({ bucket }) => bucket < bucketsBelow);
    expect(sample.length).toBeGreaterThan(10);
    expect(sample.length).toBeLessThan(all.length);
    const { topOnePercentShare, meanLogRevenue, quantile } = tailOf(sample);
    expect(numbersOf(await ask(readRevenueTail, question))).toEqual({
      topOnePercentShare: expect.closeTo(topOnePercentShare ?? NaN, 14),
      meanLogRevenue: expect.closeTo(meanLogRevenue ?? NaN, 9),
      quantile,
      bucketsBelow,
    });
    // Facts alone have been counted, and are as few as they are.
    expect(await ask(readRevenueTail, { ...question, filter: everybody })).toMatchObject({ bucketsBelow: null });
  });

  it('the number of statements grows neither with waves nor with what has to answer', async () => {
    const count = async (asked: Question, cap: string | null) =>
      (await countSql(database.pool, () => askRows(asked, cap))).length;
    const alone = await count({ ...question, firstDays: ['2025-01-01'] }, null);
    expect(await count(question, null)).toBe(alone);
    expect(await count({ ...question, filter: gold }, null)).toBe(alone);
    expect(await count(question, '5')).toBe(alone);
    const tail = (asked: Question) => countSql(database.pool, () => ask(readRevenueTail, asked));
    expect(await tail({ ...question, filter: gold })).toHaveLength((await tail(question)).length);
  });
});

/** Reads the currencies, and then what is asked for. */
function ask<T>(read: (db: Sql, request: LoyaltyRequest) => Promise<T>, question: Question): Promise<T> {
  return inSnapshot(database, async (db) =>
    read(db, { ...question, metCurrencies: await readLoyaltyCurrencies(db, question) }),
  );
}

function askRows(question: Question, cap: string | null) {
  return ask((db, request) => readLoyaltyCells(db, request, cap), question);
}

/** Decimals as numbers. */
function numbersOf(answer: object): unknown {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, typeof value === 'string' ? Number(value) : value]),
  );
}

/** What both currencies are worth in the other one. */
function ratesOf(rate: string): Map<string, string> {
  return new Map(['EUR', 'ILS'].map((currency) => [currency, rate]));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function firstDays(months: number): string[] {
  return Array.from({ length: 36 / months }, (_, wave) =>
    new Date(Date.UTC(2024, wave * months, 1)).toISOString().slice(0, 10),
  );
}
