import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createKey } from '../../src/services/key.service.js';
import { watchStatements } from '../../src/persistence/watch-statements.js';
import { eventually } from '../setup/eventually.js';
import { type Sender, senderTo } from '../setup/refusals.js';
import { takeAllConnections } from '../setup/take-connections.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const POINTS = 1_000_000;

let api: TestApi;
let http: Sender;
let operator: pg.Client;
beforeAll(async () => {
  api = await startTestApi({ withMetrics: true, doorLimits: { points: POINTS, atOnce: 2 }, requestTimeoutSeconds: 4 });
  http = await somebody('ingest');
  operator = new pg.Client({ connectionString: api.database.url });
  await operator.connect();
});
afterAll(async () => {
  await operator.end();
  await api.stop();
});

async function somebody(role: 'ingest' | 'analyst' = 'analyst'): Promise<Sender> {
  const { key } = await createKey(api.scope, { name: crypto.randomUUID(), role });
  return senderTo({ ...api, adminKey: key });
}

/** The value of each series, by its name and labels as the exposition format writes them. */
async function scrape(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(api.metricsUrl ?? '');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const series = new Map<string, number>();
  for (const line of (await response.text()).split('\n')) {
    if (line === '' || line.startsWith('# HELP ') || line.startsWith('# TYPE ')) continue;
    const [, name, value] = /^([a-z_:][\w:]*(?:\{(?:\w+="[^"\\\n]*",?)*\})?) (\S+)$/i.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`This is no line of the format: ${line}`);
    expect(series.has(name)).toBe(false);
    series.set(name, Number(value.replace(/^([+-]?)Inf$/, '$1Infinity')));
  }
  return series;
}

/** By how much each series of these names grows, once all that grow have; those that do not are left out. */
async function growth(names: RegExp, expected: Readonly<Record<string, number>>, work: () => Promise<unknown>) {
  const before = await scrape();
  await work();
  await eventually(5_000, async () => {
    const after = await scrape();
    const grown = [...after].flatMap(([name, value]) => {
      const by = value - (before.get(name) ?? 0);
      return names.test(name) && by !== 0 ? [[name, by] as const] : [];
    });
    expect(Object.fromEntries(grown)).toEqual(expected);
  });
}

const requests = (operation: string, outcome: string) =>
  `journeygraph_requests_total{operation="${operation}",outcome="${outcome}"}`;
const durations = (operation: string, outcome: string) =>
  `journeygraph_request_duration_seconds_count{operation="${operation}",outcome="${outcome}"}`;
const counted = (operation: string, outcome: string, times: number) => ({
  [requests(operation, outcome)]: times,
  [durations(operation, outcome)]: times,
});
const REQUESTS = /^journeygraph_(requests_total|request_duration_seconds_count|refusals_total)\{/;

describe('requests', () => {
  it('are counted by operation and outcome, each once', async () => {
    const expected = {
      ...counted('Channels', 'ok', 3),
      ...counted('unnamed', 'ok', 2),
      ...counted('unnamed', 'client_error', 2),
      ...counted('unauthenticated', 'client_error', 1),
    };
    await growth(REQUESTS, expected, async () => {
      for (let time = 0; time < 3; time += 1) await http.ask('query Channels { channels { key } }');
      for (let time = 0; time < 2; time += 1) await http.ask('{ __typename }');
      await http.ask('query NotInTheSchema { nothing }');
      await http.send('no JSON');
      await senderTo({ ...api, adminKey: 'guessed-key' }).ask('query Stranger { __typename }');
    });
  });

  const CUSTOMERS = '{ customers(first: 5) { nodes { id } } }';

  it('that are turned away or out of time are counted by status', async () => {
    const slow = await somebody();
    await operator.query('begin; lock table customer in access exclusive mode');
    try {
      const by = (status: number) => `journeygraph_refusals_total{status="${status}"}`;
      // Two are at work and twenty wait until their time is up.
      await growth(/^journeygraph_refusals/, { [by(429)]: 3, [by(504)]: 22 }, () =>
        Promise.all(Array.from({ length: 25 }, () => slow.ask(CUSTOMERS))),
      );
    } finally {
      await operator.query('rollback');
    }
  });

  it('whose client goes away are told apart', async () => {
    const analyst = await somebody();
    await operator.query('begin; lock table customer in access exclusive mode');
    try {
      await growth(REQUESTS, counted('Gone', 'gone', 1), async () => {
        const leaving = new AbortController();
        const asked = analyst.request('/graphql', {
          method: 'POST',
          body: JSON.stringify({ query: `query Gone ${CUSTOMERS}` }),
          signal: leaving.signal,
          headers: { 'content-type': 'application/json' },
        });
        await eventually(3_000, async () => {
          const { rowCount } = await operator.query(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          );
          expect(rowCount).toBe(1);
        });
        leaving.abort();
        await expect(asked).rejects.toThrow();
      });
    } finally {
      await operator.query('rollback');
    }
  });

  it('with ever new names take a bounded number of series', async () => {
    const asking = async (from: number) => {
      for (let number = from; number < from + 100; number += 1) {
        await http.ask(`query Random_${number}_${crypto.randomUUID().replaceAll('-', '')} { __typename }`);
      }
      await eventually(5_000, async () => {
        const series = await scrape();
        const sum = [...series].reduce(
          (all, [name, n]) => (/requests_total\{operation="(Random|other)/.test(name) ? all + n : all),
          0,
        );
        expect(sum).toBe(from + 100);
      });
      return [...(await scrape()).keys()].filter((name) => name.startsWith('journeygraph_')).length;
    };
    const once = await asking(0);
    expect(await asking(100)).toBe(once);
    const series = [...(await scrape()).keys()];
    expect(series.filter((name) => name.includes('requests_total{operation="Random')).length).toBeLessThanOrEqual(50);
    expect((await scrape()).get(requests('other', 'ok'))).toBeGreaterThanOrEqual(150);
  }, 60_000);
});

it('counts records that came in by what became of them', async () => {
  const ingest = `mutation ($records: [TimelineRecord!]!) { ingest(source: "crm", records: $records) { created } }`;
  const record = (customerId: string, name: string) => ({ customer: { customerId, name } });
  const by = (outcome: string) => `journeygraph_ingested_records_total{outcome="${outcome}"}`;
  const expected = { [by('created')]: 3, [by('updated')]: 1, [by('duplicates')]: 2, [by('rejected')]: 1 };
  await growth(/^journeygraph_ingested/, expected, async () => {
    await http.ask(ingest, { records: [record('a', 'A'), record('b', 'B'), record('c', 'C'), record('', 'D')] });
    await http.ask(ingest, { records: [record('a', 'A'), record('b', 'other'), record('c', 'C')] });
  });
});

it('tells how far the projector is behind, to the customer', async () => {
  await operator.query(`delete from projection_queue`);
  const { rows } = await operator.query<{ id: string }>('select id from customer order by id limit 2');
  for (const { id } of [...rows, ...rows]) {
    await operator.query(
      `insert into projection_queue (customer_id, queued_at) values ($1, now() - interval '90 seconds')`,
      [id],
    );
  }
  await eventually(10_000, async () => {
    const series = await scrape();
    expect(series.get('journeygraph_database_up')).toBe(1);
    expect(series.get('journeygraph_projector_pending_customers')).toBe(2);
    expect(series.get('journeygraph_projector_lag_seconds')).toBeGreaterThanOrEqual(90);
    expect(series.get('journeygraph_projector_lag_seconds')).toBeLessThan(150);
  });
}, 20_000);

it('tells the connections in use and who waits for one', async () => {
  const { pool } = api.database;
  const held = await takeAllConnections(pool);
  const waiting = pool.connect();
  try {
    const series = await scrape();
    expect(series.get('journeygraph_pool_connections{state="total"}')).toBe(pool.options.max);
    expect(series.get('journeygraph_pool_connections{state="idle"}')).toBe(0);
    expect(series.get('journeygraph_pool_max_connections')).toBe(pool.options.max);
    // It may be that the question about the projector waits, too.
    expect(series.get('journeygraph_pool_waiting')).toBeGreaterThanOrEqual(1);
  } finally {
    for (const client of held) client.release();
    (await waiting).release();
  }
});

describe('SQL statements', () => {
  it('are counted with their outcome, whichever way they are asked for', async () => {
    const { pool } = api.database;
    const seen: boolean[] = [];
    const stop = watchStatements(pool, () => ({ seconds, failed }) => {
      expect(seconds).toBeGreaterThanOrEqual(0);
      seen.push(failed);
    });
    const client = await pool.connect();
    await client.query('select 1');
    await expect(client.query('select nothing')).rejects.toThrow();
    await client.query({ text: 'select $1::int', values: [1] });
    await new Promise((resolve) => {
      client.query('select 1', resolve);
    });
    client.release();
    await pool.query('select 1');
    expect(seen).toEqual([false, true, false, false, false]);
    stop();
    await pool.query('select 1');
    expect(seen).toHaveLength(5);
  });

  it('of requests are in the metrics', async () => {
    const analyst = await somebody('analyst');
    const before = await scrape();
    expect(await analyst.ask('{ customers(first: 5) { nodes { id } } }')).toMatchObject({ status: 200, errors: [] });
    const after = await scrape();
    for (const name of ['journeygraph_sql_statements_total{outcome="ok"}', 'journeygraph_sql_duration_seconds_count']) {
      expect(after.get(name)).toBeGreaterThan(before.get(name) ?? Infinity);
    }
  });
});

describe('the port', () => {
  it('serves nothing but metrics, and the API serves none', async () => {
    const { origin } = new URL(api.metricsUrl ?? '');
    for (const path of ['/', '/graphql', '/metrics/..', '/livez'])
      expect((await fetch(origin + path)).status).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${api.url}/metrics`)).status).toBe(404);
  });

  it('tells of the process and its event loop, and not of keys, customers or settings', async () => {
    const text = await (await fetch(api.metricsUrl ?? '')).text();
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    const { rows } = await operator.query<{ name: string }>('select name from api_key');
    for (const { name } of rows) expect(text).not.toContain(name);
  });
});

it('belongs to one server: another counts by itself', async () => {
  const other = await startTestApi({ beside: api, withMetrics: true });
  try {
    await senderTo(other).ask('query OnlyThere { __typename }');
    const text = await (await fetch(api.metricsUrl ?? '')).text();
    expect(text).not.toContain('OnlyThere');
  } finally {
    await other.stop();
  }
});
