import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createLog } from '../../src/create-log.js';
import { createKey } from '../../src/services/key.service.js';
import { eventually } from '../setup/eventually.js';
import { type Answer, expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

/** Personal data, and what a request asks with; none of it may be in the log, whole or in part. */
const PLANTED = ['Dana Planted', 'dana.planted@example.com', '+972-52-000-4711', 'PLANTED-47', 'planted_alias'];
const [NAME = '', EMAIL = '', PHONE = '', WORD = ''] = PLANTED;
const TRACE = /planted|dana|4711|972-52/i;

/** What lines of the log say, but for what chance and the clock put into them, which may look like anything. */
function said(lines: readonly string[]): string {
  return lines.join('').replaceAll(/"requestId":"[0-9a-f-]{36}"|"(time|pid)":\d+/g, '');
}

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly requestId?: string;
  readonly err?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

const written: string[] = [];
const lines = () => written.map((line) => JSON.parse(line) as Line);
const requestsOf = (answer: Answer) =>
  lines().filter(({ msg, requestId }) => msg === 'request' && requestId === answer.headers.get('x-request-id'));

let api: TestApi;
let http: Sender;
let operator: pg.Client;
beforeAll(async () => {
  const log = createLog('trace', { write: (line) => written.push(line) });
  api = await startTestApi({ log });
  http = senderTo(api);
  operator = new pg.Client({ connectionString: api.database.url });
  await operator.connect();
});
beforeEach(() => {
  written.length = 0;
});
afterAll(async () => {
  await operator.end();
  await api.stop();
});

const CUSTOMERS = `query Customers($segment: String) {
  customers(first: 1, filter: { segment: { eq: $segment } }) { nodes { id } }
}`;
const INGEST = `mutation Ingest($records: [TimelineRecord!]!) {
  ingest(source: "crm", records: $records) { created updated rejected results { status errors { code message } } }
}`;
const UPSERT = 'mutation Upsert($input: ChannelInput!) { upsertChannel(input: $input) { channel { key } } }';
const person = (customerId: string) => ({
  customer: { customerId, name: NAME, email: EMAIL, phone: PHONE, segment: 'planted', attributes: { note: WORD } },
});

async function lineOf(answer: Answer): Promise<Line> {
  await eventually(5_000, () => {
    expect(requestsOf(answer)).toHaveLength(1);
  });
  const [line] = requestsOf(answer);
  if (!line) throw new Error('The request is not in the log.');
  return line;
}

describe('a request', () => {
  it('has one line that says what it was, what it cost and how it ended', async () => {
    const { key } = await createKey(api.scope, { name: 'dashboard', role: 'analyst' });
    const answer = await senderTo({ ...api, adminKey: key }).ask(CUSTOMERS, { segment: WORD });
    const { extensions } = JSON.parse(answer.text) as { extensions: { cost: { asked: number } } };
    expect(await lineOf(answer)).toEqual({
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      msg: 'request',
      requestId: answer.headers.get('x-request-id'),
      operationName: 'Customers',
      operationType: 'query',
      key: 'dashboard',
      status: 200,
      durationMs: expect.any(Number),
      errors: 0,
      errorCodes: [],
      cost: extensions.cost.asked,
    });
  });

  it('is called what its sender calls it, in the answer, the log and the audit log', async () => {
    const body = JSON.stringify({ query: UPSERT, variables: { input: channel('store') } });
    const answer = await http.send(body, { 'x-request-id': 'from-the-proxy_01' });
    expect(answer.headers.get('x-request-id')).toBe('from-the-proxy_01');
    await lineOf(answer);
    const { rows } = await operator.query<{ action: string }>(
      `select action from audit_event where request_id = 'from-the-proxy_01'`,
    );
    expect(rows).toEqual([{ action: 'MAP_CHANGED' }]);
  });

  it.each([EMAIL, NAME, PHONE, 'short', 'x'.repeat(65), 'a,b,c,d,e,f', '{"a":"planted"}'])(
    'gets an ID of its own where it brings %s',
    async (id) => {
      const answer = await http.send(JSON.stringify({ query: CUSTOMERS }), { 'x-request-id': id });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      await lineOf(answer);
    },
  );

  it('that is refused before GraphQL has a line, too', async () => {
    const noJson = await http.send(`{"query": ${WORD}`);
    expect(await lineOf(noJson)).toMatchObject({ status: 400, errors: 1, errorCodes: ['BAD_USER_INPUT'], cost: null });
    const stranger = await senderTo({ ...api, adminKey: EMAIL }).ask(CUSTOMERS);
    expect(await lineOf(stranger)).toMatchObject({ status: 401, key: null, errorCodes: ['UNAUTHENTICATED'] });
  });

  it('whose client goes away has a line without a status', async () => {
    await operator.query('begin; lock table customer in access exclusive mode');
    try {
      const leaving = new AbortController();
      const init = {
        signal: leaving.signal,
        headers: { 'content-type': 'application/json', 'x-request-id': 'impatient' },
      };
      const asked = http.request('/graphql', { method: 'POST', body: JSON.stringify({ query: CUSTOMERS }), ...init });
      await eventually(5_000, async () => {
        const { rowCount } = await operator.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(rowCount).toBe(1);
      });
      leaving.abort();
      await expect(asked).rejects.toThrow();
      await eventually(5_000, () => {
        const line = lines().find(({ msg, requestId }) => msg === 'request' && requestId === 'impatient');
        expect(line).toMatchObject({ status: null, operationName: 'Customers' });
      });
    } finally {
      await operator.query('rollback');
    }
  });
});

describe('a failure of ours', () => {
  const CONSTRAINT = 'no_planted_people';

  it('is found in the log by the ID in its message, with constraint and place, and without the row', async () => {
    await operator.query(`alter table customer add constraint ${CONSTRAINT} check (segment <> 'planted')`);
    try {
      const answer = await http.ask(INGEST, { records: [person('c-1')] });
      const [error] = expectRefused(answer, { status: 200, code: 'INTERNAL_SERVER_ERROR' });
      const id = answer.headers.get('x-request-id');
      expect(error?.message).toContain(id);
      const failed = lines().filter(({ level }) => level === 50);
      expect(failed).toMatchObject([
        {
          requestId: id,
          field: 'ingest',
          err: { type: 'DatabaseError', code: '23514', table: 'customer', constraint: CONSTRAINT },
        },
      ]);
      expect(failed[0]?.err?.stack).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*:\d+:\d+\)?$/)]));
      expect(await lineOf(answer)).toMatchObject({ status: 200, errors: 1, errorCodes: ['INTERNAL_SERVER_ERROR'] });
    } finally {
      await operator.query(`alter table customer drop constraint ${CONSTRAINT}`);
    }
  });

  it('tells nothing of what the database quotes, by whichever way it comes', async () => {
    await operator.query(`
      create function tell() returns trigger language plpgsql as $$
      begin
        raise exception E'%\\n    at ${NAME} (node:planted:1:1)', new using
          errcode = 'P0001', detail = 'Key (email)=(${EMAIL})', hint = '${PHONE}', table = '${WORD} x';
      end $$;
      create trigger tell before insert or update on channel for each row execute function tell();
      create trigger tell before insert on customer_identity for each row execute function tell();`);
    try {
      const upserted = await http.ask(UPSERT, { input: channel('planted', NAME) });
      const ingested = await http.ask(INGEST, { records: [person(EMAIL)] });
      for (const answer of [upserted, ingested]) {
        expectRefused(answer, { status: 200, code: 'INTERNAL_SERVER_ERROR' });
        await lineOf(answer);
      }
      const failed = lines().filter(({ level }) => level === 50);
      expect(failed.map(({ requestId }) => requestId)).toEqual(
        [upserted, ingested].map(({ headers }) => headers.get('x-request-id')),
      );
      expect(failed.every(({ err }) => JSON.stringify(err).includes('"P0001"'))).toBe(true);
      expect(said(written)).not.toMatch(TRACE);
    } finally {
      await operator.query('drop function tell cascade');
    }
  });
});

it('tells nothing of what people ask with and send, by whichever way it fails or succeeds', async () => {
  const answers = [
    await http.ask(INGEST, { records: [person('c-2'), person('c-2'), person('')] }),
    await http.ask(INGEST, { records: [{ customer: { customerId: EMAIL, joinedAt: PHONE } }] }),
    await http.ask(INGEST, { records: [{ customer: { customerId: EMAIL, leftAt: '0001-01-01T00:00:00Z' } }] }),
    await http.ask(INGEST, { records: [{ feedback: feedback({ text: NAME, touchpoint: WORD }) }] }),
    await http.ask(INGEST, { records: [{ [WORD.replace('-', '_')]: EMAIL }] }),
    await http.ask(INGEST, { records: NAME }),
    await http.ask('{ customers(first: 1, filter: { segment: { matches: "Dana Planted" } }) { nodes { id } } }'),
    await http.ask(`{ customers(first: 1, filter: { segment: { in: ["${NAME}"] } }) { nodes { name email } } }`),
    await http.ask(`{ customers(first: 1, after: "${EMAIL}") { nodes { id } } }`),
    await http.ask(`{ customer(by: { externalId: { source: "crm", id: "${EMAIL}" } }) { name } }`),
    await http.ask(`{ node(id: "${Buffer.from(`Customer:${EMAIL}`).toString('base64')}") { id } }`),
    await http.ask(`{ planted_alias: channels { planted_alias: key } } # ${NAME}`),
    await http.ask(`{ "${NAME}" }`),
    await http.ask('{ planted_alias }'),
    await http.ask(CUSTOMERS, { segment: { name: NAME } }),
    await http.send(JSON.stringify({ query: CUSTOMERS, operationName: NAME })),
    await http.send(JSON.stringify({ query: CUSTOMERS, extensions: { persistedQuery: { sha256Hash: EMAIL } } })),
    await http.request(`/graphql?query=${encodeURIComponent(CUSTOMERS)}&variables=${encodeURIComponent(NAME)}`),
    await http.request(`/graphql?planted=${encodeURIComponent(EMAIL)}`),
    await http.send(EMAIL, { 'content-type': `text/${WORD}` }),
    await http.send(Buffer.concat([Buffer.from(EMAIL), Buffer.from([0xff])])),
    await senderTo({ ...api, adminKey: EMAIL }).ask(CUSTOMERS),
    await http.send(JSON.stringify({ query: CUSTOMERS }), { authorization: `Basic ${WORD}`, 'x-request-id': EMAIL }),
  ];
  for (const answer of answers) await lineOf(answer);
  const requests = lines().filter(({ msg }) => msg === 'request');
  expect(requests).toHaveLength(answers.length);
  expect(requests.filter(({ errors }) => Number(errors) > 0).length).toBeGreaterThan(10);
  expect(said(written)).not.toMatch(TRACE);
  // What was sent did arrive.
  const { rows } = await operator.query<{ name: string }>('select name from customer where name is not null');
  expect(rows).toEqual([{ name: NAME }]);
});

it('tells nothing when the database goes away in the middle of a write', async () => {
  await operator.query('begin; lock table customer in access exclusive mode');
  const asked = http.ask(INGEST, { records: [person('c-3')] });
  await eventually(5_000, async () => {
    const { rowCount } = await operator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rowCount).toBe(1);
  });
  await operator.query('rollback');
  const answer = await asked;
  expectRefused(answer, { status: 503, code: 'SERVICE_UNAVAILABLE' });
  expect(await lineOf(answer)).toMatchObject({ status: 503, errorCodes: ['SERVICE_UNAVAILABLE'] });
  expect(lines().some(({ level, requestId }) => level === 40 && requestId === answer.headers.get('x-request-id'))).toBe(
    true,
  );
  expect(said(written)).not.toMatch(TRACE);
});

function channel(key: string, name = 'A channel'): object {
  return { key, name, digital: false, staffed: true };
}

function feedback(more: object): object {
  return {
    id: 'f-1',
    customerId: EMAIL,
    at: '2026-01-01T00:00:00Z',
    metric: 'CSAT',
    source: 'SURVEY',
    score: 1,
    ...more,
  };
}
