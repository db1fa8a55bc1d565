import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { clientWith } from '../setup/client.js';
import { type Document, expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  CostAskedDocument,
  CustomerByDocument,
  CustomerIdsDocument,
  IngestDocument,
  InteractionIdsDocument,
  JourneyIdsOfCustomersDocument,
  JourneysAskedDocument,
  NodeByIdDocument,
  NodesByIdDocument,
} from './generated/operations.js';

const window = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

let api: TestApi;
let client: GraphQLClient;
let http: Sender;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5, maxQueryCost: 10_000_000 });
  client = clientWith(api, api.adminKey);
  http = senderTo(api);
});
afterAll(() => api.stop());

describe('a question with an argument that cannot be used', () => {
  type Case = [what: string, document: Document, variables: object, place: string, says: RegExp];

  it.each<Case>([
    ['no cursor', CustomerIdsDocument, { after: SECRET }, 'after', /start again without it/],
    ['no cursor ahead', CustomerIdsDocument, { last: 2, before: 'MQ' }, 'before', /start again without it/],
    ['a negative size', CustomerIdsDocument, { first: -1 }, 'first', /"first" cannot be negative/],
    ['a size over 500', CustomerIdsDocument, { first: 501 }, 'first', /500 at most: ask for the rest by cursor/],
    ['a negative last size', CustomerIdsDocument, { last: -1 }, 'last', /"last" cannot be negative/],
    ['a nested size over 500', JourneyIdsOfCustomersDocument, { last: 501 }, 'last', /500 at most/],
    ['first and last', CustomerIdsDocument, { first: 1, last: 1 }, 'last', /either "first" or "last"/],
    [
      'a reversed window',
      JourneysAskedDocument,
      asked({ from: window.to, to: window.from }),
      'window.to',
      /"from" has/,
    ],
    ['an empty window', JourneysAskedDocument, asked({ to: window.from }), 'window.to', /"from" has to be before "to"/],
    ['an unknown time zone', JourneysAskedDocument, asked({ timeZone: SECRET }), 'window.timeZone', /"Europe\/Berlin"/],
    ['an empty time zone', JourneysAskedDocument, asked({ timeZone: '' }), 'window.timeZone', /IANA/],
    ['the year 0', JourneysAskedDocument, asked({ from: '0000-01-01T00:00:00Z' }), 'window.from', /1900 and 2100/],
    ['the year 9999', JourneysAskedDocument, asked({ to: '9999-12-31T23:59:59Z' }), 'window.to', /1900 and 2100/],
    [
      'a filter in the year 0',
      CustomerIdsDocument,
      { filter: { joinedAt: { gte: '0000-01-01T00:00:00Z' } } },
      'filter.joinedAt.gte',
      /leave the limit out/,
    ],
    [
      'a filter in the year 9999',
      JourneysAskedDocument,
      { window, filter: { startedAt: { lt: '9999-12-31T23:59:59Z' } } },
      'filter.startedAt.lt',
      /1900 and 2100/,
    ],
    [
      'a key that nothing on the map has',
      InteractionIdsDocument,
      { filter: { channel: { in: ['app', SECRET] } } },
      'filter.channel.in',
      /list the keys that there are/,
    ],
    [
      'an unknown key in a metric',
      JourneysAskedDocument,
      { window, filter: { not: { definition: { eq: SECRET } } } },
      'filter.not.definition.eq',
      /list the keys that there are/,
    ],
    [
      'text that no database can hold',
      CustomerIdsDocument,
      { filter: { segment: { eq: `${SECRET}\0` } } },
      'filter.segment.eq',
      /U\+0000: leave it out/,
    ],
    ['a filter eleven levels deep', CustomerIdsDocument, { filter: nested(11) }, 'filter', /10 levels: flatten/],
    [
      'a filter fifty levels deep',
      JourneysAskedDocument,
      { window, filter: nested(50) },
      'filter',
      /10 levels: flatten/,
    ],
    ['the same dimension twice', JourneysAskedDocument, { window, groupBy: ['STATUS', 'STATUS'] }, 'groupBy.1', /once/],
    ['a granularity without periods', JourneysAskedDocument, { window, granularity: 'DAY' }, 'groupBy', /add PERIOD/],
    [
      'too many periods',
      JourneysAskedDocument,
      { window: { ...window, from: '1900-01-01T00:00:00Z' }, groupBy: ['PERIOD'], granularity: 'DAY' },
      'granularity',
      /shorten it or choose a coarser/,
    ],
    ['no currency', CostAskedDocument, { window, currency: SECRET }, 'currency', /ISO 4217 such as "EUR"/],
    ['a currency in small letters', CostAskedDocument, { window, currency: 'ils' }, 'currency', /ISO 4217/],
    ['no ID', NodeByIdDocument, { id: SECRET }, 'id', /use the "id" of a node, unchanged/],
    ['no ID in a list', NodesByIdDocument, { ids: [SECRET] }, 'ids.0', /use the "id" of a node, unchanged/],
    ['too many IDs', NodesByIdDocument, { ids: Array(201).fill(SECRET) }, 'ids', /200 nodes at once/],
    ['no ID of a customer', CustomerByDocument, { by: { id: SECRET } }, 'by.id', /unchanged/],
    ['a scale of one point', IngestDocument, scale(5, 5), 'ratingScaleMax', /the minimum the smaller one/],
    ['a reversed scale', IngestDocument, scale(5, 1), 'ratingScaleMax', /the minimum the smaller one/],
    ['a scale too wide to compute with', IngestDocument, scale(-1.7e308, 1.7e308), 'ratingScaleMax', /finite/],
    ['a source that is no key', IngestDocument, { source: `${SECRET} !`, records: [] }, 'source', /Expected a key/],
  ])('%s: the error names the place and the remedy', async (_, document, variables, place, says) => {
    const [error] = expectRefused(await http.ask(document, variables), { status: 200, code: 'BAD_USER_INPUT' });
    expect(error?.extensions.inputPath?.join('.')).toBe(place);
    expect(error?.message).toMatch(says);
  });

  it('refuses a cursor of another list, of another filter and of another parent', async () => {
    const { customers } = await client.request(CustomerIdsDocument, { first: 1 });
    const after = customers.pageInfo.endCursor;
    const filter = { segment: { isNull: false } };
    const foreign = [
      [InteractionIdsDocument, { after }, /belongs to another list/],
      [CustomerIdsDocument, { after, filter }, /another parent, filter or order/],
      [CustomerIdsDocument, { after: `${String(after).slice(0, -4)}AAAA` }, /start again without it/],
    ] as const;
    for (const [document, variables, says] of foreign) {
      const [error] = expectRefused(await http.ask(document, variables), { status: 200, code: 'BAD_USER_INPUT' });
      expect(error).toMatchObject({ message: expect.stringMatching(says), extensions: { inputPath: ['after'] } });
      expect(error?.message).not.toContain(after);
    }
    // The same filter, written otherwise, is the same list.
    const filtered = await client.request(CustomerIdsDocument, { first: 1, filter });
    const again = { first: 1, after: filtered.customers.pageInfo.endCursor, filter: { ...filter, or: null } };
    await expect(client.request(CustomerIdsDocument, again)).resolves.toBeDefined();
  });

  it('finds nothing under a well-formed ID of something else, and says so for a customer', async () => {
    const { channels } = await client.request<{ channels: { id: string }[] }>('{ channels { id } }');
    const [error] = expectRefused(await http.ask(CustomerByDocument, { by: { id: channels[0]?.id } }), {
      status: 200,
      code: 'BAD_USER_INPUT',
    });
    expect(error?.extensions.inputPath).toEqual(['by', 'id']);

    const { customers } = await client.request(CustomerIdsDocument, { first: 1 });
    const unknown = Buffer.from(
      Buffer.from(customers.nodes[0]?.id ?? '', 'base64url')
        .toString()
        .replace(/\d+$/, '987654321'),
    ).toString('base64url');
    await expect(client.request(NodeByIdDocument, { id: unknown })).resolves.toEqual({ node: null });
    await expect(client.request(CustomerByDocument, { by: { id: unknown } })).resolves.toEqual({ customer: null });
  });
});

describe('a number that is not finite', () => {
  const scoreAbove = 'query ($score: Float) { interactions(filter: { score: { gt: $score } }) { nodes { id } } }';

  it('is refused as a literal, with its place', async () => {
    const answer = await http.ask('{ interactions(filter: { score: { gt: 1e999 } }) { nodes { id } } }');
    const [error] = expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' });
    expect(error).toMatchObject({ message: /finite/, extensions: { inputPath: ['filter', 'score', 'gt'] } });
  });

  it.each(['1e999', '-1e999'])('is refused as the variable %s', async (score) => {
    const body = `{"query": ${JSON.stringify(scoreAbove)}, "variables": {"score": ${score}}}`;
    const [error] = expectRefused(await http.send(body), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('$score');
  });

  it.each(['NaN', 'Infinity'])('%s is no JSON', async (score) => {
    const body = `{"query": ${JSON.stringify(scoreAbove)}, "variables": {"score": ${score}}}`;
    expectRefused(await http.send(body), { status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is refused as the end of a rating scale', async () => {
    const answer = await http.ask('mutation { ingest(source: "crm", records: [], ratingScaleMax: 1e999) { created } }');
    const [error] = expectRefused(answer, { status: 200, code: 'BAD_USER_INPUT' });
    expect(error?.extensions.inputPath).toEqual(['ratingScaleMax']);
  });

  it('is refused as a weight of the map', async () => {
    const { upsertChannel } = await client.request<{ upsertChannel: { channel: null; userErrors: object[] } }>(
      `mutation {
        upsertChannel(
          input: {
            key: "x", name: "X", digital: true, staffed: true, measureWeights: [{ measure: CONTENT, weight: 1e999 }]
          }
        ) { channel { key } userErrors { message path } }
      }`,
    );
    expect(upsertChannel.channel).toBeNull();
    expect(upsertChannel.userErrors).toEqual([
      { message: expect.stringContaining('finite'), path: ['measureWeights', 'content'] },
    ]);
  });
});

function asked(change: object): object {
  return { window: { ...window, ...change } };
}

function scale(ratingScaleMin: number, ratingScaleMax: number): object {
  return { source: 'crm', records: [], ratingScaleMin, ratingScaleMax };
}

/** A filter so many levels deep. */
function nested(levels: number): object {
  return Array.from({ length: levels }).reduce<object>((filter) => ({ not: filter }), {});
}
