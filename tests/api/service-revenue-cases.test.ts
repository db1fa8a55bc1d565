import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { countSql } from '../setup/count-sql.js';
import { expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  type ServiceRevenueInput,
  ServiceRevenueOfDocument,
  ServiceRevenueOfSegmentsDocument,
  ServiceRevenueScenariosDocument,
  type WholeEstimateFragment,
} from './generated/operations.js';
import { LOYALTY_MAP, type Shop, shopRecords } from './loyalty-records.js';

const SHOPS: readonly Shop[] = [
  { name: 'euro', customers: 1_500, currency: 'EUR' },
  // The same customers, who pay in dollars of a tenth of a euro: a unit that moves no cut point.
  { name: 'usds', customers: 1_500, currency: 'USD', unit: 10 },
  { name: 'envy', customers: 4_000, currency: 'CHF', scoreByWorth: -20 },
];
const USUAL: ServiceRevenueInput = {
  firstWave: '2026-01-01',
  contrast: { shiftPoints: 5 },
  currency: 'EUR',
  filter: { segment: { in: ['euro', 'euro-other'] } },
};

describe('serviceRevenue, over HTTP', () => {
  let api: TestApi;
  let client: GraphQLClient;
  let http: Sender;
  beforeAll(async () => {
    api = await startTestApi();
    client = await clientFor(api, 'finance');
    http = senderTo(api);
    const map = parseMapDocument(LOYALTY_MAP);
    await upsertMap(api.scope, map);
    for (const shop of SHOPS) {
      const { rejected } = await ingestStream(api.scope, {
        source: map.source,
        ratingScale: map.ratingScale,
        records: shopRecords(shop),
      });
      expect(rejected).toBe(0);
    }
    await project(api.scope);
  });
  afterAll(() => api.stop());

  const ask = async (input: Partial<ServiceRevenueInput> = {}): Promise<WholeEstimateFragment> =>
    (await client.request(ServiceRevenueOfDocument, { input: { ...USUAL, ...input } })).serviceRevenue;
  const numbers = ({ totalEffect, uplift }: WholeEstimateFragment) => [
    ...[totalEffect.value, totalEffect.low, totalEffect.high].map(Number),
    ...[uplift.value, uplift.low, uplift.high].map(Number),
  ];
  const expectTimes = (one: WholeEstimateFragment, other: WholeEstimateFragment, factor: number) => {
    numbers(one).forEach((value, index) => {
      expect(value / (numbers(other)[index] ?? NaN)).toBeCloseTo(index < 3 ? factor : 1, 3);
    });
  };

  it('finds what was planted, and books what was booked', async () => {
    const answer = await ask();
    const slope = (model: string) =>
      answer.coefficients.find((coefficient) => coefficient.model === model && coefficient.term === 'score')?.estimate;
    for (const [model, truth] of [
      ['RETENTION', 0.05],
      ['SPEND', 0.005],
    ] as const) {
      const { value, standardError } = slope(model) ?? {};
      expect(Math.abs((value ?? NaN) - truth)).toBeLessThan(3 * (standardError ?? 0));
      expect(value).toBeGreaterThan(4 * (standardError ?? Infinity));
    }
    // A plain count over the records.
    let booked = 0n;
    for (const record of shopRecords(SHOPS[0] ?? { name: '', customers: 0, currency: '' })) {
      if ('order' in record && record.order.at.startsWith('2026-04'))
        booked += BigInt(record.order.amount.replace('.', ''));
    }
    expect(Number(answer.bookedBase.value)).toBe(Number(booked) / 100);
    expect(answer).toMatchObject({ waves: ['2026-01-01'], horizonWaves: 1, claim: null, rates: [] });
    expect(answer.diagnostics).toMatchObject({ eligibleCustomers: 1_500, winsorised: null });
    expect(answer.diagnostics.retained + answer.diagnostics.lost).toBe(1_500);
    expect(answer.diagnostics.spendDeviance).toBeGreaterThan(0.3);
    expect(answer.totalEffect.flags).toEqual([]);
    expect(answer.definition).toMatch(/everyone's score 5 points higher.*Revenue in EUR over 1 quarter after t/);
  });

  it('is the same from facts as from cells', async () => {
    const analyst = await clientFor(api, 'analyst');
    const filter = { attribute: { name: 'kind', value: { startsWith: 'euro' } } };
    const input = { ...USUAL, filter };
    const { serviceRevenue: fromFacts } = await analyst.request(ServiceRevenueOfDocument, { input });
    const fromCells = await ask();
    expect(fromFacts).toEqual({ ...fromCells, freshness: fromFacts.freshness });
  });

  it('converts at the rates that are given, and says so', async () => {
    const inDollars = await ask({ currency: 'USD', filter: { segment: { startsWith: 'usds' } } });
    expectTimes(inDollars, await ask(), 10);
    const converted = await ask({
      filter: { segment: { startsWith: 'usds' } },
      rates: [{ currency: 'USD', rate: '0.1' }],
    });
    expectTimes(converted, await ask(), 1);
    expect(converted.rates).toEqual([{ currency: 'USD', rate: '0.1' }]);
    expect(converted.definition).toContain('converted at 1 USD = 0.1 EUR');
    const both = await ask({
      filter: { not: { segment: { startsWith: 'envy' } } },
      rates: [{ currency: 'USD', rate: '0.1' }],
    });
    expect(both.diagnostics.eligibleCustomers).toBe(3_000);
    expect(Number(both.bookedBase.value)).toBeCloseTo(2 * Number((await ask()).bookedBase.value), 1);
  });

  it('lists the currencies without a rate', async () => {
    const [error] = expectRefused(await http.ask(ServiceRevenueOfDocument, { input: { ...USUAL, filter: null } }), {
      status: 200,
      code: 'BAD_USER_INPUT',
    });
    expect(error?.extensions.inputPath).toEqual(['input', 'rates']);
    expect(error?.message).toMatch(/also pay in CHF, USD, .*worth in EUR/);
  });

  it('takes margin and discounting at the question', async () => {
    const usual = await ask();
    expectTimes(await ask({ base: 'MARGIN', marginRate: '0.35' }), usual, 0.35);
    expectTimes(await ask({ annualDiscountRate: '0.1' }), usual, 1.1 ** -0.25);
  });

  it('adds the quarters of the horizon', async () => {
    const [one, two] = [await ask(), await ask({ horizonWaves: 2 })];
    expect(two.horizonWaves).toBe(2);
    expect(Number(two.bookedBase.value)).toBeGreaterThan(Number(one.bookedBase.value));
    expect(two.totalEffect.flags).toEqual([]);
    const four = await ask({ horizonWaves: 4 });
    expect(four.horizonWaves).toBe(2);
    expect(four.totalEffect).toMatchObject({ value: two.totalEffect.value, flags: ['SHORTENED_HORIZON'] });
    expect(four.warnings[0]).toMatch(/Only 2 of the 4 waves of the horizon are over/);
  });

  it('warns where the data do not reach the end of the outcome', async () => {
    // Everybody orders in April; nobody who was served in the months before does in June.
    expect((await ask()).warnings.join(' ')).toMatch(/No revenue is known from 2026-06-01 on/);
    const february = await ask({ firstWave: '2026-02-01', waveMonths: 1, horizonWaves: 2 });
    expect(february.warnings.join(' ')).not.toMatch(/is known from/);
  });

  it('has waves of a month, a quarter and a year', async () => {
    const month = await ask({ firstWave: '2026-02-01', waveMonths: 1, horizonWaves: 2 });
    // Nobody orders in March, so that nobody counts as retained.
    expect(month.diagnostics).toMatchObject({ eligibleCustomers: 1_500, retained: 0 });
    expect(month.totalEffect.unavailable).toBe('NO_VARIATION');
    const year = await ask({ firstWave: '2026-01-01', waveMonths: 12 });
    expect(year.diagnostics.eligibleCustomers).toBe(1_500);
    expect(year.totalEffect.unavailable).toBe('NOT_MATURE');
  });

  it('waits for an outcome that is not over', async () => {
    const answer = await ask({ firstWave: '2098-01-01' });
    expect(answer.totalEffect).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    expect(answer.diagnostics).toMatchObject({ eligibleCustomers: 0, retained: 0, lost: 0 });
    expect(answer.warnings[0]).toMatch(/Not yet/);
  });

  it('does not say that worse service earns more where the rich are the unhappy ones', async () => {
    const answer = await ask({
      currency: 'CHF',
      filter: { segment: { startsWith: 'envy' } },
      contrast: { shiftPoints: -5 },
      claimedUplift: 0.01,
    });
    for (const { flags } of [answer.retentionChange, answer.throughLoyalty, answer.directEffect, answer.uplift]) {
      expect(flags).toContain('CONFOUNDING_SUSPECTED');
    }
    expect(answer.claim).not.toBe('SUPPORTED');
    expect(answer.warnings.join(' ')).toMatch(/Confounding is suspected/);
  });

  it('answers a table of scenarios and the segments by one reading', async () => {
    const contrasts = [{ shiftPoints: 10 }, { raiseToScore: 80 }, { compareScores: { from: 50, to: 80 } }];
    const scenarios = (others: typeof contrasts) =>
      client
        .request(ServiceRevenueScenariosDocument, { input: USUAL, contrasts: others })
        .then(({ serviceRevenueScenarios }) => serviceRevenueScenarios);
    const rows = await scenarios(contrasts);
    expect(rows.map(({ label }) => label)).toEqual([
      "everyone's score 5 points higher, at most 100",
      "everyone's score 10 points higher, at most 100",
      'everyone below a score of 80 raised to it',
      'everyone at a score of 80 against everyone at 50',
    ]);
    for (const [index, contrast] of [USUAL.contrast, ...contrasts].entries()) {
      expect(numbers(rows[index]?.estimate ?? (await ask()))).toEqual(numbers(await ask({ contrast })));
    }
    const statements = async (others: typeof contrasts) =>
      (await countSql(api.database.pool, () => scenarios(others))).length;
    expect(await statements(contrasts)).toBe(await statements([]));

    const { serviceRevenueBySegment } = await client.request(ServiceRevenueOfSegmentsDocument, { input: USUAL });
    expect(serviceRevenueBySegment.map(({ segment }) => segment)).toEqual(['euro', 'euro-other']);
    const total = (of: (estimate: WholeEstimateFragment) => unknown) =>
      serviceRevenueBySegment.reduce((sum, { estimate }) => sum + Number(of(estimate)), 0);
    const whole = await ask();
    expect(total(({ totalEffect }) => totalEffect.value)).toBeCloseTo(Number(whole.totalEffect.value), 4);
    expect(total(({ bookedBase }) => bookedBase.value)).toBeCloseTo(Number(whole.bookedBase.value), 4);
    expect(total(({ diagnostics }) => diagnostics.eligibleCustomers)).toBe(1_500);
  });

  it('needs metrics:read', async () => {
    const ingesting = await clientFor(api, 'ingest');
    const { errors } = await failureOf(ingesting.request(ServiceRevenueOfDocument, { input: USUAL }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'metrics:read' });
  });

  describe('refuses', () => {
    type Case = [what: string, change: object, place: string, says: RegExp];
    it.each<Case>([
      [
        'a wave that does not begin with a quarter',
        { firstWave: '2026-02-01' },
        'firstWave',
        /take 2026-01-01 or 2026-04-01/,
      ],
      [
        'a wave that begins within a month',
        { firstWave: '2026-02-02', waveMonths: 1 },
        'firstWave',
        /2026-02-01 or 2026-03-01/,
      ],
      ['the year 1800', { firstWave: '1800-01-01' }, 'firstWave', /between the years 1900 and 2100/],
      ['waves of two months', { waveMonths: 2 }, 'waveMonths', /1, 3 or 12 months/],
      ['no wave', { waves: 0 }, 'waves', /a whole number from 1 to 120/],
      [
        'a horizon of five waves',
        { horizonWaves: 5 },
        'horizonWaves',
        /1 to 4: for a longer horizon take longer waves/,
      ],
      ['a shift of 101 points', { contrast: { shiftPoints: 101 } }, 'contrast.shiftPoints', /-100 to 100 points/],
      ['a score of 101', { contrast: { raiseToScore: 101 } }, 'contrast.raiseToScore', /0 to 100 points/],
      [
        'a score below 0',
        { contrast: { compareScores: { from: -1, to: 5 } } },
        'contrast.compareScores.from',
        /0 to 100/,
      ],
      ['a cap of 101', { scoreCap: 101 }, 'scoreCap', /0 to 100 points/],
      ['an unknown currency', { currency: 'EURO' }, 'currency', /ISO 4217/],
      [
        'a rate of the currency itself',
        { rates: [{ currency: 'EUR', rate: '1' }] },
        'rates.0.currency',
        /leave it out/,
      ],
      ['a rate of 0', { rates: [{ currency: 'USD', rate: '0' }] }, 'rates.0.rate', /more than 0/],
      ['a margin without a rate', { base: 'MARGIN' }, 'marginRate', /for example "0.35"/],
      ['a rate without a margin', { marginRate: '0.35' }, 'marginRate', /goes with the base MARGIN/],
      ['a margin of 35', { base: 'MARGIN', marginRate: '35' }, 'marginRate', /"0.35" is 35 %/],
      ['a discount of 10', { annualDiscountRate: '10' }, 'annualDiscountRate', /"0.1" is 10 %/],
      ['a claim of 25', { claimedUplift: 25 }, 'claimedUplift', /0.25 is 25 %/],
      ['a factor of 2', { savedCustomerSpendFactor: 2 }, 'savedCustomerSpendFactor', /0.5 is half/],
      ['a level of 95', { confidenceLevel: 95 }, 'confidenceLevel', /for example 0.95/],
    ])('%s, naming the place and the remedy', async (_, change, place, says) => {
      const answer = await http.ask(ServiceRevenueOfDocument, { input: { ...USUAL, ...change } });
      const [error] = expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' });
      expect(error?.extensions.inputPath?.join('.')).toBe(`input.${place}`);
      expect(error?.message).toMatch(says);
    });

    it('two contrasts in one, and a day that does not exist, before anything is computed', async () => {
      for (const change of [
        { contrast: { shiftPoints: 5, raiseToScore: 80 } },
        { contrast: {} },
        { firstWave: '2026-02-30' },
      ]) {
        const answer = await http.ask(ServiceRevenueOfDocument, { input: { ...USUAL, ...change } });
        expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT' });
      }
    });

    it('more than fifty scenarios', async () => {
      const contrasts = Array.from({ length: 51 }, (_, points) => ({ shiftPoints: points }));
      const answer = await http.ask(ServiceRevenueScenariosDocument, { input: USUAL, contrasts });
      const [error] = expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' });
      expect(error?.extensions.inputPath).toEqual(['contrasts']);
    });
  });
});
