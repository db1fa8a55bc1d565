import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../setup/eventually.js';
import { type Answer, expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CUSTOMERS = '{ customers(first: 5) { nodes { id } } }';
const INGEST = `mutation {
  ingest(source: "crm", records: [{ customer: { customerId: "late", segment: "CENTER" } }]) {
    created
    results { errors { message } }
  }
}`;

let api: TestApi;
let http: Sender;
/** Of somebody else, who stands in the way. */
let blocker: pg.Client;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5, requestTimeoutSeconds: 2 });
  http = senderTo(api);
  blocker = new pg.Client({ connectionString: api.database.url });
  await blocker.connect();
});
afterEach(() => blocker.query('rollback'));
afterAll(async () => {
  await blocker.end();
  await api.stop();
});

/** Nobody gets at the table until the test is over. */
async function block(table: string): Promise<void> {
  await blocker.query(`begin; lock table ${table} in access exclusive mode`);
}

/** Statements of the API that wait for the lock of the blocker. */
async function waiting(): Promise<number> {
  const { rows } = await blocker.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}

async function expectWaiting(count: number): Promise<void> {
  await eventually(5_000, async () => {
    expect(await waiting()).toBe(count);
  });
}

/** As many at once as the pool has connections and more are all answered, and then no connection is out. */
async function expectWholePool(): Promise<void> {
  await blocker.query('rollback');
  const answers = await Promise.all(Array.from({ length: 20 }, () => http.ask(CUSTOMERS)));
  expect(answers.map(({ status, errors }) => ({ status, errors }))).toEqual(
    answers.map(() => ({ status: 200, errors: [] })),
  );
  const { pool } = api.database;
  expect(pool.waitingCount).toBe(0);
  // Whoever listens to changes of the map keeps one; what is asked in the background has another one for a moment.
  await eventually(5_000, () => {
    expect(pool.totalCount - pool.idleCount).toBe(1);
  });
}

describe('a request that takes longer than it may', () => {
  it('is answered as such, and its statement is no longer at work', async () => {
    await block('customer');
    const asked = http.ask(CUSTOMERS);
    await expectWaiting(1);
    const [error] = expectRefused(await asked, { status: 504, code: 'REQUEST_TIMEOUT' });
    expect(error?.message).toMatch(/more than 2 seconds and was cancelled: ask for less/);
    await expectWaiting(0);
    await expectWholePool();
  });

  it('gives its turn back where it waited for a connection', async () => {
    await block('customer');
    const answers: Answer[] = await Promise.all(Array.from({ length: 20 }, () => http.ask(CUSTOMERS)));
    for (const answer of answers) expectRefused(answer, { status: 504, code: 'REQUEST_TIMEOUT' });
    await expectWaiting(0);
    await expectWholePool();
  });

  it('gives its connection back in the middle of a change of the map', async () => {
    await block('channel');
    const change = `mutation { upsertChannel(input: { key: "late", name: "Late", digital: true, staffed: false }) {
      channel { key } } }`;
    const answers: Answer[] = await Promise.all(Array.from({ length: 10 }, () => http.ask(change)));
    for (const answer of answers) expectRefused(answer, { status: 504, code: 'REQUEST_TIMEOUT' });
    await expectWaiting(0);
    await expectWholePool();
    expect((await http.ask('{ channels { key } }')).text).not.toContain('"late"');
  });

  it('stores nothing where it was to write, and the same request succeeds later', async () => {
    // The batch has the source and its locks by then, and its staging; the last thing that it writes is the queue.
    await block('projection_queue');
    expectRefused(await http.ask(INGEST), { status: 504, code: 'REQUEST_TIMEOUT' });
    await expectWaiting(0);
    await blocker.query('rollback');
    const before = await blocker.query(`select 1 from customer_identity where external_id = 'late'`);
    expect(before.rowCount).toBe(0);
    const after = JSON.parse((await http.ask(INGEST)).text) as object;
    expect(after).toMatchObject({ data: { ingest: { created: 1, results: [{ errors: [] }] } } });
    await expectWholePool();
  });

  it('lets others be answered meanwhile', async () => {
    await block('customer');
    const asked = http.ask(CUSTOMERS);
    await expectWaiting(1);
    const beside = await http.ask('{ journeys(first: 1) { nodes { id } } }');
    expect({ status: beside.status, errors: beside.errors }).toEqual({ status: 200, errors: [] });
    expect(await waiting()).toBe(1);
    await asked;
  });
});

describe('a client that goes away', () => {
  it('takes its statements with it, long before its time is up', async () => {
    const patient = await startTestApi({ beside: api, requestTimeoutSeconds: 600 });
    try {
      await block('customer');
      const leaving = new AbortController();
      const left = senderTo(patient).request('/graphql', {
        method: 'POST',
        body: JSON.stringify({ query: CUSTOMERS }),
        headers: { 'content-type': 'application/json' },
        signal: leaving.signal,
      });
      const outcome = expect(left).rejects.toThrow(/abort/);
      await expectWaiting(1);
      leaving.abort();
      await outcome;
      await expectWaiting(0);
      await expectWholePool();
    } finally {
      await patient.stop();
    }
  });
});

describe('what others wait for, too', () => {
  it('does not end with the request that happened to start it', async () => {
    await block('journey_definition');
    const record = `{ interaction: { id: "i", customerId: "late", touchpoint: "new", occurredAt: "2026-01-01T00:00:00Z" } }`;
    const asked = http.ask(`mutation { ingest(source: "crm", records: [${record}]) { created } }`);
    await expectWaiting(1);
    const shared = api.scope.maps.refresh();
    expectRefused(await asked, { status: 504, code: 'REQUEST_TIMEOUT' });
    expect(await waiting()).toBe(1);
    await blocker.query('rollback');
    await expect(shared).resolves.toMatchObject({ version: expect.anything() as unknown });
  });
});
