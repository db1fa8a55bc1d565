import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ForbiddenError } from '../../src/domain/errors.js';
import { type TestGraph, createTestGraph } from './fixture.js';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph();
});
afterAll(() => graph.close());

const INGEST = `mutation ($records: [TimelineRecord!]!) {
  ingest(source: "crm", records: $records, ratingScaleMin: 1, ratingScaleMax: 5) {
    created updated duplicates rejected results { index status id errors { __typename message code path } } } }`;

interface Ingested {
  readonly ingest: {
    readonly created: number;
    readonly results: { readonly id: string | null; readonly status: string; readonly errors: { path: string[] }[] }[];
  };
}

const records = [
  {
    customer: { customerId: 'm1', segment: 'home', attributes: { region: 'north' }, joinedAt: '2026-01-01T00:00:00Z' },
  },
  {
    interaction: {
      id: 'i1',
      customerId: 'm1',
      touchpoint: 'call-help',
      occurredAt: '2026-02-01T10:00:00.5+02:00',
      cost: '12.50',
      currency: 'EUR',
      ratings: [
        { measure: 'FRIENDLINESS', score: 5 },
        { measure: 'CONFIDENCE', score: 3 },
      ],
    },
  },
  { order: { id: 'o1', customerId: 'm1', at: '2026-02-02T00:00:00Z', amount: 49.9, currency: 'EUR' } },
  { interaction: { id: 'i2', customerId: 'm1', touchpoint: 'no-such', occurredAt: '2026-02-01T10:00:00Z' } },
];

test('records come in, one wrong one rejects itself only, and what was stored is found by its id', async () => {
  const { ingest } = await graph.data<Ingested>(INGEST, { records }, 'admin');
  expect(ingest).toMatchObject({
    created: 3,
    updated: 0,
    duplicates: 0,
    rejected: 1,
    results: [
      { index: 0, status: 'CREATED', id: expect.any(String), errors: [] },
      { index: 1, status: 'CREATED', id: expect.any(String), errors: [] },
      { index: 2, status: 'CREATED', id: expect.any(String), errors: [] },
      { index: 3, status: 'REJECTED', id: null, errors: [{ __typename: 'InputError', code: 'NOT_FOUND' }] },
    ],
  });
  expect(ingest.results[3]?.errors[0]?.path.join('.')).toContain('touchpoint');
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename
    ... on Interaction { occurredAt score cost { amount } customer { segment } }
    ... on Order { amount { amount currency } } } }`;
  const ids = ingest.results.flatMap(({ id }) => id ?? []);
  expect(await graph.data(query, { ids })).toEqual({
    nodes: [
      { __typename: 'Customer' },
      // (3 x 100 + 2 x 50) / 5 by the weights of the call centre, of which 5 in 8 are answered.
      {
        __typename: 'Interaction',
        occurredAt: '2026-02-01T08:00:00.500Z',
        score: 80,
        cost: { amount: '12.50' },
        customer: { segment: 'home' },
      },
      { __typename: 'Order', amount: { amount: '49.9', currency: 'EUR' } },
    ],
  });
  const again = await graph.data<Ingested>(INGEST, { records }, 'admin');
  expect(again.ingest.results.map(({ status }) => status)).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'REJECTED']);
  expect(again.ingest.results.map(({ id }) => id)).toEqual(ingest.results.map(({ id }) => id));
});

test.each([
  ['no field', {}],
  ['two fields', { ...records[0], ...records[1] }],
  ['a field that is null', { customer: null }],
])('a record with %s is refused by the schema', async (_what, record) => {
  const { errors } = await graph.ask(INGEST, { records: [record] }, 'admin');
  expect(errors?.[0]?.message).toMatch(/exactly one|must be non-null/i);
});

test.each(['2026-02-30T00:00:00Z', '2026-02-01T00:00:00', '2026-02-01', '2026-02-01T25:00:00Z', 'yesterday', 5])(
  '%j is no DateTime',
  async (at) => {
    const { errors } = await graph.ask(INGEST, {
      records: [{ loyalty: { id: 'l', customerId: 'm1', at, kind: 'REFERRAL' } }],
    });
    expect(errors?.[0]?.message).toContain('A DateTime is');
  },
);

test.each(['1,5', '1e3', 'NaN', '', '.5', true])('%j is no Decimal', async (amount) => {
  const order = { id: 'o', customerId: 'm1', at: '2026-02-02T00:00:00Z', amount, currency: 'EUR' };
  const { errors } = await graph.ask(INGEST, { records: [{ order }] });
  expect(errors?.[0]?.message).toContain('A Decimal is');
});

test('the map changes by key, and the graph shows it at once', async () => {
  const upsert = `mutation ($touchpoint: TouchpointInput!) {
    upsertChannel(input: { key: "shop", name: "Shop", digital: false, staffed: true, measureWeights: [{ measure: CONTENT, weight: 2 }] }) {
      channel { id key measureWeights { weight } } userErrors { message } }
    upsertTouchpoint(input: $touchpoint) { touchpoint { key channel { key } } userErrors { code path } }
    upsertJourneyDefinition(input: { key: "visit", name: "Visit", maxGapDays: 2, completingTouchpoints: ["shop-visit"] }) {
      journeyDefinition { completingTouchpoints { key } } userErrors { message } }
    upsertPromise(input: { key: "soon", statement: "Within a day", kind: DEADLINE, deadlineGrain: DAY, touchpoints: ["shop-visit"] }) {
      promise { key touchpoints { key } } userErrors { message } }
    upsertEmployee(input: { key: "e2", name: "Noa" }) { employee { key name } userErrors { message } } }`;
  const touchpoint = { key: 'shop-visit', name: 'Visit', stage: 'SALES', channel: 'shop' };
  expect(await graph.data(upsert, { touchpoint }, 'admin')).toEqual({
    upsertChannel: {
      channel: { id: expect.any(String), key: 'shop', measureWeights: [0, 0, 0, 2, 0].map((weight) => ({ weight })) },
      userErrors: [],
    },
    upsertTouchpoint: { touchpoint: { key: 'shop-visit', channel: { key: 'shop' } }, userErrors: [] },
    upsertJourneyDefinition: { journeyDefinition: { completingTouchpoints: [{ key: 'shop-visit' }] }, userErrors: [] },
    upsertPromise: { promise: { key: 'soon', touchpoints: [{ key: 'shop-visit' }] }, userErrors: [] },
    upsertEmployee: { employee: { key: 'e2', name: 'Noa' }, userErrors: [] },
  });
  const only = `mutation ($touchpoint: TouchpointInput!) { upsertTouchpoint(input: $touchpoint) {
    touchpoint { key } userErrors { __typename code path } } }`;
  expect(await graph.data(only, { touchpoint: { ...touchpoint, channel: 'none' } }, 'ingest')).toEqual({
    upsertTouchpoint: {
      touchpoint: null,
      userErrors: [{ __typename: 'InputError', code: 'NOT_FOUND', path: ['channel'] }],
    },
  });
});

test('an erased customer is gone, and erasing again is harmless', async () => {
  const erase = 'mutation { eraseCustomer(by: { externalId: { source: "crm", id: "m1" } }) { erased } }';
  await expect(graph.data(erase, {}, 'app')).rejects.toBeInstanceOf(ForbiddenError);
  expect(await graph.data(erase, {}, 'admin')).toEqual({ eraseCustomer: { erased: true } });
  expect(await graph.data('{ customer(by: { externalId: { source: "crm", id: "m1" } }) { id } }')).toEqual({
    customer: null,
  });
  expect(await graph.data('{ interactions { totalCount } }')).toEqual({ interactions: { totalCount: 0 } });
  expect(await graph.data(erase, {}, 'admin')).toEqual({ eraseCustomer: { erased: false } });
});
