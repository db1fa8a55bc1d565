import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import pg from 'pg';
import { pino } from 'pino';
import { startTraces } from '../../src/http/traces/start-traces.js';
import type { Traces } from '../../src/http/traces/traces.js';
import { createMapInHand } from '../../src/persistence/projector/map-in-hand.js';
import { projectBatch } from '../../src/persistence/projector/project-batch.js';
import { createKey } from '../../src/services/key.service.js';
import { eventually } from '../setup/eventually.js';
import { type Sender, senderTo } from '../setup/refusals.js';
import { type ReceivedSpan, type SpanReceiver, startSpanReceiver } from '../setup/span-receiver.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const silent = pino({ level: 'silent' });

let receiver: SpanReceiver;
let api: TestApi;
let http: Sender;
let traces: Traces;
let operator: pg.Client;
beforeAll(async () => {
  receiver = await startSpanReceiver();
  api = await startTestApi({
    withMetrics: true,
    traces: (database) => {
      traces = startTraces({ endpoint: receiver.endpoint, serviceName: 'tested' }, { database, log: silent });
      return traces;
    },
  });
  http = senderTo(api);
  operator = new pg.Client({ connectionString: api.database.url });
  await operator.connect();
});
afterAll(async () => {
  await operator.end();
  await api.stop();
  await receiver.stop();
});

const id = (bytes: number) => randomBytes(bytes).toString('hex');
/** A client that has a trace of its own. */
const newClient = () => ({ traceId: id(16), spanId: id(8) });
const CUSTOMERS = `query Customers($segment: String) {
  customers(first: 1, filter: { segment: { eq: $segment } }) { nodes { id name } }
}`;

/** The spans of a trace, once the one that ends last has come. */
async function traceOf(traceId: string): Promise<readonly ReceivedSpan[]> {
  const spans = () => receiver.spans().filter((span) => span.traceId === traceId);
  await eventually(10_000, () => {
    expect(spans().map(({ kind }) => kind)).toContain(2);
  });
  return spans();
}

async function askTraced(query: string, { variables = {}, flags = '01', headers = {}, sender = http } = {}) {
  const client = newClient();
  const traceparent = `00-${client.traceId}-${client.spanId}-${flags}`;
  const answer = await sender.send(JSON.stringify({ query, variables }), { traceparent, ...headers });
  return { client, answer };
}

function only(spans: readonly ReceivedSpan[], name: string): ReceivedSpan {
  const [span, ...others] = spans.filter((candidate) => candidate.name === name);
  if (!span || others.length > 0) throw new Error(`There is not one ${name} in ${spans.map((s) => s.name).join(', ')}`);
  return span;
}

describe('a request', () => {
  it('is one tree under the span of its client: phases, and statements in the phase that asks them', async () => {
    const { client, answer } = await askTraced(CUSTOMERS, { variables: { segment: 'x' } });
    expect(answer.errors).toEqual([]);
    const spans = await traceOf(client.traceId);
    const byId = new Map(spans.map((span) => [span.spanId, span]));
    expect(byId.size).toBe(spans.length);

    const request = only(spans, 'POST /graphql');
    expect(request.parentSpanId).toBe(client.spanId);
    for (const span of spans) {
      if (span === request) continue;
      const parent = byId.get(span.parentSpanId ?? '');
      expect(parent).toBeDefined();
      expect(BigInt(span.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(parent?.startTimeUnixNano ?? '0'));
      expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
    }
    const childrenOf = ({ spanId }: ReceivedSpan) => spans.filter(({ parentSpanId }) => parentSpanId === spanId);
    const phases = ['graphql.parse', 'graphql.validate', 'graphql.execute'];
    expect(childrenOf(request).map(({ name }) => name)).toEqual(expect.arrayContaining(phases));
    const read = only(childrenOf(only(spans, 'graphql.execute')), 'SELECT customer');
    expect({ kind: read.kind, attributes: read.attributes }).toEqual({
      kind: 3,
      attributes: {
        'db.system.name': 'postgresql',
        'db.operation.name': 'SELECT',
        'db.query.summary': 'SELECT customer',
        'db.collection.name': 'customer',
      },
    });
  });

  it('says what it was and how it ended, with the role of the key and not its name', async () => {
    const { key } = await createKey(api.scope, { name: 'dashboard-key', role: 'analyst' });
    const { client, answer } = await askTraced(CUSTOMERS, { sender: senderTo({ ...api, adminKey: key }) });
    const { kind, status, attributes, resource } = only(await traceOf(client.traceId), 'POST /graphql');
    expect({ kind, status: status.code, attributes }).toEqual({
      kind: 2,
      status: 0,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/graphql',
        'url.path': '/graphql',
        'http.response.status_code': 200,
        'http.response.header.x-request-id': [answer.headers.get('x-request-id')],
        'graphql.operation.name': 'Customers',
        'graphql.operation.type': 'query',
        'user.roles': ['analyst'],
      },
    });
    expect(resource).toMatchObject({ 'service.name': 'tested', 'service.instance.id': expect.any(String) });
    expect(receiver.bodies()).not.toContain('dashboard-key');
  });

  it('that is refused is told by its code, as no failure of the server', async () => {
    const { client } = await askTraced('query Stranger { channels { key } }', {
      sender: senderTo({ ...api, adminKey: 'guessed' }),
    });
    const { status, attributes } = only(await traceOf(client.traceId), 'POST /graphql');
    expect(status.code).toBe(0);
    expect(attributes).toMatchObject({
      'http.response.status_code': 401,
      'journeygraph.error.codes': ['UNAUTHENTICATED'],
    });
    expect(attributes).not.toHaveProperty('graphql.operation.name');
  });

  it('that fails is marked, and so is the statement that failed', async () => {
    await operator.query('alter table customer rename to customer_hidden');
    try {
      const { client } = await askTraced(CUSTOMERS, { variables: { segment: 'fails' } });
      const spans = await traceOf(client.traceId);
      const request = only(spans, 'POST /graphql');
      expect({ code: request.status.code, type: request.attributes['error.type'] }).toEqual({
        code: 2,
        type: 'INTERNAL_SERVER_ERROR',
      });
      const failed = spans.filter(({ attributes }) => attributes['db.response.status_code'] === '42P01');
      expect(failed.map(({ name, status }) => ({ name, status }))).toEqual([
        { name: 'SELECT customer', status: { code: 2 } },
      ]);
    } finally {
      await operator.query('alter table customer_hidden rename to customer');
    }
  });

  it('of a client that does not want its trace kept is not sent', async () => {
    const unwanted = await askTraced(CUSTOMERS, { flags: '00' });
    const wanted = await askTraced(CUSTOMERS);
    await traceOf(wanted.client.traceId);
    expect(receiver.bodies()).not.toContain(unwanted.client.traceId);
  });

  it.each([
    'nonsense',
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'1'.repeat(32)}-${'0'.repeat(16)}-01`,
    `ff-${'2'.repeat(32)}-${'2'.repeat(16)}-01`,
    `00-${'3'.repeat(32)}-${'3'.repeat(16)}-01-more`,
    `00-${'A'.repeat(32)}-${'4'.repeat(16)}-01`,
  ])('with the traceparent %s begins a trace of its own', async (traceparent) => {
    const answer = await http.send(JSON.stringify({ query: '{ __typename }' }), { traceparent });
    const isIts = ({ attributes }: ReceivedSpan) =>
      String(attributes['http.response.header.x-request-id']) === answer.headers.get('x-request-id');
    await eventually(10_000, () => {
      expect(receiver.spans().filter(isIts)).toHaveLength(1);
    });
    const span = receiver.spans().find(isIts);
    expect(span?.parentSpanId).toBeUndefined();
    expect(traceparent).not.toContain(span?.traceId);
  });

  it('with ever new names takes a bounded number of names', async () => {
    for (let number = 0; number < 70; number += 1) await http.ask(`query Random${number} { __typename }`);
    const { client } = await askTraced('query Last { __typename }');
    expect(only(await traceOf(client.traceId), 'POST /graphql').attributes['graphql.operation.name']).toBe('other');
    const names = new Set(receiver.spans().map(({ attributes }) => attributes['graphql.operation.name']));
    expect(names.size).toBeLessThanOrEqual(52);
  });
});

it('tells of batches of the projector that found work, and of no other', async () => {
  const currentMap = createMapInHand();
  const batch = () => traces.batch(() => projectBatch(api.database, currentMap, { now: Date.now(), batchSize: 100 }));
  const ingest = `mutation { ingest(source: "crm", records: [{ customer: { customerId: "b1" } }, { customer: { customerId: "b2" } }]) { created } }`;
  await operator.query('truncate projection_queue');
  expect(await batch()).toMatchObject({ customers: 0 });
  expect((await http.ask(ingest)).errors).toEqual([]);
  expect(await batch()).toMatchObject({ customers: 2 });
  expect(await batch()).toMatchObject({ customers: 0 });
  await expect(traces.batch(() => Promise.reject(new Error('Dana Planted')))).rejects.toThrow();

  const batches = () => receiver.spans().filter(({ name }) => name === 'project batch');
  await eventually(10_000, () => {
    expect(batches()).toHaveLength(2);
  });
  const [worked, failed] = batches();
  expect(worked?.attributes).toEqual({ 'journeygraph.projector.customers': 2 });
  expect(failed?.status.code).toBe(2);
  const statements = receiver.spans().filter(({ parentSpanId }) => parentSpanId === worked?.spanId);
  const names = statements.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['START', 'COMMIT']));
  expect(names.filter((name) => name.includes('projection_queue')).length).toBeGreaterThan(1);
  expect(new Set(statements.map(({ traceId }) => traceId))).toEqual(new Set([worked?.traceId]));
});

describe('personal data', () => {
  const [NAME, EMAIL, PHONE, WORD] = ['Dana Planted', 'dana.planted@example.com', '+972-52-000-4711', 'PLANTED-47'];
  const PLANTED = /planted|dana|-000-4711|example\.com/i;

  it('is in nothing that is sent, wherever a client puts it', async () => {
    const person = { name: NAME, email: EMAIL, phone: PHONE, segment: WORD, attributes: { note: WORD } };
    const ingest = `mutation Ingest($records: [TimelineRecord!]!) {
      ingest(source: "crm", records: $records) { created updated rejected results { errors { message } } }
    }`;
    const literal = `{ customers(first: 1, filter: { segment: { eq: "${NAME}" } }) { planted_alias: nodes { name } } }`;
    const records = [WORD, 'p2', ''].map((customerId) => ({ customer: { ...person, customerId } }));
    const headers = {
      tracestate: `vendor=${WORD}`,
      baggage: `name=${EMAIL}`,
      'x-request-id': EMAIL,
      'user-agent': NAME,
    };
    const asked = [
      await askTraced(ingest, { variables: { records }, headers }),
      await askTraced(CUSTOMERS, { variables: { segment: WORD }, headers }),
      await askTraced(`query Literal ${literal}`, { headers }),
      await askTraced(`query Broken ${literal} "${PHONE}`, { headers }),
      await askTraced(`query Unknown { dana_planted(name: "${NAME}") }`, { headers }),
      await askTraced(CUSTOMERS, { variables: { segment: { [EMAIL]: NAME } }, headers }),
      await askTraced(literal, { sender: senderTo({ ...api, adminKey: WORD }), headers }),
    ];
    const leaving = newClient();
    const query = encodeURIComponent(literal);
    const traceparent = `00-${leaving.traceId}-${leaving.spanId}-01`;
    await http.request(`/graphql?query=${query}&${WORD}=${WORD}`, {
      headers: { ...headers, traceparent, 'apollo-require-preflight': 'true' },
    });
    await operator.query('alter table customer rename to customer_hidden');
    try {
      asked.push(await askTraced(CUSTOMERS, { variables: { segment: EMAIL }, headers }));
    } finally {
      await operator.query('alter table customer_hidden rename to customer');
    }
    // What was planted did reach the server, and came back to who may see it.
    expect(asked[1]?.answer.text).toMatch(PLANTED);
    for (const { traceId } of [leaving, ...asked.map(({ client }) => client)]) {
      expect((await traceOf(traceId)).length).toBeGreaterThan(0);
    }
    expect(PLANTED.exec(receiver.bodies())?.[0]).toBeUndefined();
  });
});

describe('a receiver', () => {
  /** A server of the same data that sends to this endpoint, and what it logs. */
  async function sendingTo(endpoint: string) {
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => lines.push(line) });
    const other = await startTestApi({
      beside: api,
      traces: (database) => startTraces({ endpoint, serviceName: 'alone' }, { database, log }),
    });
    return { other, lines };
  }

  it('that is away disturbs no request and no stop, and is told of once', async () => {
    const gone = await startSpanReceiver();
    await gone.stop();
    const { other, lines } = await sendingTo(gone.endpoint);
    for (let time = 0; time < 5; time += 1) {
      const answer = await senderTo(other).ask(CUSTOMERS);
      expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
    }
    await eventually(15_000, () => {
      expect(lines).toHaveLength(1);
    });
    await senderTo(other).ask(CUSTOMERS);
    await other.stop();
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(gone.endpoint);
  }, 30_000);

  it('that takes what comes and never answers holds up neither', async () => {
    const sockets = new Set<Socket>();
    const mute = createServer((socket) => sockets.add(socket.resume().on('error', () => undefined)));
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { other } = await sendingTo(`http://127.0.0.1:${(mute.address() as AddressInfo).port.toString()}`);
    expect((await senderTo(other).ask(CUSTOMERS)).errors).toEqual([]);
    await other.stop();
    expect(sockets.size).toBeGreaterThan(0);
    for (const socket of sockets) socket.destroy();
    mute.close();
  }, 30_000);
});
