/**
 * Whether one hostile key stalls others: the latency of a cheap query of one key, quiet and with 50 connections of another
 * key that send the dearest queries that are allowed, in turns, as a ratio. Needs a build: `npm run bench:hostile`.
 * `SHAPES=rows,metrics` attacks with these only, `ROUNDS=8` takes more of each.
 */
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './hostile/ask.js';
import { SHAPES } from './hostile/shapes.js';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const ROUND_MS = Number(process.env.ROUND_MS ?? 10_000);
const CHEAP = '{ customers(first: 5) { nodes { id segment } } }';
const names = process.env.SHAPES?.split(',') ?? Object.keys(SHAPES);

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-bench-'));
const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' };
const beside = (file) => new URL(`hostile/${file}`, import.meta.url).href;
const server = spawn(process.execPath, ['--import', beside('event-loop.js'), 'dist/src/main.js'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
try {
  const url = await urlOf(server);
  const admin = readFileSync(path.join(dataDir, 'admin-key'), 'utf8').trim();
  await measure(url, admin, 2_000);

  const quiet = [];
  const attacked = new Map(names.map((name) => [name, { times: [], stalls: [], answers: {} }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      quiet.push(...(await measure(url, admin, ROUND_MS / 2)).times);
      // A new key each time, which has its whole share left.
      const attack = startAttack(url, await createKey(url, admin), SHAPES[name]);
      const { times, stall } = await measure(url, admin, ROUND_MS);
      const answers = await attack.stop();
      const sums = attacked.get(name);
      sums.times.push(...times);
      sums.stalls.push(stall);
      for (const [status, count] of Object.entries(answers)) sums.answers[status] = (sums.answers[status] ?? 0) + count;
      await pause(500);
    }
  }
  const calm = percentile(quiet, 0.99);
  console.log(`quiet: p50 ${percentile(quiet, 0.5).toFixed(1)} ms, p99 ${calm.toFixed(1)} ms of ${quiet.length}`);
  const rows = [...attacked].map(([name, { times, stalls, answers }]) => ({
    shape: name,
    asked: times.length,
    p50: round1(percentile(times, 0.5)),
    p99: round1(percentile(times, 0.99)),
    ratio: round1(percentile(times, 0.99) / calm),
    'longest turn': Math.round(Math.max(...stalls)),
    ...answers,
  }));
  console.table(rows);
  console.log(`p99 hostile / quiet, worst: ${Math.max(...rows.map(({ ratio }) => ratio)).toFixed(1)}`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/** Cheap queries one after the other, one every 20 ms at the most, which stays within the share of one key. */
async function measure(url, key, milliseconds) {
  await longestTurn();
  const end = performance.now() + milliseconds;
  const times = [];
  while (performance.now() < end) {
    const from = performance.now();
    const { status, text } = await ask(url, key, CHEAP);
    if (status !== 200) throw new Error(`The cheap query was answered with ${status}: ${text}`);
    times.push(performance.now() - from);
    await pause(20);
  }
  return { times, stall: await longestTurn() };
}

/** In a process of its own, so that reading what is answered does not delay what is measured. */
function startAttack(url, key, query) {
  const attacker = fork(new URL('hostile/attack.js', import.meta.url), { env: { ...env, URL: url, KEY: key } });
  attacker.send(query);
  return {
    stop: async () => {
      attacker.send('stop');
      const [counts] = await new Promise((resolve) => attacker.once('message', (...message) => resolve(message)));
      return counts;
    },
  };
}

/** The longest turn of the server's event loop since it was asked for before, in milliseconds. */
function longestTurn() {
  server.send('longest turn');
  return new Promise((resolve) => server.once('message', resolve));
}

async function createKey(url, admin) {
  const name = crypto.randomUUID();
  const create = `mutation { createApiKey(input: { name: "${name}", role: "app" }) { secret } }`;
  const { text } = await ask(url, admin, create);
  return JSON.parse(text).data.createApiKey.secret;
}

function percentile(times, share) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(share * (sorted.length - 1))];
}

function round1(value) {
  return Math.round(value * 10) / 10;
}

/** Resolves once the demo company is loaded and everything announced. */
async function urlOf({ stdout }) {
  let said = '';
  for await (const bytes of stdout) {
    said += bytes;
    const [, url] = /GraphQL\s+(http\S+)\/graphql/.exec(said) ?? [];
    if (url && said.includes('Stop with')) return url;
  }
  throw new Error(`The server did not start: ${said}`);
}
