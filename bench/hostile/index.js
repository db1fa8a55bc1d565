import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../measure/numbers.js';
import { PROJECT } from '../measure/program.js';
import { compare } from '../measure/result.js';
import { ask } from './ask.js';
import { SHAPES } from './shapes.js';

const CHEAP = '{ customers(first: 5) { nodes { id segment } } }';
/** A hostile client may make the slowest hundredth of cheap queries five times as slow as they are when it is quiet. */
const TARGET = 1 / 5;

/** Whether one hostile key stalls others: a cheap query of one key, quiet and under the dearest queries of another. */
export const hostile = {
  name: 'hostile',
  run: async ({ full, say }) => {
    const size = full ? { rounds: 3, milliseconds: 10_000 } : { rounds: 1, milliseconds: 10_000 };
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-bench-'));
    const server = startServer(dataDir);
    try {
      const url = await urlOf(server);
      const admin = readFileSync(path.join(dataDir, 'admin-key'), 'utf8').trim();
      const cheap = (milliseconds) => measure({ server, url, key: admin, milliseconds });
      await cheap(2_000);
      const results = [];
      for (const [name, query] of Object.entries(SHAPES)) {
        say(name);
        results.push(...(await underAttack({ name, query, url, admin, cheap, say, ...size })));
      }
      return results;
    } finally {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

/** Stretches of quiet and of attack in turns, of one kind of query. */
async function underAttack({ name, query, url, admin, cheap, say, rounds, milliseconds }) {
  const [quiet, attacked] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    quiet.push(await cheap(milliseconds));
    // A new key each time, which has all its points left.
    const attack = startAttack(url, await createKey(url, admin), query);
    attacked.push(await cheap(milliseconds));
    const answers = await attack.stop();
    say(
      `  answered: ${Object.entries(answers)
        .map(([status, count]) => `${count} with ${status}`)
        .join(', ')}`,
    );
    await pause(500);
  }
  return [
    compare({
      case: name,
      against: 'quiet',
      unit: 'p99 ms',
      ours: attacked.map(({ p99 }) => p99),
      theirs: quiet.map(({ p99 }) => p99),
      better: 'less',
      target: TARGET,
    }),
    compare({
      case: name,
      against: 'quiet',
      unit: 'longest turn ms',
      ours: attacked.map(({ turn }) => turn),
      theirs: quiet.map(({ turn }) => turn),
      better: 'less',
    }),
  ];
}

/** Cheap queries one after the other, one every 20 ms at the most, which stays within the share of one key. */
async function measure({ server, url, key, milliseconds }) {
  await longestTurn(server);
  const end = performance.now() + milliseconds;
  const times = [];
  while (performance.now() < end) {
    const from = performance.now();
    const { status, text } = await ask(url, key, CHEAP);
    if (status !== 200) throw new Error(`The cheap query was answered with ${status}: ${text}`);
    times.push(performance.now() - from);
    await pause(20);
  }
  return { p99: quantile(times, 0.99), turn: await longestTurn(server) };
}

/** In a process of its own, so that reading what is answered does not delay what is measured. */
function startAttack(url, key, query) {
  const attacker = fork(new URL('attack.js', import.meta.url), { env: { ...process.env, URL: url, KEY: key } });
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
function longestTurn(server) {
  server.send('longest turn');
  return new Promise((resolve) => server.once('message', resolve));
}

async function createKey(url, admin) {
  const name = crypto.randomUUID();
  const create = `mutation { createApiKey(input: { name: "${name}", role: "app" }) { secret } }`;
  const { text } = await ask(url, admin, create);
  return JSON.parse(text).data.createApiKey.secret;
}

/** With a database and settings of its own: the limits of the door are what is measured. */
function startServer(dataDir) {
  const eventLoop = new URL('event-loop.js', import.meta.url).href;
  return spawn(process.execPath, ['--import', eventLoop, path.join(PROJECT, 'dist/src/main.js')], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
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
