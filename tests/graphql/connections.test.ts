import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadInputError } from '../../src/domain/errors.js';
import { type TestGraph, createTestGraph, insertTimelines } from './fixture.js';

let graph: TestGraph;
/** Of the journey to which all interactions of its customer belong. */
let journeyId: string;

beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 9, 6);
  const found = await graph.data<{ interactions: { nodes: { journey: { id: string } }[] } }>(
    '{ interactions(first: 1) { nodes { journey { id } } } }',
  );
  journeyId = found.interactions.nodes[0]?.journey.id ?? '';
});
afterAll(() => graph.close());

interface Page {
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** The lists of the graph: the field with its arguments, and where it hangs. */
const LISTS = {
  customers: { at: 'root', field: 'customers' },
  'customers, latest first': { at: 'root', field: 'customers', args: 'orderBy: { field: JOINED_AT, direction: DESC }' },
  'customers of a segment': { at: 'root', field: 'customers', args: 'filter: { segment: { ne: "home" } }' },
  interactions: { at: 'root', field: 'interactions' },
  'interactions by score and customer': {
    at: 'root',
    field: 'interactions',
    args: 'filter: { or: [{ score: { gt: 40 } }, { customer: { segment: { eq: "home" } } }] }',
  },
  journeys: { at: 'root', field: 'journeys' },
  'journeys, latest first': { at: 'root', field: 'journeys', args: 'orderBy: { field: STARTED_AT, direction: DESC }' },
  'saved estimates': { at: 'root', field: 'estimates' },
  "a customer's interactions": { at: 'customer', field: 'interactions' },
  "a customer's filtered interactions": {
    at: 'customer',
    field: 'interactions',
    args: 'filter: { or: [{ resolved: true }, { channel: { eq: "call" } }] }',
  },
  "a customer's journeys": { at: 'customer', field: 'journeys' },
  "a customer's feedback": { at: 'customer', field: 'feedback' },
  "a customer's promise outcomes": { at: 'customer', field: 'promiseOutcomes' },
  "a customer's orders": { at: 'customer', field: 'orders' },
  "a customer's loyalty events": { at: 'customer', field: 'loyaltyEvents' },
  "a customer's consents": { at: 'customer', field: 'consents' },
  "a journey's interactions": { at: 'journey', field: 'interactions' },
} as const satisfies Record<string, { at: 'root' | 'customer' | 'journey'; field: string; args?: string }>;

type ListName = keyof typeof LISTS;

async function read(list: ListName, page: Record<string, unknown>): Promise<Page> {
  const { at, field, args } = { args: '', ...LISTS[list] };
  const selection = `list: ${field}(first: $first, after: $after, last: $last, before: $before ${args}) {
    edges { cursor node { id } } nodes { id } totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const inner = {
    root: selection,
    customer: `customer(by: { externalId: { source: "crm", id: "c3" } }) { ${selection} }`,
    journey: `node(id: "${journeyId}") { ... on Journey { ${selection} } }`,
  }[at];
  const data = await graph.data<Record<'list' | 'customer' | 'node', unknown>>(
    `query ($first: Int, $after: String, $last: Int, $before: String) { ${inner} }`,
    page,
  );
  return (data.list ?? ((data.customer ?? data.node) as { list: unknown }).list) as Page;
}

async function whole(list: ListName): Promise<string[]> {
  const { nodes, totalCount, pageInfo } = await read(list, { first: 500 });
  expect(nodes).toHaveLength(totalCount);
  expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect(totalCount).toBeGreaterThan(3);
  return nodes.map(({ id }) => id);
}

describe.each(Object.keys(LISTS) as ListName[])('%s', (list) => {
  test('walked page by page, in either direction and any size, are exactly the list', async () => {
    const ids = await whole(list);
    expect(new Set(ids).size).toBe(ids.length);
    for (const size of [1, 2, 5, ids.length]) {
      expect(await walk(list, size, 'forwards')).toEqual(ids);
      expect(await walk(list, size, 'backwards')).toEqual(ids);
    }
  });

  test('a stretch between any two cursors is that stretch, and its flags tell what lies around it', async () => {
    const { edges } = await read(list, { first: 500 });
    const ids = edges.map(({ node }) => node.id);
    const place = fc.integer({ min: -1, max: ids.length });
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.integer({ min: 0, max: ids.length + 1 }),
        fc.boolean(),
        async (a, b, size, backward) => {
          const page = await read(list, {
            ...(a >= 0 && a < ids.length ? { after: edges[a]?.cursor } : {}),
            ...(b >= 0 && b < ids.length ? { before: edges[b]?.cursor } : {}),
            ...(backward ? { last: size } : { first: size }),
          });
          const from = a >= 0 && a < ids.length ? a + 1 : 0;
          const to = Math.max(from, b >= 0 && b < ids.length ? b : ids.length);
          const start = backward ? Math.max(from, to - size) : from;
          const end = backward ? to : Math.min(to, from + size);
          expect(page.nodes.map(({ id }) => id)).toEqual(ids.slice(start, end));
          expect(page.pageInfo.startCursor).toBe(end > start ? edges[start]?.cursor : null);
          expect(page.pageInfo.endCursor).toBe(end > start ? edges[end - 1]?.cursor : null);
          expect(page.totalCount).toBe(ids.length);
          if (end > start) {
            expect(page.pageInfo.hasPreviousPage).toBe(start > 0);
            expect(page.pageInfo.hasNextPage).toBe(end < ids.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('without arguments a list gives its first twenty; the most recent twenty are its last, in the same order', async () => {
  const ids = await whole('interactions');
  expect((await read('interactions', {})).nodes.map(({ id }) => id)).toEqual(ids.slice(0, 20));
  expect((await read('interactions', { last: 20 })).nodes.map(({ id }) => id)).toEqual(ids.slice(-20));
});

test('an order the other way round is the reverse', async () => {
  expect(await whole('customers, latest first')).toEqual((await whole('customers')).toReversed());
  expect(await whole('journeys, latest first')).toEqual((await whole('journeys')).toReversed());
});

test('a nested list keeps to its parent, whatever the filter', async () => {
  const data = await graph.data<{ customers: { nodes: { interactions: { totalCount: number } }[] } }>(
    '{ customers { nodes { interactions(filter: { or: [{}, { resolved: true }] }) { totalCount } } } }',
  );
  expect(data.customers.nodes.map(({ interactions }) => interactions.totalCount)).toEqual(Array(9).fill(6));
});

test('"first: 0" gives no rows and still tells whether there are any', async () => {
  const page = await read('interactions', { first: 0 });
  expect(page).toMatchObject({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: null },
  });
});

describe('misuse is refused, with its place', () => {
  const errorOf = async (query: string, variables: Record<string, unknown> = {}) => {
    const { errors } = await graph.ask(query, variables);
    const error: unknown = errors?.[0]?.originalError ?? errors?.[0];
    if (!(error instanceof BadInputError)) throw new Error('It was not refused.', { cause: error });
    return { message: error.message, path: error.inputPath };
  };
  const cursor = async () => (await read('interactions', { first: 1 })).pageInfo.endCursor;

  test('sizes', async () => {
    expect(await errorOf('{ interactions(first: -1) { totalCount } }')).toMatchObject({ path: ['first'] });
    expect(await errorOf('{ interactions(last: 501) { totalCount } }')).toMatchObject({ path: ['last'] });
    expect(await errorOf('{ interactions(first: 1, last: 1) { totalCount } }')).toMatchObject({ path: ['last'] });
  });

  test.each(['', 'garbage', 'W10', 'bnVsbA', '%%%'])('the text "%s" is no cursor', async (text) => {
    const error = await errorOf('query ($after: String) { interactions(after: $after) { totalCount } }', {
      after: text,
    });
    expect(error).toEqual({ path: ['after'], message: expect.stringContaining('This is not a cursor') });
  });

  test.each([
    ['another list', '{ journeys(after: $cursor) { totalCount } }'],
    [
      'another parent',
      '{ customer(by: { externalId: { source: "crm", id: "c1" } }) { interactions(after: $cursor) { totalCount } } }',
    ],
    ['another filter', '{ interactions(after: $cursor, filter: { resolved: true }) { totalCount } }'],
  ])('a cursor of %s', async (_what, query) => {
    const error = await errorOf(`query ($cursor: String) ${query}`, { cursor: await cursor() });
    expect(error).toEqual({ path: ['after'], message: expect.stringContaining('start again without it') });
  });

  test('a cursor of another order, or of another customer', async () => {
    const { endCursor } = (await read('customers', { first: 1 })).pageInfo;
    const order = 'orderBy: { field: JOINED_AT, direction: DESC }';
    expect(
      await errorOf(`query ($cursor: String) { customers(before: $cursor, ${order}) { totalCount } }`, {
        cursor: endCursor,
      }),
    ).toEqual({
      path: ['before'],
      message: expect.stringContaining('another parent, filter or order'),
    });
    const nested = (await read("a customer's orders", { first: 1 })).pageInfo.endCursor;
    const other =
      'query ($cursor: String) { customer(by: { externalId: { source: "crm", id: "c1" } }) { orders(after: $cursor) { totalCount } } }';
    expect(await errorOf(other, { cursor: nested })).toMatchObject({ path: ['after'] });
  });

  test('a cursor whose position was changed', async () => {
    const [...parts] = JSON.parse(Buffer.from((await cursor()) ?? '', 'base64url').toString()) as unknown[];
    const changed = Buffer.from(JSON.stringify([...parts.slice(0, -1), '5'])).toString('base64url');
    expect(
      await errorOf('query ($cursor: String) { interactions(after: $cursor) { totalCount } }', { cursor: changed }),
    ).toMatchObject({ path: ['after'] });
  });

  test('the same filter written differently is the same filter', async () => {
    const one = '{ interactions(first: 1, filter: { resolved: true, intent: null }) { pageInfo { endCursor } } }';
    const { interactions } = await graph.data<{ interactions: Page }>(one);
    const query =
      'query ($cursor: String) { interactions(after: $cursor, filter: { intent: null, resolved: true }) { totalCount } }';
    expect((await graph.ask(query, { cursor: interactions.pageInfo.endCursor })).errors).toBeUndefined();
  });
});

async function walk(list: ListName, size: number, direction: 'forwards' | 'backwards'): Promise<string[]> {
  const forwards = direction === 'forwards';
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await read(list, forwards ? { first: size, after: cursor } : { last: size, before: cursor });
    expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
    if (forwards) ids.push(...page.nodes.map(({ id }) => id));
    else ids.unshift(...page.nodes.map(({ id }) => id));
    expect(forwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage).toBe(cursor !== null);
    if (!(forwards ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) return ids;
    cursor = forwards ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  }
}
