import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DEAR_AT_ONCE, INVALID_KEYS } from '../../src/http/door/limits.js';
import { createKey } from '../../src/services/key.service.js';
import { eventually } from '../setup/eventually.js';
import { type Answer, expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CUSTOMERS = '{ customers(first: 5) { nodes { id } } }';
const POINTS = 30_000;
const DEARER_THAN_ALL =
  '{ promiseGaps(window: { from: "2026-01-01T00:00:00Z", to: "2026-07-01T00:00:00Z" }, groupBy: [SEGMENT]) { total { kept } } }';

let api: TestApi;
let blocker: pg.Client;
beforeAll(async () => {
  api = await startTestApi({
    demoCustomers: 20,
    doorLimits: { points: POINTS, atOnce: 2 },
    corsOrigins: ['https://app.example.com'],
  });
  blocker = new pg.Client({ connectionString: api.database.url });
  await blocker.connect();
});
afterEach(() => blocker.query('rollback'));
afterAll(async () => {
  await blocker.end();
  await api.stop();
});

/** Sends with a key that nobody used before. */
async function somebody(): Promise<Sender> {
  const { key } = await createKey(api.scope, { name: crypto.randomUUID(), role: 'app' });
  return senderTo({ ...api, adminKey: key });
}

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status);

describe('one key', () => {
  it('is turned away when its points are used up, is told when to come again, and hinders nobody else', async () => {
    const [greedy, modest] = [await somebody(), await somebody()];
    const answers: Answer[] = [];
    do answers.push(await greedy.ask(CUSTOMERS));
    while (answers.at(-1)?.status === 200);
    const last = answers.at(-1);
    if (!last) throw new Error('Nothing was answered.');
    const [error] = expectRefused(last, { status: 429, code: 'RATE_LIMITED' });
    expect(error?.extensions).toMatchObject({ retryable: true });
    const seconds = Number(last.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(10);
    // A request counts 500 points before it is read, so that reading costs something, too.
    expect(answers.length).toBeLessThanOrEqual(POINTS / 500 + 1);
    await expect(modest.ask(CUSTOMERS)).resolves.toMatchObject({ status: 200, errors: [] });
  });

  it('is counted by the cost of what it asks', async () => {
    const key = await somebody();
    const page = (first: number) => `{ customers(first: ${first}) { nodes { id segment } } }`;
    const dear = await key.ask(page(100));
    const { extensions } = JSON.parse(dear.text) as { extensions: { cost: { asked: number } } };
    let answered = 1;
    while ((await key.ask(page(100))).status === 200) answered += 1;
    expect(answered).toBe(Math.floor(POINTS / (500 + Math.max(extensions.cost.asked, 0))));
  });

  it('is answered with all its points left, however dear the question, which then takes them all', async () => {
    const key = await somebody();
    const answer = await key.ask(DEARER_THAN_ALL);
    expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
    const { extensions } = JSON.parse(answer.text) as { extensions: { cost: { asked: number } } };
    expect(extensions.cost.asked).toBeGreaterThan(POINTS);
    expectRefused(await key.ask('{ __typename }'), { status: 429, code: 'RATE_LIMITED' });
  });

  it('is counted before its body is read', async () => {
    const key = await somebody();
    const answers: Answer[] = [];
    do answers.push(await key.send('no JSON'));
    while (answers.at(-1)?.status === 400);
    expect(answers.at(-1)?.status).toBe(429);
    expect(answers).toHaveLength(POINTS / 500 + 1);
  });

  it('has so many requests at work at once; some wait, the rest is turned away, and others are answered', async () => {
    const [greedy, modest] = [await somebody(), await somebody()];
    await blocker.query('begin; lock table customer in access exclusive mode');
    const answered: Answer[] = [];
    const sent = Array.from({ length: 30 }, async () => {
      const answer = await greedy.ask(CUSTOMERS);
      answered.push(answer);
      return answer;
    });
    // Two are at work and twenty wait.
    await eventually(10_000, async () => {
      expect(answered.length).toBe(8);
      const { rowCount } = await blocker.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rowCount).toBe(2);
    });
    for (const answer of answered) expectRefused(answer, { status: 429, code: 'RATE_LIMITED' });
    await expect(modest.ask('{ journeys(first: 1) { nodes { id } } }')).resolves.toMatchObject({ status: 200 });

    await blocker.query('rollback');
    const rest = (await Promise.all(sent)).filter(({ status }) => status !== 429);
    expect(statuses(rest)).toEqual(Array.from({ length: 22 }, () => 200));
  });
});

describe('a dear request of one key', () => {
  const LONG = `{ customers(first: 1, filter: { segment: { in: [${'"a" '.repeat(1_100)}] } }) { nodes { id } } }`;
  const DEAR = '{ customers(first: 60) { nodes { id interactions(first: 50) { nodes { id } } } } }';

  it.each([
    ['by its rows', DEAR],
    ['by its length', LONG],
  ])('%s is alone at work, and cheap ones of the same key and of others pass it', async (_, dear) => {
    const beside = await startTestApi({ beside: api, doorLimits: { points: 1_000_000, atOnce: 2 } });
    try {
      const { key } = await createKey(beside.scope, { name: crypto.randomUUID(), role: 'app' });
      const greedy = senderTo({ ...beside, adminKey: key });
      await blocker.query('begin; lock table customer in access exclusive mode');
      const answered: Answer[] = [];
      const sent = Array.from({ length: 4 }, async () => {
        answered.push(await greedy.ask(dear));
      });
      const blocked = async () => {
        // Not by the blocker, whose transaction goes on seeing what it saw first.
        const { rows } = await api.scope.database.pool.query<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows[0]?.count;
      };
      await eventually(10_000, async () => {
        expect(answered.map(({ text }) => text)).toEqual([]);
        expect(await blocked()).toBe(1);
      });
      await expect(greedy.ask('{ journeys(first: 1) { nodes { id } } }')).resolves.toMatchObject({ status: 200 });
      await expect(senderTo(beside).ask('{ journeys(first: 1) { nodes { id } } }')).resolves.toMatchObject({
        status: 200,
      });
      expect(await blocked()).toBe(1);
      expect(answered).toEqual([]);
      await blocker.query('rollback');
      await Promise.all(sent);
      expect(statuses(answered)).toEqual([200, 200, 200, 200]);
    } finally {
      await beside.stop();
    }
  });

  it('whose answer nobody reads keeps nobody else from asking what is dear', async () => {
    const beside = await startTestApi({ beside: api, doorLimits: { points: 1_000_000, atOnce: 2 } });
    const names = Array.from({ length: 90 }, (_, number) => `${'v'.repeat(900)}${number}`);
    const megabytes = `{ interactions(first: 500) { nodes { ${names.map((name) => `${name}: occurredAt`).join(' ')} } } }`;
    const unread: Socket[] = [];
    try {
      // As many as there are places for dear ones.
      for (let place = 0; place < DEAR_AT_ONCE; place += 1) {
        const { key } = await createKey(beside.scope, { name: crypto.randomUUID(), role: 'app' });
        unread.push(await askWithoutReading(beside.url, key, megabytes));
      }
      // Long before the time of the others is up.
      const answer = Promise.race([senderTo(beside).ask(DEAR), pause(15_000, null, { ref: false })]);
      await expect(answer).resolves.toMatchObject({ status: 200 });
      for (const socket of unread) expect(socket.bytesRead).toBeLessThan(1_000_000);
    } finally {
      for (const socket of unread) socket.destroy();
      await beside.stop();
    }
  });
});

/** Resolves when the answer begins to arrive. */
async function askWithoutReading(url: string, key: string, query: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ query });
  const socket = connect(Number(port), hostname);
  const headers = [
    'POST /graphql HTTP/1.1',
    `Host: ${hostname}`,
    'Content-Type: application/json',
    `Authorization: Bearer ${key}`,
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${headers.join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'readable');
  expect(String(socket.read(15))).toBe('HTTP/1.1 200 OK');
  return socket;
}

describe('an address', () => {
  const six = (field: string) => Array.from('abcdef', (name) => `${name}: ${field}`).join(' ');
  it.each([
    ['a long document', `{ ${'__typename '.repeat(3_000)} }`],
    ['a long document that is not valid', `{ ${'nothing '.repeat(3_000)} }`],
    ['introspection', `{ ${six('__schema { types { fields { args { type { name } } type { name kind } } } }')} }`],
    ['a question that is refused', '{ customers(first: 500) { nodes { interactions(first: 500) { nodes { id } } } } }'],
  ])('without a key is counted by the work that %s makes', async (_, query) => {
    const beside = await startTestApi({ beside: api, doorLimits: { points: POINTS, atOnce: 2 } });
    try {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json' };
      const answered: number[] = [];
      do answered.push((await fetch(`${beside.url}/graphql`, { method: 'POST', headers, body })).status);
      while (answered.at(-1) !== 429);
      // Of small questions it may ask sixty.
      expect(answered.length - 1).toBeGreaterThan(0);
      expect(answered.length - 1).toBeLessThan(10);
    } finally {
      await beside.stop();
    }
  });

  /** On a server of its own, so that nobody else of this address is hindered; it has tried as many keys as it may. */
  async function guessing(work: (beside: TestApi, guess: Sender) => Promise<void>): Promise<void> {
    const beside = await startTestApi({ beside: api, doorLimits: { points: POINTS, atOnce: 2 } });
    try {
      const guess = senderTo({ ...beside, adminKey: `jg_app_${'x'.repeat(43)}` });
      // What they say of their address counts for nothing without a proxy that is trusted.
      const body = JSON.stringify({ query: CUSTOMERS });
      const answers = await Promise.all(
        Array.from({ length: INVALID_KEYS }, (_, at) => guess.send(body, { 'x-forwarded-for': `192.0.2.${at}` })),
      );
      expect(new Set(statuses(answers))).toEqual(new Set([401]));
      await work(beside, guess);
    } finally {
      await beside.stop();
    }
  }

  it('that tries invalid keys is turned away with more of them, and whoever shares it with a valid key is not', () =>
    guessing(async (beside, guess) => {
      const { key } = await createKey(api.scope, { name: crypto.randomUUID(), role: 'app' });
      const blocked = await guess.ask(CUSTOMERS);
      expectRefused(blocked, { status: 429, code: 'RATE_LIMITED' });
      expect(blocked.headers.get('retry-after')).toMatch(/^\d+$/);
      for (const adminKey of [key, beside.adminKey]) {
        await expect(senderTo({ ...beside, adminKey }).ask(CUSTOMERS)).resolves.toMatchObject({ status: 200 });
      }
      const body = JSON.stringify({ query: CUSTOMERS });
      const headers = { 'content-type': 'application/json' };
      expect((await fetch(`${beside.url}/graphql`, { method: 'POST', headers, body })).status).toBe(401);
      expectRefused(await guess.ask(CUSTOMERS), { status: 429, code: 'RATE_LIMITED' });
    }));

  it('that tries invalid keys takes one connection to the database for all that come after', () =>
    guessing(async (_, guess) => {
      await blocker.query('begin; lock table api_key in access exclusive mode');
      const lookedUp = async () => {
        const { rowCount } = await blocker.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rowCount;
      };
      const answers = Array.from({ length: 20 }, () => guess.ask(CUSTOMERS));
      await eventually(10_000, async () => {
        expect(await lookedUp()).toBe(1);
      });
      // The others have arrived before whoever comes now, and wait outside.
      for (let time = 0; time < 20; time += 1) await fetch(`${api.url}/livez`);
      expect(await lookedUp()).toBe(1);
      await blocker.query('rollback');
      expect(new Set(statuses(await Promise.all(answers)))).toEqual(new Set([429]));
    }));
});

describe('what a browser is told', () => {
  it('guards every answer by headers', async () => {
    for (const path of ['/graphql', '/livez', '/graphiql/', '/nothing']) {
      const { headers } = await fetch(`${api.url}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
  });

  it('lets GraphiQL run its own scripts only, and other answers nothing', async () => {
    const page = (await fetch(`${api.url}/graphiql/`)).headers.get('content-security-policy') ?? '';
    expect(page).toMatch(/default-src 'self'/);
    expect(page).toMatch(/object-src 'none'/);
    expect(page).toMatch(/base-uri 'none'/);
    expect(page).not.toMatch(/script-src|unsafe-eval|default-src[^;]*unsafe/);
    const answer = await (await somebody()).ask(CUSTOMERS);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  const preflight = (origin: string) =>
    fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('lets the pages of listed origins call the API', async () => {
    const { headers, status } = await preflight('https://app.example.com');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it.each([
    ...['https://evil.example', 'https://app.example.com.evil.example', 'http://app.example.com', 'null', '*', ''],
    ...['https://app.example.com:8443', 'https://app.example.com@evil.example', 'https://app.example.com.', ' '],
    ...['https://evilapp.example.com', 'https://app-example.com', 'https://sub.app.example.com', 'file://'],
  ])('lets those of "%s" neither ask nor read an answer', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    const body = JSON.stringify({ query: '{ channels { key } }' });
    const answer = await (await somebody()).send(body, { origin });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });
});

it('cuts off who sends headers drop by drop', async () => {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => received.push(bytes));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
  const drops = setInterval(() => socket.write('x-drop: 1\r\n'), 500);
  await closed;
  clearInterval(drops);
  expect(Buffer.concat(received).toString()).toMatch(/^HTTP\/1\.1 408 /);
}, 30_000);
