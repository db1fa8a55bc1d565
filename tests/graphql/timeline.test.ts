import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ForbiddenError } from '../../src/domain/errors.js';
import { type TestGraph, createTestGraph, insertTimelines } from './fixture.js';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 3, 4);
});
afterAll(() => graph.close());

const first = (list: string, fields: string) =>
  `{ customer(by: { externalId: { source: "shop", id: "c2" } }) { list: ${list}(first: 1) { nodes { ${fields} } } } }`;
const read = async (list: string, fields: string) =>
  (await graph.data<{ customer: { list: { nodes: unknown[] } } }>(first(list, fields))).customer.list.nodes[0];

test('a customer, by what any source calls it', async () => {
  const fields = 'joinedAt leftAt segment attributes name email phone externalIds { source id }';
  const { customer } = await graph.data<{ customer: unknown }>(
    `{ customer(by: { externalId: { source: "crm", id: "c1" } }) { ${fields} } }`,
  );
  expect(customer).toEqual({
    joinedAt: '2026-01-01T00:00:00.000Z',
    leftAt: null,
    segment: 'office',
    attributes: { region: 'south' },
    name: 'Name 1',
    email: '1@example.org',
    phone: '+11',
    externalIds: [
      { source: 'crm', id: 'c1' },
      { source: 'shop', id: 'c1' },
    ],
  });
  const absent = '{ customer(by: { externalId: { source: "crm", id: "nobody" } }) { id } }';
  expect(await graph.data(absent)).toEqual({ customer: null });
  expect(await graph.data('{ customer(by: { externalId: { source: "none", id: "c1" } }) { id } }')).toEqual({
    customer: null,
  });
});

test('a lookup names a customer in exactly one way', async () => {
  for (const by of [{}, { id: 'x', externalId: { source: 'crm', id: 'c1' } }, { id: null }]) {
    const { errors } = await graph.ask('query ($by: CustomerLookup!) { customer(by: $by) { id } }', { by });
    expect(errors?.[0]?.message).toMatch(/exactly one|must be non-null/i);
  }
});

test('an interaction, with five ratings and the score by the weights of its channel', async () => {
  const fields = `kind occurredAt resolved cost { amount currency } ratings { measure score } score
    touchpoint { key channel { key measureWeights { measure weight } } } employee { key name team }`;
  const { list } = (
    await graph.data<{ customer: { list: { nodes: { touchpoint: { key: string } }[] } } }>(
      first('interactions', fields).replace('first: 1', 'first: 4'),
    )
  ).customer;
  const call = list.nodes.find(({ touchpoint }) => touchpoint.key === 'call-help');
  expect(call).toMatchObject({
    kind: 'INTERACTION',
    cost: { amount: '12.50', currency: 'EUR' },
    employee: { key: 'e1', name: 'Dana', team: 'North' },
    ratings: [
      { measure: 'FRIENDLINESS', score: expect.any(Number) },
      { measure: 'ACCESSIBILITY', score: 50 },
      { measure: 'CONFIDENCE' },
      { measure: 'CONTENT', score: null },
      { measure: 'PERSONALIZATION', score: null },
    ],
    touchpoint: { channel: { measureWeights: expect.arrayContaining([{ measure: 'CONFIDENCE', weight: 2 }]) } },
  });
});

test('a list filtered by score shows exactly the scores it was filtered by', async () => {
  const all = await graph.data<{ interactions: { nodes: { id: string; score: number | null }[] } }>(
    '{ interactions { nodes { id score } } }',
  );
  const scores = all.interactions.nodes.map(({ score }) => score);
  expect(scores).toContain(null);
  for (const score of new Set(scores)) {
    const filter = score === null ? { isNull: true } : { eq: score };
    const found = await graph.data<typeof all>(
      'query ($score: FloatFilter) { interactions(filter: { score: $score }) { nodes { id score } } }',
      { score: filter },
    );
    expect(found.interactions.nodes).toEqual(all.interactions.nodes.filter((node) => node.score === score));
  }
});

test('a journey, with its scores in points, its channels in the order met, and its duration in seconds', async () => {
  const fields = `status channelMix interactionCount handoffs endToEndScore derivedScore touchpointScore touchpointGap
    durationSeconds cost { amount currency } definition { key } channels { key } startedAt endedAt`;
  expect(await read('journeys', fields)).toEqual({
    status: 'COMPLETED',
    channelMix: 'MULTI_MIXED',
    interactionCount: 2,
    handoffs: 1,
    endToEndScore: 40.000001,
    derivedScore: 70,
    touchpointScore: 66.666667,
    touchpointGap: 26.666666,
    durationSeconds: 90,
    cost: { amount: '25.00', currency: 'EUR' },
    definition: { key: 'fix' },
    channels: [{ key: 'call' }, { key: 'web' }],
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:01:30.000Z',
  });
});

test('feedback, promise outcomes, orders and loyalty events', async () => {
  expect(
    await read('feedback', 'source formal metric score rawScore scaleMin scaleMax text touchpoint { key }'),
  ).toEqual({
    source: 'SURVEY',
    formal: true,
    metric: 'CSAT',
    score: 75,
    rawScore: 4,
    scaleMin: 1,
    scaleMax: 5,
    text: 'Thank you',
    touchpoint: { key: 'web-help' },
  });
  expect(await read('promiseOutcomes', 'promise { key } promised delivered fulfilment verdict')).toEqual({
    promise: { key: 'speed' },
    promised: '100',
    delivered: '10',
    fulfilment: 0.1,
    verdict: 'BROKEN',
  });
  expect(await read('orders', 'kind amount { amount currency } channel { key }')).toEqual({
    kind: 'PURCHASE',
    amount: { amount: '49.90', currency: 'EUR' },
    channel: { key: 'web' },
  });
  expect(await read('loyaltyEvents', 'kind detail')).toEqual({ kind: 'REFERRAL', detail: null });
});

describe('without the permission', () => {
  test('personal data is null, each field with an error that names the permission, and the rest is there', async () => {
    const query = `{ customers(first: 1) { nodes { segment name email phone feedback(first: 1) { nodes { score text } } } }
      interactions(first: 1) { nodes { employee { key name } } } }`;
    const { data, errors } = await graph.ask(query, {}, 'analyst');
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      customers: {
        nodes: [
          {
            segment: expect.anything(),
            name: null,
            email: null,
            phone: null,
            feedback: { nodes: [{ score: 75, text: null }] },
          },
        ],
      },
      interactions: { nodes: [{ employee: { key: 'e1', name: null } }] },
    });
    expect(errors).toHaveLength(5);
    for (const { originalError } of errors ?? []) {
      expect(originalError).toBeInstanceOf(ForbiddenError);
      expect(originalError?.message).toContain('personal-data:read');
    }
  });

  test.each([
    '{ customers { totalCount } }',
    '{ journeys { totalCount } }',
    '{ interactions { totalCount } }',
    '{ customer(by: { externalId: { source: "crm", id: "c1" } }) { id } }',
  ])('timelines are closed to finance: %s', async (query) => {
    await expect(graph.data(query, {}, 'finance')).rejects.toThrow('timeline:read');
  });
});
