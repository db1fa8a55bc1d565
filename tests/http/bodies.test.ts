import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createBrotliCompress, createDeflate, createGzip, constants, gzipSync } from 'node:zlib';
import { createKey } from '../../src/services/key.service.js';
import { expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { exchangeRaw } from '../setup/raw-http.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CHANNELS = 'query Channels { channels { key } }';
const CHANGE = `mutation Change { upsertChannel(input: { key: "slipped-in", name: "x", digital: true, staffed: false }) {
  channel { key } } }`;
const BAD_INPUT = { status: 400, code: 'BAD_USER_INPUT' };

let api: TestApi;
let http: Sender;
/** Bound to {@link CHANNELS}. */
let app: Sender;
beforeAll(async () => {
  const trustedDocuments = new Map([CHANNELS, CHANGE].map((text) => [hash('sha256', text, 'hex'), text]));
  api = await startTestApi({ trustedDocuments });
  http = senderTo(api);
  const { key } = await createKey(api.scope, { name: 'bound', role: 'app' });
  app = senderTo({ ...api, adminKey: key });
});
afterAll(() => api.stop());

async function expectUnchanged(): Promise<void> {
  expect((await http.ask(CHANNELS)).text).not.toContain('slipped-in');
}

describe('a body that is small and inflates to much', () => {
  const MEGABYTE = Buffer.alloc(1_048_576, ' ');
  const inflatingTo = (megabytes: number, compress: Transform) =>
    buffer(Readable.from(Array.from({ length: megabytes }, () => MEGABYTE)).pipe(compress));
  const brotli = () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  const COMPRESSIONS = [
    ['gzip', createGzip],
    ['deflate', createDeflate],
    ['br', brotli],
  ] as const;

  it.each(COMPRESSIONS)('by %s is refused before it is inflated to its end', async (encoding, compress) => {
    const bomb = await inflatingTo(200, compress());
    expect(bomb.length).toBeLessThan(1_000_000);
    // Who came to the end would find that there is none.
    const rotten = bomb.subarray(0, -8);
    const headers = { 'content-encoding': encoding };
    const [error] = expectRefused(await http.send(Buffer.from(rotten), headers), {
      status: 413,
      code: 'BAD_USER_INPUT',
    });
    expect(error?.message).toContain('10 MB');
    expectRefused(await http.send(gzipSync(CHANNELS).subarray(0, -8), { 'content-encoding': 'gzip' }), BAD_INPUT);
  });

  it('has the smaller limit of those who only ask', async () => {
    const bomb = await inflatingTo(2, createGzip());
    const answer = await app.send(Buffer.from(bomb), { 'content-encoding': 'gzip' });
    expect(expectRefused(answer, { status: 413, code: 'BAD_USER_INPUT' })[0]?.message).toContain(' 1 MB');
  });

  it('is not inflated twice', async () => {
    const twice = gzipSync(gzipSync(JSON.stringify({ query: CHANNELS })));
    const answer = await http.send(twice, { 'content-encoding': 'gzip, gzip' });
    expectRefused(answer, { status: 415, code: 'BAD_USER_INPUT' });
  });
});

describe('a body that says something twice', () => {
  const twice = (first: string, second: string) =>
    `{"query": ${JSON.stringify(first)}, "query": ${JSON.stringify(second)}}`;

  it('is checked for what is executed', async () => {
    const own = '{ customers(first: 1) { nodes { id } } }';
    expectRefused(await app.send(twice(CHANNELS, own)), { status: 403, code: 'TRUSTED_DOCUMENTS_ONLY' });
    expect((await app.send(twice(own, CHANNELS))).text).toMatch(/^\{"data":\{"channels"/);
  });

  it('is not taken for more than it is by other ways to write the names', async () => {
    for (const name of ['Query', 'QUERY', 'query ', 'quer\\u0079x', '__proto__']) {
      const body = `{"query": ${JSON.stringify(CHANNELS)}, "${name}": ${JSON.stringify(CHANGE)}}`;
      expect((await http.send(body)).text).toMatch(/^\{"data":\{"channels"/);
    }
    await expectUnchanged();
  });

  it('is refused where the query string does', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const own = encodeURIComponent('{ customers(first: 1) { nodes { id } } }');
    const trusted = encodeURIComponent(CHANNELS);
    for (const query of [`query=${own}&query=${trusted}`, `query=${trusted}&query=${own}`]) {
      const { status, text } = await app.request(`/graphql?${query}`, { headers });
      expect([400, 403]).toContain(status);
      expect(text).not.toContain('"data"');
    }
  });
});

describe('a GET', () => {
  const get = (parameters: Record<string, string>) =>
    http.request(`/graphql?${new URLSearchParams(parameters).toString()}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });

  it.each([
    ['named among queries', { query: `${CHANNELS} ${CHANGE}`, operationName: 'Change' }],
    ['trusted, by its ID', { documentId: hash('sha256', CHANGE, 'hex') }],
    ['without a key of its own', { query: CHANGE, extensions: '{}' }],
  ])('runs no mutation: %s', async (_, parameters) => {
    expectRefused(await get(parameters), { status: 405, code: 'BAD_REQUEST' });
    await expectUnchanged();
  });

  it('runs no mutation that stands in its body', async () => {
    const body = JSON.stringify({ query: CHANGE });
    const head = [
      'GET /graphql HTTP/1.1',
      'Host: a',
      `Authorization: Bearer ${api.adminKey}`,
      'Content-Type: application/json',
      'Connection: close',
      `Content-Length: ${body.length}`,
    ];
    expect(await exchangeRaw(api.url, `${head.join('\r\n')}\r\n\r\n${body}`)).toMatch(/^HTTP\/1\.1 400 /);
    await expectUnchanged();
  });

  it('is refused with variables that nest without end', async () => {
    const query = 'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } } }';
    for (const levels of [101, 700]) {
      const variables = `{"filter":${'{"not":'.repeat(levels)}{}${'}'.repeat(levels + 1)}`;
      const [error] = expectRefused(await get({ query, variables }), BAD_INPUT);
      expect(error?.message).toContain('100 levels: flatten');
    }
  });
});

describe('a page of another site', () => {
  const body = JSON.stringify({ query: CHANGE });

  it.each([
    'text/plain; application/json',
    'text/plain;charset=application/json',
    'application/jsonx',
    'TEXT/PLAIN',
    '',
  ])('changes nothing by a body that is called "%s"', async (type) => {
    const { status, text } = await http.request('/graphql', {
      method: 'POST',
      // A Blob without a type is sent without one.
      body: new Blob([body]),
      headers: type === '' ? {} : { 'content-type': type },
    });
    expect(status).toBe(400);
    expect(text).toMatch(/"code":"BAD_REQUEST"/);
    await expectUnchanged();
  });
});

describe('names that mean something to JavaScript', () => {
  const RECORDS = `mutation ($records: [TimelineRecord!]!) {
    ingest(source: "crm", records: $records) { created updated results { errors { code path } } }
  }`;
  const ATTRIBUTES =
    'query ($id: String!) { customer(by: { externalId: { source: "crm", id: $id } }) { segment attributes } }';
  const OWN = '{"__proto__":"polluted","constructor":"a","hasOwnProperty":"b","toString":"c","valueOf":"d"}';

  it('are stored as the attributes that they are, by variables and by documents, and read back the same', async () => {
    const variables = `{"records": [{"customer": {"customerId": "by-variables", "attributes": ${OWN}}}]}`;
    const literal = OWN.replaceAll(/"(\w+)":/g, '$1: ');
    const document = `mutation { ingest(source: "crm", records: [{ customer: { customerId: "by-document", attributes: ${literal} } }]) { created } }`;
    for (const sent of [
      await http.send(`{"query": ${JSON.stringify(RECORDS)}, "variables": ${variables}}`),
      await http.ask(document),
    ]) {
      expect(JSON.parse(sent.text)).toMatchObject({ data: { ingest: { created: 1 } } });
    }
    for (const id of ['by-variables', 'by-document']) {
      const { text } = await http.ask(ATTRIBUTES, { id });
      const { data } = JSON.parse(text) as { data: { customer: { attributes: Record<string, unknown> } } };
      const read = Object.entries(data.customer.attributes).sort();
      expect(read).toEqual(Object.entries(JSON.parse(OWN) as object).sort());
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('give no field to a record, and no permission to who sends it', async () => {
    const inherited = '{"customerId": "heir", "__proto__": {"segment": "inherited"}}';
    for (const body of [
      `{"query": ${JSON.stringify(RECORDS)}, "variables": {"records": [{"customer": ${inherited}}]}}`,
      `{"query": ${JSON.stringify(RECORDS)}, "variables": {"__proto__": {"records": []}}}`,
    ]) {
      expectRefused(await http.send(body), BAD_INPUT);
    }
    const polluting = `{"query": ${JSON.stringify(CHANNELS)}, "__proto__": {"viewer": {"role": "admin"}},
      "constructor": {"prototype": {"role": "admin"}}, "variables": {"__proto__": {"role": "admin"}}}`;
    expect((await http.send(polluting)).status).toBe(200);
    expectRefused(await app.ask(CHANGE), { status: 200, code: 'FORBIDDEN' });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a key', () => {
  it('counts in the header alone, and is not repeated', async () => {
    const { key } = await createKey(api.scope, { name: SECRET.replaceAll('-', ' '), role: 'analyst' });
    const good = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
    const names = ['authorization', 'key', 'apiKey', 'api_key', 'access_token', 'token'];
    for (const name of names) {
      const places = [
        fetch(`${api.url}/graphql?${name}=${key}&query=${encodeURIComponent(CHANNELS)}`, { headers: good }),
        fetch(`${api.url}/graphql?${name}=Bearer%20${key}`, {
          method: 'POST',
          headers: { ...good, cookie: `${name}=${key}`, [`x-${name}`]: key, 'proxy-authorization': `Bearer ${key}` },
          body: JSON.stringify({ query: CHANNELS, [name]: key, extensions: { [name]: `Bearer ${key}` } }),
        }),
      ];
      for (const answer of await Promise.all(places)) {
        const text = await answer.text();
        expect({ name, status: answer.status }).toEqual({ name, status: 401 });
        expect(text).toContain('UNAUTHENTICATED');
        expect(text).not.toContain(key);
      }
    }
    expect((await senderTo({ ...api, adminKey: key }).ask(CHANNELS)).status).toBe(200);
  });
});
