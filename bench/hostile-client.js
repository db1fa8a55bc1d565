/**
 * Whether one hostile key stalls others: the latency of a cheap query of one key, quiet and with 50 connections of another
 * key that send the dearest query that is allowed, in turns, as a ratio. Needs a build: `npm run bench:hostile`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const CONNECTIONS = 50;
const ROUNDS = Number(process.env.ROUNDS ?? 4);
const ROUND_MS = 10_000;
const CHEAP = '{ customers(first: 5) { nodes { id segment } } }';
const DEAR = `{ customers(first: 100) { nodes { id segment
  interactions(first: 20) { nodes { id occurredAt } } journeys(first: 10) { nodes { id } } } } }`;

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-bench-'));
const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' };
const server = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const url = await urlOf(server);
  const admin = readFileSync(path.join(dataDir, 'admin-key'), 'utf8').trim();
  const output = execFileSync(
    process.execPath,
    ['dist/src/cli.js', 'key', 'create', '--name', 'hostile', '--role', 'app'],
    {
      env,
    },
  ).toString();
  const hostile = /\bjg\S+/.exec(output)?.[0] ?? output.trim().split(/\s+/).at(-1);
  await measure(url, admin, 2_000);

  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quiet = await measure(url, admin, ROUND_MS);
    const attack = startAttack(url, hostile);
    const attacked = await measure(url, admin, ROUND_MS);
    const answers = await attack.stop();
    rounds.push({
      quiet: quiet.p99,
      hostile: attacked.p99,
      ratio: attacked.p99 / quiet.p99,
      asked: attacked.count,
      ...answers,
    });
  }
  console.table(rounds);
  const ratios = rounds.map(({ ratio }) => ratio).sort((one, other) => one - other);
  console.log(`p99 hostile / quiet: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/** Cheap queries one after the other, one every 20 ms at the most, which stays within the share of one key. */
async function measure(url, key, milliseconds) {
  const end = performance.now() + milliseconds;
  const times = [];
  while (performance.now() < end) {
    const from = performance.now();
    const { status, text } = await ask(url, key, CHEAP);
    if (status !== 200) throw new Error(`The cheap query was answered with ${status}: ${text}`);
    times.push(performance.now() - from);
    await pause(20);
  }
  times.sort((one, other) => one - other);
  return { p99: times[Math.floor(0.99 * (times.length - 1))], count: times.length };
}

function startAttack(url, key) {
  let going = true;
  const counts = {};
  const working = Array.from({ length: CONNECTIONS }, async () => {
    while (going) {
      const { status } = await ask(url, key, DEAR);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  });
  return {
    stop: async () => {
      going = false;
      await Promise.all(working);
      return counts;
    },
  };
}

async function ask(url, key, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
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
