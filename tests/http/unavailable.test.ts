import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { createKey } from '../../src/services/key.service.js';
import { eventually } from '../setup/eventually.js';
import { expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { takeAllConnections } from '../setup/take-connections.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CUSTOMERS = '{ customers(first: 5) { nodes { id } } }';

let api: TestApi;
let http: Sender;
let operator: pg.Client;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5 });
  http = senderTo(api);
  operator = new pg.Client({ connectionString: api.database.url });
  await operator.connect();
});
afterAll(async () => {
  await operator.end();
  await api.stop();
});

const OTHERS = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

it('tells a request whose connection the database closes to come again, and answers the next one', async () => {
  await operator.query('begin; lock table customer in access exclusive mode');
  const asked = http.ask(CUSTOMERS);
  await eventually(5_000, async () => {
    const { rowCount } = await operator.query(`select 1 ${OTHERS} and wait_event_type = 'Lock'`);
    expect(rowCount).toBe(1);
  });
  // The idle ones, and those that listen to changes, go too.
  await operator.query(`select pg_terminate_backend(pid) ${OTHERS}`);
  await operator.query('rollback');

  const answer = await asked;
  const [error] = expectRefused(answer, { status: 503, code: 'SERVICE_UNAVAILABLE' });
  expect(error?.extensions).toMatchObject({ retryable: true, retryAfterSeconds: 5 });
  expect(answer.headers.get('retry-after')).toBe('5');
  await eventually(5_000, async () => {
    await expect(http.ask(CUSTOMERS)).resolves.toMatchObject({ status: 200, errors: [] });
  });
});

it('tells a request that finds no connection free for five seconds, while the key is looked up too', async () => {
  const { key } = await createKey(api.scope, { name: 'waits', role: 'app' });
  const held = await takeAllConnections(api.database.pool);
  try {
    const answer = await http.request('/graphql', {
      method: 'POST',
      body: JSON.stringify({ query: CUSTOMERS }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
    expectRefused(answer, { status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expectRefused(await http.ask(CUSTOMERS), { status: 503, code: 'SERVICE_UNAVAILABLE' });
  } finally {
    for (const client of held) client.release();
  }
  await expect(http.ask(CUSTOMERS)).resolves.toMatchObject({ status: 200, errors: [] });
});
