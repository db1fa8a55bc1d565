import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import type { GraphQLClient } from 'graphql-request';
import { clientWith } from '../setup/client.js';
import { expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { ChannelsDocument, CustomerIdsDocument } from './generated/operations.js';

let api: TestApi;
let client: GraphQLClient;
let http: Sender;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5 });
  client = clientWith(api, api.adminKey);
  http = senderTo(api);
});
afterAll(() => api.stop());

describe('a request that nests without end', () => {
  const inFilter = (levels: number, open: string) => `${open.repeat(levels)}{}${'}'.repeat(levels)}`;

  const nestedQuery = (levels: number) => `{ customers(filter: ${inFilter(levels, '{ not: ')}) { nodes { id } } }`;

  it.each([101, 3_000, 12_000])('is refused with %d levels in the query', async (levels) => {
    const query = nestedQuery(levels);
    const [error] = expectRefused(await http.ask(query), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('100 levels: flatten');
    expectRefused(await http.ask('{ a'.repeat(levels)), { status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is refused for its length where that is too much already', async () => {
    for (const query of [nestedQuery(100_000), '{ a'.repeat(100_000)]) {
      const [error] = expectRefused(await http.ask(query), { status: 400, code: 'QUERY_LIMIT_EXCEEDED' });
      expect(error?.message).toContain('characters');
    }
  });

  it.each([101, 3_000, 100_000])('is refused with %d levels in the variables', async (levels) => {
    const variables = `{"filter": ${inFilter(levels, '{"not": ')}}`;
    const body = `{"query": ${JSON.stringify(print(CustomerIdsDocument))}, "variables": ${variables}}`;
    const [error] = expectRefused(await http.send(body), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('100 levels: flatten');
  });

  it('is refused as a GET too', async () => {
    const query = encodeURIComponent('{a'.repeat(2_000));
    const answer = await http.request(`/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'yes' } });
    expectRefused(answer, { status: 400, code: 'BAD_USER_INPUT' });
  });

  it('is answered where the brackets are only text', async () => {
    const smileys = { segment: { eq: ':('.repeat(500) } };
    await expect(client.request(CustomerIdsDocument, { filter: smileys })).resolves.toMatchObject({
      customers: { nodes: [] },
    });
    const answer = await http.ask(
      `{ customers(filter: { segment: { eq: "${'{(['.repeat(500)}" } }) { nodes { id } } }`,
    );
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ data: { customers: { nodes: [] } } });
  });
});

describe('a request that is no GraphQL over HTTP', () => {
  const good = JSON.stringify({ query: '{ __typename }' });

  it.each([
    ['broken JSON', `{"query": "${SECRET}`],
    ['JSON that is only text', `"${SECRET}"`],
  ])('with %s', async (_, body) => {
    const [error] = expectRefused(await http.send(body), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toMatch(/not valid JSON in UTF-8: send an object/);
  });

  it('in another encoding than UTF-8, which would be stored as other text', async () => {
    const hebrew = Buffer.concat([
      Buffer.from('{"query": "{ __typename }", "variables": {"a": "'),
      Buffer.from([0xf9, 0xec, 0xe5, 0xed]),
      Buffer.from('"}}'),
    ]);
    const [error] = expectRefused(await http.send(hebrew), { status: 400, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('UTF-8');
    const declared = { 'content-type': 'application/json; charset=windows-1255' };
    expectRefused(await http.send(hebrew, declared), { status: 415, code: 'BAD_USER_INPUT' });
  });

  it('that is compressed in a way that is unknown or wrong', async () => {
    expectRefused(await http.send(good, { 'content-encoding': 'lzw' }), { status: 415, code: 'BAD_USER_INPUT' });
    expectRefused(await http.send(good, { 'content-encoding': 'gzip' }), { status: 400, code: 'BAD_USER_INPUT' });
  });

  it('that is too large', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(11_000_000) } });
    const [error] = expectRefused(await http.send(body), { status: 413, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('10 MB: send fewer records');
  });

  it.each([
    ['nothing', ''],
    ['a list of operations', `[${good}]`],
    ['a query that is no text', '{"query": 5}'],
    ['variables as text', '{"query": "{ __typename }", "variables": "{}"}'],
    ['variables as a list', '{"query": "{ __typename }", "variables": []}'],
  ])('with %s', async (_, body) => {
    expectRefused(await http.send(body), { status: 400, code: 'BAD_REQUEST' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'as %s, as a foreign page could send it in the name of its visitor',
    async (type) => {
      const [error] = expectRefused(await http.send(good, { 'content-type': type }), {
        status: 400,
        code: 'BAD_REQUEST',
      });
      expect(error?.message).toMatch(/Cross-Site Request Forgery.*content-type/);
    },
  );

  it('by GET, unless it shows that it is no foreign page, and then never to change anything', async () => {
    const [error] = expectRefused(await http.request('/graphql?query={__typename}'), {
      status: 400,
      code: 'BAD_REQUEST',
    });
    expect(error?.message).toContain('apollo-require-preflight');

    const headers = { 'apollo-require-preflight': 'yes' };
    const mutation = encodeURIComponent('mutation { ingest(source: "crm", records: []) { created } }');
    expectRefused(await http.request(`/graphql?query=${mutation}`, { headers }), { status: 405, code: 'BAD_REQUEST' });
    expect((await http.request('/graphql?query={__typename}', { headers })).status).toBe(200);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('by %s', async (method) => {
    const answer = await http.request('/graphql', {
      method,
      body: good,
      headers: { 'content-type': 'application/json' },
    });
    expectRefused(answer, { status: 405, code: 'BAD_REQUEST' });
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  it('at a path where there is nothing', async () => {
    const [error] = expectRefused(await http.request(`/${SECRET}`), { status: 404, code: 'NOT_FOUND' });
    expect(error?.message).toContain('GraphQL is at /graphql');
  });
});

it('goes on answering after all that', async () => {
  await expect(client.request(ChannelsDocument)).resolves.toMatchObject({ channels: { length: 10 } });
});
