import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import type { Role } from '../../src/domain/permission.js';
import { createKey } from '../../src/services/key.service.js';
import { type Answer, expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CHANNELS = 'query Channels { channels { key } }';
const CUSTOMERS = 'query Customers($first: Int) { customers(first: $first) { nodes { id } } }';
const UNTRUSTED = '{ customers { nodes { name } } }';
const sha256 = (text: string) => hash('sha256', text, 'hex');
const id = (text: string) => `sha256:${sha256(text)}`;
const apollo = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

const NOT_FOUND = { status: 400, code: 'PERSISTED_DOCUMENT_NOT_FOUND' };
const ONLY = { status: 403, code: 'TRUSTED_DOCUMENTS_ONLY' };

let api: TestApi;
beforeAll(async () => {
  const trustedDocuments = new Map([CHANNELS, CUSTOMERS].map((text) => [sha256(text), text]));
  api = await startTestApi({ demoCustomers: 3, trustedDocuments });
});
afterAll(() => api.stop());

describe('an application', () => {
  let app: Sender;
  beforeAll(async () => {
    app = await senderAs('app');
  });

  it.each([
    ['documentId', { documentId: id(CHANNELS) }],
    ['the hash alone', { documentId: sha256(CHANNELS) }],
    ['the hash of Apollo', { extensions: apollo(CHANNELS) }],
    ['its whole text', { query: CHANNELS }],
    ['text and ID', { query: CHANNELS, documentId: id(CHANNELS) }],
  ])('runs a trusted document by %s', async (_, body) => {
    expect(dataOf(await app.send(JSON.stringify(body)))).toMatchObject({ channels: { length: 10 } });
  });

  it('sends variables along, and pays for them', async () => {
    const answer = await app.send(JSON.stringify({ documentId: id(CUSTOMERS), variables: { first: 2 } }));
    expect(dataOf(answer)).toMatchObject({ customers: { nodes: { length: 2 } } });
    expect(JSON.parse(answer.text)).toMatchObject({ extensions: { cost: { asked: 521 } } });
  });

  it('runs one by GET', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const get = (parameters: Record<string, string>) =>
      app.request(`/graphql?${new URLSearchParams(parameters).toString()}`, { headers });
    const byId = await get({ documentId: id(CUSTOMERS), variables: '{"first": 1}' });
    expect(dataOf(byId)).toMatchObject({ customers: { nodes: { length: 1 } } });
    expect(dataOf(await get({ extensions: JSON.stringify(apollo(CHANNELS)) }))).toMatchObject({ channels: {} });
    expect(dataOf(await get({ query: CHANNELS }))).toMatchObject({ channels: {} });
    expectRefused(await get({ query: UNTRUSTED }), ONLY);
    expectRefused(await get({ documentId: id(UNTRUSTED) }), NOT_FOUND);
  });

  it('runs nothing else: not by text, not with spaces more, not beside a trusted operation, not to explore', async () => {
    const others = [
      UNTRUSTED,
      `${CHANNELS} `,
      `${CHANNELS} query Other ${UNTRUSTED}`,
      '{ __schema { types { name } } }',
      '{',
    ];
    for (const query of others) expectRefused(await app.send(JSON.stringify({ query })), ONLY);
    expectRefused(await app.send(JSON.stringify({ query: CHANNELS + UNTRUSTED, operationName: 'Channels' })), ONLY);
  });

  it('is refused another text under a trusted ID, and IDs that nobody knows, however they look', async () => {
    const bad = { query: UNTRUSTED, documentId: id(CHANNELS) };
    expectRefused(await app.send(JSON.stringify(bad)), { status: 400, code: 'BAD_USER_INPUT' });
    const smuggled = { query: UNTRUSTED, extensions: apollo(CHANNELS) };
    expectRefused(await app.send(JSON.stringify(smuggled)), { status: 400, code: 'BAD_USER_INPUT' });
    for (const documentId of [id(UNTRUSTED), 'sha256:', '', 5, null, ['a'], { a: 1 }, '__proto__', 'constructor'])
      expectRefused(await app.send(JSON.stringify({ documentId })), NOT_FOUND);
  });

  it('cannot register a document', async () => {
    const registering = { query: UNTRUSTED, extensions: apollo(UNTRUSTED) };
    expectRefused(await app.send(JSON.stringify(registering)), NOT_FOUND);
    expectRefused(await app.send(JSON.stringify({ extensions: apollo(UNTRUSTED) })), NOT_FOUND);
    expectRefused(await app.send(JSON.stringify({ query: UNTRUSTED })), ONLY);
  });

  it('cannot hide a query behind a thousand parameters, or in two of them', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const query = encodeURIComponent(UNTRUSTED);
    const padding = Array.from({ length: 1_500 }, (_, index) => `p${String(index)}=`).join('&');
    expectRefused(await app.request(`/graphql?${padding}&query=${query}`, { headers }), ONLY);
    const trusted = encodeURIComponent(CHANNELS);
    for (const twice of [`query=${query}&query=${trusted}`, `query=${trusted}&query=${query}`])
      expect((await app.request(`/graphql?${twice}`, { headers })).text).not.toContain('"data"');
    const elsewhere = await app.request(`/graphql?query=${query}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(elsewhere.text).not.toContain('"data"');
  });
});

it('who has no key is told the same as an application', async () => {
  const anonymous = (body: object) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  expect((await anonymous({ query: '{ __schema { types { name } } }' })).status).toBe(403);
  expect((await anonymous({ documentId: id(CHANNELS) })).status).toBe(401);
});

it.each(['analyst', 'finance', 'ingest', 'admin'] as const)(
  'the role %s remains free, and may use IDs too',
  async (role) => {
    const sender = await senderAs(role);
    expect(dataOf(await sender.ask('{ __typename channels { name } }'))).toMatchObject({ channels: {} });
    expect(dataOf(await sender.send(JSON.stringify({ documentId: id(CHANNELS) })))).toMatchObject({ channels: {} });
    expectRefused(await sender.send(JSON.stringify({ documentId: id(UNTRUSTED) })), NOT_FOUND);
  },
);

it('without trusted documents there are no IDs, and applications run what they like', async () => {
  const open = await startTestApi({ beside: api });
  try {
    const app = await senderAs('app', open);
    expect(dataOf(await app.ask(UNTRUSTED))).toMatchObject({ customers: {} });
    const [error] = expectRefused(await app.send(JSON.stringify({ documentId: id(CHANNELS) })), NOT_FOUND);
    expect(error?.message).toContain('send the query itself');
  } finally {
    await open.stop();
  }
});

describe('the size of a body', () => {
  const body = (characters: number) =>
    JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(characters) } });

  it('is 1 MB for who asks, and 10 MB for who sends records', async () => {
    const analyst = await senderAs('analyst');
    const [error] = expectRefused(await analyst.send(body(1_100_000)), { status: 413, code: 'BAD_USER_INPUT' });
    expect(error?.message).toContain('larger than 1 MB');
    expect((await analyst.send(body(900_000))).status).toBe(200);
    expect((await (await senderAs('ingest')).send(body(9_000_000))).status).toBe(200);
  });
});

async function senderAs(role: Role, where: TestApi = api): Promise<Sender> {
  const { key } = await createKey(where.scope, { name: `${role} ${crypto.randomUUID()}`, role });
  return senderTo({ ...where, adminKey: key });
}

function dataOf({ text }: Answer): unknown {
  return (JSON.parse(text) as { data: unknown }).data;
}

it('a trusted document is paid for by what it asks, however long it is', async () => {
  const long = `{ customers(first: 1, filter: { segment: { in: [${'"a" '.repeat(1_100)}] } }) { nodes { id } } }`;
  const trustedDocuments = new Map([[sha256(long), long]]);
  const beside = await startTestApi({ beside: api, trustedDocuments, doorLimits: { points: 30_000, atOnce: 2 } });
  try {
    const { key } = await createKey(beside.scope, { name: crypto.randomUUID(), role: 'app' });
    const app = senderTo({ ...beside, adminKey: key });
    for (const body of [{ query: long }, { documentId: id(long) }]) {
      for (let time = 0; time < 5; time += 1) {
        expect(await app.send(JSON.stringify(body))).toMatchObject({ status: 200, errors: [] });
      }
    }
  } finally {
    await beside.stop();
  }
});
