import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { CustomerFacts } from '../../src/domain/facts.js';
import {
  aggregateFacts,
  type CellKind,
  contributions,
  keyOf,
  pick,
  sumColumnsOf,
} from '../../src/persistence/cells/cell-kind.js';
import { comparisonCell } from '../../src/persistence/cells/comparison-cell.js';
import { comparisonCostCell } from '../../src/persistence/cells/comparison-cost-cell.js';
import { experienceCell } from '../../src/persistence/cells/experience-cell.js';
import { cellKinds } from '../../src/persistence/cells/index.js';
import { journeyCell } from '../../src/persistence/cells/journey-cell.js';
import { journeyCostCell } from '../../src/persistence/cells/journey-cost-cell.js';
import { loyaltyCell } from '../../src/persistence/cells/loyalty-cell.js';
import { contributionsOf, mergeCells } from '../../src/persistence/cells/merge-cells.js';
import { promiseCell } from '../../src/persistence/cells/promise-cell.js';
import { replaceFacts } from '../../src/persistence/facts/replace-facts.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { emptyTimeline } from './projected.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);

const NO_FACTS = {
  segment: 'home',
  consents: { analytics: true, revenueAnalysis: true },
  nextChangeAt: null,
  interactions: [],
  journeys: [],
  promises: [],
  waves: [],
};
const interaction: CustomerFacts['interactions'][number] = {
  interactionId: '1',
  occurredAt: START,
  touchpointId: 5,
  journeyId: null,
  score: 40_000_000,
  ratings: [4_000, null, 0, 10_000, null],
};
const journey: CustomerFacts['journeys'][number] = {
  id: '1',
  definitionId: 3,
  startedAt: START,
  endedAt: START + 90_001,
  status: 'COMPLETED',
  channelIds: [4, 2],
  channelMix: 'MULTI_MIXED',
  interactionCount: 3,
  handoffs: 2,
  endToEndScore: 50_000_000,
  derivedScore: 64_000_000,
  touchpointScore: 70_000_000,
  trapped: true,
  costs: { EUR: '2.5', ILS: '0.001' },
  firstContactScore: 45_000_000,
  firstContactDigital: true,
  switched: true,
  isIndex: { MONTH: true, QUARTER: true, YEAR: false },
};
const promise: CustomerFacts['promises'][number] = {
  outcomeId: '1',
  at: START,
  promiseId: 6,
  touchpointId: 5,
  journeyId: null,
  verdict: 'KEPT',
  fulfilment: 1_500_000,
  logFulfilment: 405_465_108,
  overDelivered: true,
  endToEndScore: 50_000_000,
};
const wave: CustomerFacts['waves'][number] = {
  waveMonths: 3,
  firstDay: '2026-04-01',
  score: 52_500_000,
  tenureBand: 2,
  retained: true,
  joinedBeforePlacebo: true,
  currencies: ['EUR'],
  amounts: ['2.5', '30', '10', '0', '-2', '0.5'],
};

describe('cells', () => {
  let database: TestDatabase;
  let customerId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => emptyTimeline(database));
  afterAll(() => database.drop());

  async function store(facts: Partial<CustomerFacts>): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      insert into customer (joined_at) values (${new Date(START)}) returning id`.execute(database.sql);
    customerId = rows[0]?.id ?? '';
    await replaceFacts(database.sql, [{ ...NO_FACTS, customerId, ...facts }]);
  }

  /** The cells of a kind, with the moments of a measure as [n, sum, squares], and what is only summed as a number. */
  async function cells(kind: CellKind, where = sql`true`, key = keyOf(kind)): Promise<Record<string, unknown>[]> {
    const { rows } = await sql<Record<string, string>>`${aggregateFacts(kind, where, key)}`.execute(database.sql);
    return rows.map((row) => ({
      ...Object.fromEntries(key.map(({ name }) => [name, name === kind.date.name ? undefined : row[name]])),
      rows: Number(row.rows),
      ...Object.fromEntries(
        kind.measures.map(({ name }) => [
          name,
          [row[`${name}_n`], row[`${name}_sum`], row[`${name}_squares`]].map(Number),
        ]),
      ),
      ...Object.fromEntries((kind.sums ?? []).map(({ name }) => [name, Number(row[name])])),
    }));
  }

  it.each(cellKinds.map((kind) => [kind.table, kind] as const))(
    'of %s have the columns of their table',
    async (table, kind) => {
      const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = ${table} order by ordinal_position`.execute(
        database.sql,
      );
      expect([...keyOf(kind).map(({ name }) => name), ...sumColumnsOf(kind)]).toEqual(rows.map(({ name }) => name));
    },
  );

  it('of experience hold the moments of each measure over those who answered it', async () => {
    const unscored = {
      ...interaction,
      interactionId: '2',
      score: null,
      ratings: [6_000, null, null, null, null] as const,
    };
    await store({ interactions: [interaction, unscored] });
    expect(await cells(experienceCell)).toEqual([
      {
        touchpoint_id: 5,
        segment: 'home',
        rows: 2,
        score: [1, 4e7, 16e14],
        negative: [1, 1, 1],
        friendliness: [2, 10_000, 52_000_000],
        accessibility: [0, 0, 0],
        confidence: [1, 0, 0],
        content: [1, 10_000, 1e8],
        personalization: [0, 0, 0],
      },
    ]);
  });

  it('count a score just over 40 points as not negative', async () => {
    await store({ interactions: [{ ...interaction, score: 40_000_001 }] });
    expect(await cells(experienceCell)).toMatchObject([{ negative: [1, 0, 0] }]);
  });

  it('of journeys hold duration in milliseconds, and the gap where there are both scores', async () => {
    const unrated = { ...journey, id: '2', endToEndScore: null, trapped: null };
    await store({ journeys: [journey, unrated] });
    expect(await cells(journeyCell)).toEqual([
      {
        definition_id: 3,
        segment: 'home',
        channel_mix: 'MULTI_MIXED',
        status: 'COMPLETED',
        rows: 2,
        completed: [2, 2, 2],
        end_to_end_score: [1, 5e7, 25e14],
        derived_score: [2, 128e6, 2 * 64e6 ** 2],
        touchpoint_score: [2, 14e7, 98e14],
        touchpoint_gap: [1, 2e7, 4e14],
        trapped: [1, 1, 1],
        duration: [2, 180_002, 2 * 90_001 ** 2],
        channels: [2, 4, 8],
        handoffs: [2, 4, 8],
        interactions: [2, 6, 18],
      },
    ]);
  });

  it.each([
    ['OPEN', null, [0, 0, 0]],
    ['ABANDONED', START + DAY, [1, 0, 0]],
  ] as const)('of %s journeys have no duration', async (status, endedAt, completed) => {
    await store({ journeys: [{ ...journey, status, endedAt }] });
    expect(await cells(journeyCell)).toMatchObject([{ status, completed, duration: [0, 0, 0] }]);
  });

  it('of costs keep the currencies apart', async () => {
    await store({ journeys: [journey, { ...journey, id: '2', costs: { EUR: '1' } }] });
    const byCurrency = (await cells(journeyCostCell)).toSorted((one, other) =>
      String(one.currency).localeCompare(String(other.currency)),
    );
    expect(byCurrency).toMatchObject([
      { currency: 'EUR', rows: 2, cost: [2, 3.5, 7.25] },
      { currency: 'ILS', rows: 1, cost: [1, 0.001, 0.000001] },
    ]);
  });

  it('of comparisons hold a journey in each period of which it is the first', async () => {
    await store({
      journeys: [journey, { ...journey, id: '2', isIndex: { MONTH: false, QUARTER: false, YEAR: false } }],
    });
    const { rows } = await sql`
      select cell.first_day::text as first_day, cell.granularity
      from (${aggregateFacts(comparisonCell, sql`true`)}) as cell order by cell.granularity`.execute(database.sql);
    expect(rows).toEqual([
      { first_day: '2026-06-01', granularity: 'MONTH' },
      { first_day: '2026-04-01', granularity: 'QUARTER' },
    ]);
    const [month] = await cells(comparisonCell);
    expect(month).toMatchObject({
      definition_id: 3,
      segment: 'home',
      channel_mix: 'MULTI_MIXED',
      first_contact_band: 4,
      first_contact_digital: true,
      switched: true,
      rows: 1,
      end_to_end_score: [1, 5e7, 25e14],
      derived_score: [1, 64e6, 64e6 ** 2],
      completed: [1, 1, 1],
      duration: [1, 90_001, 90_001 ** 2],
    });
    const costs = await cells(comparisonCostCell);
    expect(costs.map(({ granularity, currency, cost }) => [granularity, currency, cost]).sort()).toEqual([
      ['MONTH', 'EUR', [1, 2.5, 6.25]],
      ['MONTH', 'ILS', [1, 0.001, 0.000001]],
      ['QUARTER', 'EUR', [1, 2.5, 6.25]],
      ['QUARTER', 'ILS', [1, 0.001, 0.000001]],
    ]);
  });

  it.each([
    [0, 0],
    [9_999_999, 0],
    [10_000_000, 1],
    [99_999_999, 9],
    [100_000_000, 9],
  ])('of comparisons put a first score of %i into the band %i', async (firstContactScore, band) => {
    await store({ journeys: [{ ...journey, firstContactScore }] });
    expect(await cells(comparisonCell)).toMatchObject(Array(2).fill({ first_contact_band: band }));
  });

  it.each([{ firstContactScore: null }, { switched: null }])(
    'of comparisons tell nothing of an opening that lacks %j',
    async (part) => {
      await store({ journeys: [{ ...journey, ...part }] });
      const unknown = { first_contact_band: null, first_contact_digital: null, switched: null };
      expect(await cells(comparisonCell)).toMatchObject([unknown, unknown]);
    },
  );

  it('of promises cap what is over-delivered', async () => {
    await store({ promises: [promise] });
    expect(await cells(promiseCell)).toEqual([
      {
        promise_id: 6,
        touchpoint_id: 5,
        segment: 'home',
        verdict: 'KEPT',
        rows: 1,
        kept: [1, 1, 1],
        log_fulfilment: [1, 405_465_108, 405_465_108 ** 2],
        capped_fulfilment: [1, 1e6, 1e12],
        over_delivered: [1, 1, 1],
        end_to_end_score: [1, 5e7, 25e14],
      },
    ]);
  });

  it('of pending promises only count them', async () => {
    const pending = {
      ...promise,
      verdict: 'PENDING',
      fulfilment: null,
      logFulfilment: null,
      overDelivered: null,
    } as const;
    await store({ promises: [pending] });
    const [cell] = await cells(promiseCell);
    expect(promiseCell.measures.map(({ name }) => cell?.[name])).toEqual(promiseCell.measures.map(() => [0, 0, 0]));
    expect(cell?.rows).toBe(1);
  });

  describe('of loyalty', () => {
    const NOTHING = Object.fromEntries((loyaltyCell.sums ?? []).map(({ name }) => [name, 0]));
    const { segment } = NO_FACTS;

    it.each([true, false])('hold the sums of revenue and of its products, of those retained: %s', async (retained) => {
      await store({ waves: [{ ...wave, retained }] });
      // No wave counts less than 0: Y is 10, 0, 0 and 0.5.
      expect(await cells(loyaltyCell)).toEqual([
        {
          wave_months: 3,
          segment,
          tenure_band: 2,
          prior_band: 22,
          score_bin: 10,
          fold: expect.any(Number),
          retained,
          currency: 'EUR',
          rows: 1,
          placebo: [1, 2.5, 6.25],
          ...NOTHING,
          revenue_1: 10,
          revenue_4: 0.5,
          product_1_1: 100,
          product_1_4: 5,
          product_4_4: 0.25,
        },
      ]);
    });

    it.each([
      [[], [], null],
      [['EUR', 'ILS'], ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'], 'EUR+ILS'],
    ])('sum no money in %j, and know the customers', async (currencies, amounts, currency) => {
      await store({ waves: [{ ...wave, currencies, amounts }] });
      expect(await cells(loyaltyCell)).toMatchObject([
        { currency, prior_band: 0, retained: true, rows: 1, placebo: [1, 0, 0], ...NOTHING },
      ]);
    });

    it('have no placebo of customers who came later', async () => {
      await store({ waves: [{ ...wave, joinedBeforePlacebo: false }] });
      expect(await cells(loyaltyCell)).toMatchObject([{ rows: 1, placebo: [0, 0, 0], revenue_1: 10 }]);
    });

    it('take a placebo below 0 for 0', async () => {
      await store({ waves: [{ ...wave, amounts: ['-2.5', ...wave.amounts.slice(1)] }] });
      expect(await cells(loyaltyCell)).toMatchObject([{ placebo: [1, 0, 0] }]);
    });

    it.each([
      [0, 0],
      [4_999_999, 0],
      [5_000_000, 1],
      [99_999_999, 19],
      [100_000_000, 19],
    ])('put a score of %i into the bin %i', async (score, bin) => {
      await store({ waves: [{ ...wave, score }] });
      expect(await cells(loyaltyCell)).toMatchObject([{ score_bin: bin }]);
    });

    // Six bands to a power of ten, the first of them from 0.01.
    it.each([
      ['-7', 0],
      ['0.00999', 0],
      ['0.01', 1],
      ['0.015', 2],
      ['0.1', 7],
      ['9.99', 18],
      ['10', 19],
      ['29.99', 21],
      ['700000000000', 84],
      ['123456789012345678901234567890', 84],
    ])('put prior revenue of %s into the band %i', async (prior, band) => {
      await store({ waves: [{ ...wave, amounts: ['0', prior, '0', '0', '0', '0'] }] });
      expect(await cells(loyaltyCell)).toMatchObject([{ prior_band: band }]);
    });

    it('deal customers into twenty folds, all of their waves into the same one', async () => {
      const waves = ['2026-01-01', '2026-04-01', '2026-07-01'].map((firstDay) => ({ ...wave, firstDay }));
      for (let customer = 0; customer < 60; customer += 1) await store({ waves });
      const { rows } = await sql<{ fold: number; customers: number }>`
        select dealt.fold, count(*)::int as customers
        from (${contributions(loyaltyCell, sql`true`, [
          ...pick(loyaltyCell.dimensions, ['fold']),
          { name: 'customer', sql: sql`fact.customer_id` },
        ])}) as dealt
        group by dealt.customer, dealt.fold`.execute(database.sql);
      expect(rows.map(({ customers }) => customers)).toEqual(Array(60).fill(3));
      expect(rows.every(({ fold }) => Number.isInteger(fold) && fold >= 0 && fold < 20)).toBe(true);
      expect(new Set(rows.map(({ fold }) => fold)).size).toBeGreaterThan(12);
    });
  });

  it('belong to the UTC day of the fact', async () => {
    await store({
      interactions: [
        { ...interaction, occurredAt: START - 1 },
        { ...interaction, interactionId: '2' },
      ],
    });
    const { rows } = await sql`
      select cell.day::text as day from (${aggregateFacts(experienceCell, sql`true`)}) as cell order by cell.day`.execute(
      database.sql,
    );
    expect(rows).toEqual([{ day: '2026-05-31' }, { day: '2026-06-01' }]);
  });

  it('can be grouped by anything else, or by nothing', async () => {
    await store({ interactions: [interaction, { ...interaction, interactionId: '2', touchpointId: 9 }] });
    expect(await cells(experienceCell, sql`true`, [])).toMatchObject([{ rows: 2, score: [2, 8e7, 32e14] }]);
    expect(await cells(experienceCell, sql`fact.touchpoint_id = 1`, [])).toMatchObject([{ rows: 0, score: [0, 0, 0] }]);
  });

  it('lose exactly what facts had contributed, in segments of any name', async () => {
    const segment = 'a "b", (c) \\ {d} \u05d0';
    await store({ segment, interactions: [interaction], journeys: [journey], promises: [promise], waves: [wave] });
    const stored = async (kind: CellKind) =>
      (await sql<{ segment: string }>`select * from ${sql.table(kind.table)}`.execute(database.sql)).rows;
    for (const kind of cellKinds) {
      await mergeCells(database.sql, kind, { customerIds: [customerId], before: null });
      expect(new Set((await stored(kind)).map((cell) => cell.segment))).toEqual(new Set([segment]));
    }
    const before = await Promise.all(cellKinds.map((kind) => contributionsOf(database.sql, kind, [customerId])));
    await replaceFacts(database.sql, [{ ...NO_FACTS, customerId }]);
    for (const [position, kind] of cellKinds.entries()) {
      await mergeCells(database.sql, kind, { customerIds: [customerId], before: before[position] ?? null });
      expect(await stored(kind)).toEqual([]);
    }
  });
});
