import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient, RequestDocument } from 'graphql-request';
import { demoMap } from '../../seeds/demo-map.js';
import { DEMO_UNTIL, demoRecords } from '../../seeds/demo-records.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import type { ConsentPurpose } from '../../src/domain/vocabulary.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChannelComparisonDocument,
  ConsentsOfDocument,
  IngestDocument,
  NodeByIdDocument,
  PromiseDetailsDocument,
  ServiceRevenueOfDocument,
  ServiceRevenueOfSegmentsDocument,
  ServiceRevenueScenariosDocument,
  SmallExperiencesDocument,
  SmallJourneysDocument,
} from './generated/operations.js';

const CUSTOMERS = 150;
const MAP = parseMapDocument(demoMap());
const HOUR = 3_600_000;

/** Whom the record is about, as the source calls the customer. */
function customerIn(record: TimelineRecord): string {
  return Object.values(record as Record<string, { readonly customerId: string }>)[0]?.customerId ?? '';
}

const all: readonly TimelineRecord[] = [...demoRecords({ customers: CUSTOMERS })];
const names = [...new Set(all.map(customerIn))];
/** Every fifth customer says no. */
const unwilling = new Set(names.filter((_, place) => place % 5 === 0));

const window = { from: '2025-10-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
/** Cuts days and months of UTC, so that its edges are read from facts. */
const ragged = { from: '2025-11-10T07:30:00+02:00', to: '2026-08-02T11:45:00+03:00', timeZone: 'Asia/Jerusalem' };
/** What cells do not carry. */
const joined = { joinedAt: { gte: '2024-02-01T00:00:00Z' } };
const revenue = { firstWave: '2024-07-01', waves: 6, contrast: { shiftPoints: 5 }, currency: 'ILS' };

type Question = readonly [document: RequestDocument, variables: Record<string, unknown>];
const question = (document: RequestDocument, variables: Record<string, unknown>): Question => [document, variables];

/** Every metric, from cells, over ragged edges, and from facts alone. */
const METRICS: Readonly<Record<string, Question>> = {
  'journeys, cells': question(SmallJourneysDocument, { window, groupBy: ['DEFINITION', 'SEGMENT'] }),
  'journeys, ragged': question(SmallJourneysDocument, { window: ragged, groupBy: ['PERIOD', 'STATUS'] }),
  'journeys, facts': question(SmallJourneysDocument, {
    window,
    groupBy: ['CHANNEL_MIX'],
    filter: { customer: joined },
  }),
  'experience, cells': question(SmallExperiencesDocument, { window, groupBy: ['CHANNEL'] }),
  'experience, ragged': question(SmallExperiencesDocument, { window: ragged, groupBy: ['STAGE', 'PERIOD'] }),
  'experience, facts': question(SmallExperiencesDocument, {
    window,
    groupBy: ['SEGMENT'],
    filter: { customer: joined },
  }),
  'promises, cells': question(PromiseDetailsDocument, { window, groupBy: ['PROMISE'] }),
  'promises, ragged': question(PromiseDetailsDocument, { window: ragged, groupBy: ['SEGMENT'] }),
  'promises, facts': question(PromiseDetailsDocument, { window, groupBy: ['TOUCHPOINT'], filter: joined }),
  'comparison, cells': question(ChannelComparisonDocument, { input: { window } }),
  'comparison, facts': question(ChannelComparisonDocument, {
    input: { window: ragged, periodGranularity: 'MONTH', filter: { customer: joined } },
  }),
  'comparison of costs': question(ChannelComparisonDocument, { input: { window, outcome: 'COST', currency: 'ILS' } }),
};
const REVENUE: Readonly<Record<string, Question>> = {
  'revenue, cells': question(ServiceRevenueOfDocument, { input: revenue }),
  'revenue, facts': question(ServiceRevenueOfDocument, { input: { ...revenue, filter: joined } }),
  'revenue by segment': question(ServiceRevenueOfSegmentsDocument, { input: revenue }),
  'revenue by scenario': question(ServiceRevenueScenariosDocument, {
    input: revenue,
    contrasts: [{ raiseToScore: 70 }],
  }),
};

/** A company with its customers; those who will say no come last, so that the others are the same in both companies. */
async function companyOf(records: readonly (readonly TimelineRecord[])[]): Promise<TestApi> {
  const api = await startTestApi();
  await upsertMap(api.scope, MAP);
  for (const part of records) await send(api, part);
  await project(api.scope);
  return api;
}

async function send(api: TestApi, records: readonly TimelineRecord[]): Promise<void> {
  const { rejected } = await ingestStream(api.scope, { source: MAP.source, ratingScale: MAP.ratingScale, records });
  expect(rejected).toBe(0);
}

async function answersOf(client: GraphQLClient, questions: Readonly<Record<string, Question>>) {
  const answers: Record<string, unknown> = {};
  for (const [name, [document, variables]] of Object.entries(questions)) {
    answers[name] = await client.request<unknown>(document, variables);
  }
  return answers;
}

/** Equal, but for how fresh they are, and for doubles that were added up in another order. */
function expectSame(one: unknown, other: unknown, place = ''): void {
  if (place.endsWith('.freshness')) return;
  if (typeof one === 'number' && typeof other === 'number') {
    expect([place, Math.abs(one - other) <= 1e-7 * Math.max(1, Math.abs(one))]).toEqual([place, true]);
  } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    expect([place, Object.keys(one)]).toEqual([place, Object.keys(other)]);
    for (const [name, value] of Object.entries(one)) {
      expectSame(value, (other as Record<string, unknown>)[name], `${place}.${name}`);
    }
  } else {
    expect([place, one]).toEqual([place, other]);
  }
}

let company: TestApi;
let without: TestApi;
let client: GraphQLClient;
let counted: Record<string, unknown>;
let original: Record<string, unknown>;
let number = 0;
beforeAll(async () => {
  const [willing, others] = [false, true].map((says) =>
    all.filter((record) => unwilling.has(customerIn(record)) === says),
  );
  company = await companyOf([willing ?? [], others ?? []]);
  without = await companyOf([willing ?? []]);
  client = await clientFor(company, 'analyst');
  original = await answersOf(client, { ...METRICS, ...REVENUE });
  counted = await answersOf(await clientFor(without, 'analyst'), { ...METRICS, ...REVENUE });
});
afterAll(async () => {
  await company.stop();
  await without.stop();
});

/** The unwilling say so, a second after what they said before. */
async function say(purpose: ConsentPurpose, granted: boolean, at = DEMO_UNTIL): Promise<void> {
  number += 1;
  const time = new Date(at + 1000 * number).toISOString();
  const consents = [...unwilling].map((customerId) => ({
    consent: { id: `${customerId}-${number.toString()}`, customerId, purpose, granted, at: time },
  }));
  await send(company, consents);
  await project(company.scope);
}

describe('consent', () => {
  it('is assumed where nobody has said anything, and the two companies are not the same', () => {
    for (const name of Object.keys(original)) {
      expect([name, JSON.stringify(original[name])]).not.toEqual([name, JSON.stringify(counted[name])]);
    }
  });

  it('to be counted, once withdrawn, leaves the answers of a company that never had these customers', async () => {
    await say('ANALYTICS', false);
    expectSame(await answersOf(client, { ...METRICS, ...REVENUE }), counted);
    await rebuildAll(company.scope);
    expectSame(await answersOf(client, { ...METRICS, ...REVENUE }), counted);
  });

  it('leaves the customer readable, with what was said and what holds now', async () => {
    const [id = ''] = unwilling;
    const { customer } = await client.request(ConsentsOfDocument, { source: MAP.source, id });
    expect(customer?.consents).toMatchObject({
      totalCount: 1,
      nodes: [{ purpose: 'ANALYTICS', granted: false, at: expect.any(String) }],
    });
    expect(customer?.consentStates).toEqual([
      { purpose: 'ANALYTICS', granted: false, since: customer?.consents.nodes[0]?.at },
      { purpose: 'REVENUE_ANALYSIS', granted: true, since: null },
    ]);
    expect(customer?.interactions.totalCount).toBe(
      all.filter((record) => customerIn(record) === id && 'interaction' in record).length,
    );
    expect(customer?.journeys.totalCount).toBeGreaterThan(0);
    const node = customer?.consents.nodes[0]?.id ?? '';
    expect((await client.request(NodeByIdDocument, { id: node })).node).toMatchObject({ id: node });
  });

  it('is closed to who may not read timelines', async () => {
    const [id = ''] = unwilling;
    const finance = await clientFor(company, 'finance');
    const { errors } = await failureOf(finance.request(ConsentsOfDocument, { source: MAP.source, id }));
    expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'timeline:read' });
  });

  it('to be counted, granted again, brings everything back; withdrawn for revenue, it is missing there alone', async () => {
    await say('ANALYTICS', true);
    expectSame(await answersOf(client, { ...METRICS, ...REVENUE }), original);
    await say('REVENUE_ANALYSIS', false);
    const answers = await answersOf(client, { ...METRICS, ...REVENUE });
    for (const name of Object.keys(METRICS)) expectSame(answers[name], original[name], name);
    for (const name of Object.keys(REVENUE)) expectSame(answers[name], counted[name], name);
    await say('REVENUE_ANALYSIS', true);
    expectSame(
      await answersOf(client, REVENUE),
      Object.fromEntries(Object.keys(REVENUE).map((name) => [name, original[name]])),
    );
  });

  it('of a later time holds from then on, and what is said last holds, whenever it comes in', async () => {
    const later = Date.now() + 48 * HOUR;
    await say('ANALYTICS', false, later);
    const [journeys] = Object.entries(METRICS).slice(0, 1);
    const first = journeys ? Object.fromEntries([journeys]) : {};
    const expected = (answers: Record<string, unknown>) => ({ 'journeys, cells': answers['journeys, cells'] });
    expectSame(await answersOf(client, first), expected(original));
    await project({ ...company.scope, now: () => later + 24 * HOUR });
    expectSame(await answersOf(client, first), expected(counted));
    // An older yes changes nothing.
    await say('ANALYTICS', true, later - 24 * HOUR);
    await project({ ...company.scope, now: () => later + 24 * HOUR });
    expectSame(await answersOf(client, first), expected(counted));
  });

  it('is sent like every other record: again is no change, and otherwise a correction', async () => {
    const admin = await clientFor(company);
    const consent = {
      id: 'by-hand',
      customerId: names[1] ?? '',
      purpose: 'ANALYTICS',
      granted: true,
      at: '2026-01-01T00:00:00Z',
    } as const;
    const ingest = async (record: object) =>
      (await admin.request(IngestDocument, { source: MAP.source, records: [{ consent: record as typeof consent }] }))
        .ingest;
    expect(await ingest(consent)).toMatchObject({ created: 1 });
    expect(await ingest(consent)).toMatchObject({ duplicates: 1 });
    expect(await ingest({ ...consent, granted: false })).toMatchObject({ updated: 1 });
  });
});
