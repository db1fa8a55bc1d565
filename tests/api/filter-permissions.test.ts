import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { clientFor, failureOf } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  type CustomerFilter,
  type InteractionFilter,
  type JourneyFilter,
  SaveOneEstimateDocument,
  ServiceRevenueOfDocument,
  ServiceRevenueOfSegmentsDocument,
  ServiceRevenueScenariosDocument,
  SmallArmsDocument,
  SmallExperiencesDocument,
  SmallJourneysDocument,
  SmallPromisesDocument,
} from './generated/operations.js';

const WINDOW = { from: '2024-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
const REVENUE = { firstWave: '2024-07-01', waves: 4, contrast: { shiftPoints: 5 }, currency: 'ILS' };

const OF_CUSTOMERS: readonly CustomerFilter[] = [
  { attribute: { name: 'region', value: { eq: 'north' } } },
  { joinedAt: { gte: '2024-01-01T00:00:00Z' } },
  { leftAt: { isNull: false } },
  { or: [{ segment: { eq: 'BUSINESS' } }, { not: { attribute: { name: 'region', value: { isNull: true } } } }] },
];
const OF_INTERACTIONS: readonly InteractionFilter[] = [
  { intent: { eq: 'complaint' } },
  { resolved: false },
  { score: { lt: 20 } },
  ...OF_CUSTOMERS.map((customer) => ({ customer })),
];
const OF_JOURNEYS: readonly JourneyFilter[] = [
  { endToEndScore: { lt: 20 } },
  { and: [{ endToEndScore: { isNull: true } }] },
  ...OF_CUSTOMERS.map((customer) => ({ customer })),
];
const SEGMENT: CustomerFilter = { segment: { isNull: false } };

type Ask<F> = (client: GraphQLClient, filter: F) => Promise<object>;
const revenue = (filter: CustomerFilter) => ({ ...REVENUE, filter });

const CUSTOMER_QUESTIONS: Readonly<Record<string, Ask<CustomerFilter>>> = {
  promiseGaps: (client, filter) => client.request(SmallPromisesDocument, { window: WINDOW, groupBy: [], filter }),
  serviceRevenue: (client, filter) => client.request(ServiceRevenueOfDocument, { input: revenue(filter) }),
  serviceRevenueScenarios: (client, filter) =>
    client.request(ServiceRevenueScenariosDocument, { input: revenue(filter), contrasts: [] }),
  serviceRevenueBySegment: (client, filter) =>
    client.request(ServiceRevenueOfSegmentsDocument, { input: revenue(filter) }),
  saveEstimate: (client, filter) => client.request(SaveOneEstimateDocument, { input: { input: revenue(filter) } }),
};
const experienceMetrics: Ask<InteractionFilter> = (client, filter) =>
  client.request(SmallExperiencesDocument, { window: WINDOW, groupBy: [], filter });
const JOURNEY_QUESTIONS: Readonly<Record<string, Ask<JourneyFilter>>> = {
  journeyMetrics: (client, filter) => client.request(SmallJourneysDocument, { window: WINDOW, groupBy: [], filter }),
  channelComparison: (client, filter) => client.request(SmallArmsDocument, { input: { window: WINDOW, filter } }),
};

/** Each question with each filter that finance may not ask by. */
const FORBIDDEN = [
  ...pairs(CUSTOMER_QUESTIONS, OF_CUSTOMERS),
  ...pairs({ experienceMetrics }, OF_INTERACTIONS),
  ...pairs(JOURNEY_QUESTIONS, OF_JOURNEYS),
];
/** Each question with filters by what finance sees in the answers. */
const ALLOWED = [
  ...pairs(CUSTOMER_QUESTIONS, [SEGMENT]),
  ...pairs({ experienceMetrics }, [
    {
      channel: { isNull: false },
      stage: { in: ['SERVICE', 'SALES'] },
      touchpoint: { isNull: false },
      customer: SEGMENT,
    },
  ]),
  ...pairs(JOURNEY_QUESTIONS, [
    { definition: { isNull: false }, status: { in: ['COMPLETED', 'ABANDONED'] }, customer: SEGMENT },
  ]),
];

let api: TestApi;
let finance: GraphQLClient;
let analyst: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 300, maxQueryCost: 2_000_000 });
  finance = await clientFor(api, 'finance');
  analyst = await clientFor(api, 'analyst');
});
afterAll(() => api.stop());

describe('finance', () => {
  it.each(FORBIDDEN)('may not ask $question by $by', async ({ ask, filter }) => {
    const { data, errors } = await failureOf(ask(finance, filter));
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'timeline:read' } }]);
    const { inputPath } = errors[0]?.extensions ?? {};
    expect(inputPath).toContain('filter');
    expect(errors[0]?.message).toContain(`"${(inputPath as string[]).join('.')}" needs the permission "timeline:read"`);
  });

  it.each(ALLOWED)('may ask $question by $by', async ({ ask, filter }) => {
    await expect(ask(finance, filter)).resolves.toBeDefined();
  });
});

it('opens the same questions to those who see the timeline', async () => {
  for (const { question, ask, filter } of FORBIDDEN.filter(({ question }) => question !== 'saveEstimate')) {
    expect(await ask(analyst, filter)).toHaveProperty(question);
  }
});

it('shows finance the answer of a question that it could not ask, once the operator has saved it', async () => {
  const operator = await clientFor(api);
  await CUSTOMER_QUESTIONS.saveEstimate?.(operator, { joinedAt: { lt: '2025-01-01T00:00:00Z' } });
  const { estimates } = await finance.request<{ estimates: { nodes: { reproduced: boolean }[] } }>(
    '{ estimates(last: 1) { nodes { reproduced } } }',
  );
  expect(estimates.nodes).toEqual([{ reproduced: true }]);
});

function pairs<F extends object>(questions: Readonly<Record<string, Ask<F>>>, filters: readonly F[]) {
  return Object.entries(questions).flatMap(([question, ask]) =>
    filters.map((filter) => ({
      question,
      filter,
      by: JSON.stringify(filter),
      ask: ask as Ask<unknown>,
    })),
  );
}
