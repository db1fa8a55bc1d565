import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { DEMO_CUSTOMERS, DEMO_UNTIL } from '../../seeds/demo-records.js';
import { expectedRetention } from '../../seeds/expectations.js';
import { quarterOf, startOfQuarter } from '../../seeds/time.js';
import { REVENUE, RETENTION, type SegmentKey } from '../../seeds/truths.js';
import { codeBlocksOf, readDocument, sectionOf, tablesOf } from '../docs/markdown.js';
import { answerRows, diagnosticRows, scenarioRows, segmentRows, slopeRows } from '../docs/service-revenue-answers.js';
import { expectFound } from '../seeds/statistics.js';
import { scoreOf, type Timeline, TIMELINES } from '../seeds/timelines.js';
import { clientFor } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  type ServiceRevenueInput,
  ServiceRevenueOfDocument,
  ServiceRevenueOfSegmentsDocument,
  ServiceRevenueScenariosDocument,
  type WholeEstimateFragment,
} from './generated/operations.js';

const SHIFT = 5;
const WAVES = 11;
const INPUT: ServiceRevenueInput = {
  firstWave: '2023-10-01',
  waves: WAVES,
  currency: 'ILS',
  contrast: { shiftPoints: SHIFT },
  claimedUplift: 0.25,
};

/** One customer in one quarter, counted from what the generator says of him. */
interface CustomerWave {
  readonly segment: SegmentKey;
  readonly score: number;
  readonly retained: boolean;
  readonly revenue: number;
}

function customerWavesOf({ customer, interactions, orders }: Timeline): CustomerWave[] {
  const joinedAt = Date.parse(customer.joinedAt ?? '');
  const leftAt = customer.leftAt === undefined ? Infinity : Date.parse(customer.leftAt);
  const first = quarterOf(Date.parse(INPUT.firstWave));
  return Array.from({ length: WAVES }, (_, index) => first + index).flatMap((quarter): CustomerWave[] => {
    const scores = interactions
      .filter(({ occurredAt }) => quarterOf(Date.parse(occurredAt)) === quarter)
      .flatMap((interaction) => scoreOf(interaction) ?? []);
    const start = startOfQuarter(quarter);
    if (scores.length === 0 || joinedAt >= start || leftAt <= start) return [];
    const next = orders.filter(({ at }) => quarterOf(Date.parse(at)) === quarter + 1);
    const signed = next.map(({ kind, amount }) => (kind === 'REFUND' ? -1 : 1) * Number(amount));
    return [
      {
        segment: customer.segment as SegmentKey,
        score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
        retained: next.some(({ kind }) => kind !== 'REFUND') && leftAt >= startOfQuarter(quarter + 2),
        revenue: Math.max(
          0,
          signed.reduce((sum, amount) => sum + amount, 0),
        ),
      },
    ];
  });
}

const customerWaves = TIMELINES.slice(0, DEMO_CUSTOMERS).flatMap(customerWavesOf);
const total = (of: (wave: CustomerWave) => number) => customerWaves.reduce((sum, wave) => sum + of(wave), 0);

describe('the demo company, asked what service is worth', () => {
  let api: TestApi;
  let client: GraphQLClient;
  let answer: WholeEstimateFragment;
  const example = readDocument('docs/service-revenue/worked-example.md');
  beforeAll(async () => {
    const startedAt = Date.now();
    const realNow = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => DEMO_UNTIL + realNow() - startedAt);
    api = await startTestApi({ demoCustomers: DEMO_CUSTOMERS });
    client = await clientFor(api, 'finance');
    answer = (await client.request(ServiceRevenueOfDocument, { input: INPUT })).serviceRevenue;
  });
  afterAll(async () => {
    await api.stop();
    jest.restoreAllMocks();
  });

  const found = ({ value, standardError, sampleSize }: WholeEstimateFragment['uplift']) => ({
    value: value ?? Number.NaN,
    standardError: standardError ?? Number.NaN,
    count: sampleSize,
  });

  it('counts and books what a plain count over its records does', () => {
    const { eligibleCustomers, retained, lost } = answer.diagnostics;
    expect({ eligibleCustomers, retained }).toEqual({
      eligibleCustomers: customerWaves.length,
      retained: total((wave) => Number(wave.retained)),
    });
    expect(retained + lost).toBe(eligibleCustomers);
    expect(Number(answer.bookedBase.value)).toBeCloseTo(
      total(({ revenue }) => revenue),
      6,
    );
  });

  it('has the planted slopes of staying and of spending', () => {
    const [retention, spend] = answer.coefficients.filter(({ term }) => term === 'score');
    if (!retention || !spend) throw new Error('There is no slope.');
    expectFound(found(retention.estimate), RETENTION.slopePerTenPoints / 10);
    expectFound(found(spend.estimate), REVENUE.logSlopePerTenPoints / 10);
    expect(retention.estimate.standardError).toBeLessThan(0.003);
    expect(spend.estimate.standardError).toBeLessThan(0.0006);
  });

  it('has the planted change of retention, and of what those who stay pay', () => {
    const shifted = (score: number) => Math.max(score, Math.min(score + SHIFT, 100));
    const gain = total(
      ({ segment, score }) => expectedRetention(segment, shifted(score)) - expectedRetention(segment, score),
    );
    expectFound(found(answer.retentionChange), gain / customerWaves.length);
    const growth = (score: number) => Math.exp((REVENUE.logSlopePerTenPoints / 10) * (shifted(score) - score)) - 1;
    const more = total(({ retained, revenue, score }) => (retained ? revenue * growth(score) : 0));
    const { value, low, high } = answer.directEffect;
    const standardError = (Number(high) - Number(low)) / 2 / 2.093;
    expectFound({ value: Number(value), standardError, count: customerWaves.length }, more);
  });

  it('is not suspected, reconciles, and refutes the quarter of revenue', () => {
    expect(answer.totalEffect.flags).toEqual(['CLUSTERED']);
    expect(answer.diagnostics.reconciliation).toBeCloseTo(1, 2);
    expect(answer.claim).toBe('REFUTED');
    expect(answer.claimPValue).toBeGreaterThan(0.99);
  });

  describe('answers as the worked example prints', () => {
    it('the question that is printed there', async () => {
      const [question = ''] = codeBlocksOf(sectionOf(example, 'The question'), 'graphql');
      const { serviceRevenue } = await client.request<{ serviceRevenue: Partial<WholeEstimateFragment> }>(question);
      expect(serviceRevenue.totalEffect?.value).toBe(answer.totalEffect.value);
    });

    it('one contrast', () => {
      const [table] = tablesOf(sectionOf(example, 'The answer'));
      expect(table?.rows).toEqual(answerRows(answer));
      const [slopes, diagnostics] = tablesOf(sectionOf(example, 'Is it the truth?'));
      expect(diagnostics?.rows).toEqual(diagnosticRows(answer));
      expect(slopes?.rows.map((row) => row.slice(2))).toEqual(slopeRows(answer));
    });

    it('several contrasts', async () => {
      const { serviceRevenueScenarios } = await client.request(ServiceRevenueScenariosDocument, {
        input: INPUT,
        contrasts: [
          { shiftPoints: -5 },
          { shiftPoints: 10 },
          { raiseToScore: 60 },
          { raiseToScore: 80 },
          { compareScores: { from: 50, to: 85 } },
        ],
      });
      const [table] = tablesOf(sectionOf(example, 'Which contrast?'));
      expect(table?.rows).toEqual(scenarioRows(serviceRevenueScenarios));
    });

    it('segments', async () => {
      const { serviceRevenueBySegment } = await client.request(ServiceRevenueOfSegmentsDocument, { input: INPUT });
      const [table] = tablesOf(sectionOf(example, 'Where?'));
      expect(table?.rows).toEqual(segmentRows(serviceRevenueBySegment));
    });
  });
});
