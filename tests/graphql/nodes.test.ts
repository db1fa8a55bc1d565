import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromGlobalId, toGlobalId } from '../../src/domain/global-id.js';
import { BadInputError, ForbiddenError } from '../../src/domain/errors.js';
import { insertAuditEvent } from '../../src/persistence/audit-event.js';
import { BY_A_TEST } from '../setup/audit-event.js';
import { type TestGraph, createTestGraph, insertTimelines } from './fixture.js';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 3, 4);
});
afterAll(() => graph.close());

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

test('every id that the graph gives finds its own node again', async () => {
  const data = await graph.data(`{
    channels { id } touchpoints { id } journeyDefinitions { id } promises { id }
    interactions(first: 1) { nodes { id employee { id } } }
    journeys(first: 1) { nodes { id } }
    estimates(first: 1) { nodes { id } }
    customers(first: 1) { nodes { id feedback(first: 1) { nodes { id } } promiseOutcomes(first: 1) { nodes { id } }
      orders(first: 1) { nodes { id } } loyaltyEvents(first: 1) { nodes { id } } consents(first: 1) { nodes { id } } } } }`);
  await insertAuditEvent(graph.database.sql, BY_A_TEST);
  const audit = await graph.data('{ auditEvents(first: 1) { nodes { id } } }', {}, 'admin');
  const ids = [...JSON.stringify([data, audit]).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  const types = new Set<string>();
  for (const id of ids) {
    const { node } = await graph.data<{ node: { id: string; __typename: string } }>(NODE, { id }, 'admin');
    expect(node).toEqual({ id, __typename: fromGlobalId(id, []).type });
    types.add(node.__typename);
  }
  expect(types.size).toBe(15);
});

describe('an id', () => {
  test('of a node that is not there gives null', async () => {
    const absent = [
      toGlobalId({ type: 'Channel', id: 99 }),
      toGlobalId({ type: 'Customer', id: '99' }),
      toGlobalId({ type: 'Interaction', customerId: '1', id: '9223372036854775807' }),
    ];
    for (const id of absent) expect(await graph.data(NODE, { id })).toEqual({ node: null });
    const present = toGlobalId({ type: 'Customer', id: '1' });
    const found = await graph.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [absent[1], present, absent[2], present],
    });
    expect(found).toEqual({ nodes: [null, { id: present }, null, { id: present }] });
  });

  test("of another customer's row gives null: the customer is part of the id", async () => {
    const { interactions } = await graph.data<{ interactions: { nodes: { id: string }[] } }>(
      '{ interactions { nodes { id } } }',
    );
    const key = fromGlobalId(interactions.nodes[0]?.id ?? '', []);
    if (!('customerId' in key)) throw new Error('An interaction belongs to a customer.');
    const id = toGlobalId({ ...key, customerId: key.customerId === '1' ? '2' : '1' });
    expect(await graph.data(NODE, { id })).toEqual({ node: null });
  });

  const encode = (text: string) => Buffer.from(text).toString('base64url');
  test.each([
    ['empty', ''],
    ['a row number', '1'],
    ['garbage', '%%%'],
    ['an unknown version', encode('jg9:Channel:1')],
    ['an unknown type', encode('jg1:Robot:1')],
    ['without the customer', encode('jg1:Interaction:1')],
    ['with a customer too many', encode('jg1:Channel:1:1')],
    ['no number', encode('jg1:Channel:web')],
    ['a negative number', encode('jg1:Customer:-1')],
    ['beyond 63 bits', encode('jg1:Customer:9223372036854775808')],
    ['padded', `${encode('jg1:Channel:1')}==`],
  ])('that is malformed (%s) is refused', async (_what, id) => {
    const { errors, data } = await graph.ask(NODE, { id });
    expect(data).toEqual({ node: null });
    expect(errors?.[0]?.originalError ?? errors?.[0]).toBeInstanceOf(BadInputError);
    await expect(
      graph.data('query ($by: CustomerLookup!) { customer(by: $by) { id } }', { by: { id } }),
    ).rejects.toBeInstanceOf(BadInputError);
  });

  test('of something else than a customer is refused where a customer is meant', async () => {
    const id = toGlobalId({ type: 'Channel', id: 1 });
    await expect(graph.data('query ($id: ID!) { customer(by: { id: $id }) { id } }', { id })).rejects.toThrow(
      'something else',
    );
  });
});

test('more than two hundred nodes at once are refused', async () => {
  const ids = Array.from({ length: 201 }, () => toGlobalId({ type: 'Channel', id: 1 }));
  await expect(graph.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).rejects.toThrow('200');
});

test('a node needs the permission of its type', async () => {
  const map = await graph.data(
    'query ($id: ID!) { node(id: $id) { __typename } }',
    { id: toGlobalId({ type: 'Channel', id: 1 }) },
    'finance',
  );
  expect(map).toEqual({ node: { __typename: 'Channel' } });
  const customer = graph.data(NODE, { id: toGlobalId({ type: 'Customer', id: '1' }) }, 'finance');
  await expect(customer).rejects.toBeInstanceOf(ForbiddenError);
  const saved = { id: toGlobalId({ type: 'SavedEstimate', id: '1' }) };
  expect(await graph.data(NODE, saved, 'finance')).toMatchObject({ node: saved });
  await expect(graph.data(NODE, saved, 'ingest')).rejects.toThrow('metrics:read');
});
