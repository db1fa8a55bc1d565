/**
 * `node bench/reads/profile.js b c`: where the server's time goes on shapes (b) and (c). Keeps it busy under the profiler of
 * Node and prints the functions that took most, alone and with what they call; the profile itself, for a flame graph,
 * goes to `bench/.data/profiles`.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { readCpuProfile } from '../measure/cpu-profile.js';
import { load } from '../measure/load.js';
import { PROJECT } from '../measure/program.js';
import { createWorlds } from '../world/index.js';
import { productOf } from './contestants.js';
import { SHAPES } from './shapes/index.js';

const SECONDS = 10;
const SHOWN = 40;

const letters = process.argv.slice(2);
const worlds = createWorlds(console.log);
try {
  const world = await worlds.open({ millions: 1 });
  for (const shape of SHAPES.filter(({ name }) => letters.some((letter) => name.startsWith(`(${letter})`)))) {
    print(shape.name, await profile(world, shape));
  }
} finally {
  await worlds.close();
}

async function profile(world, shape) {
  const folder = path.join(PROJECT, 'bench/.data/profiles', shape.name.slice(1, 2));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  const product = await world.journeygraph({ nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
  try {
    const { address, requestsOf } = productOf(product, client);
    await load({ ...address, bodies: await requestsOf(shape), connections: 4, seconds: SECONDS });
  } finally {
    await product.stop();
    await client.end();
  }
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  return readCpuProfile(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), PROJECT);
}

function print(name, { busySeconds, spent }) {
  console.log(`\n## ${name}, busy for ${busySeconds.toFixed(1)} s`);
  for (const [order, title, about] of [
    ['self', 'alone', spent],
    ['total', 'ours, with what they call', spent.filter(({ name: own }) => / dist\//.test(own))],
    ['total', 'all, with what they call', spent],
  ]) {
    console.log(`\n${title}`);
    for (const one of about.toSorted((a, b) => b[order] - a[order]).slice(0, SHOWN)) {
      console.log(
        `${(100 * one.self).toFixed(1).padStart(6)} %${(100 * one.total).toFixed(1).padStart(6)} %  ${one.name}`,
      );
    }
  }
}
