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

const WARM_UP_SECONDS = 4;
const SECONDS = 10;
const SHOWN = 40;

const letters = process.argv.slice(2);
const worlds = createWorlds(console.log);
try {
  const world = await worlds.open({ millions: 1 });
  for (const shape of SHAPES.filter(({ name }) => letters.some((letter) => name.startsWith(`(${letter})`)))) {
    print(await profile(world, shape));
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
  const began = performance.now();
  const product = await world.journeygraph({ nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
  let afterSeconds;
  try {
    const { address, requestsOf } = productOf(product, client);
    const keepBusy = async (seconds) => load({ ...address, bodies: await requestsOf(shape), connections: 4, seconds });
    await keepBusy(WARM_UP_SECONDS);
    afterSeconds = (performance.now() - began) / 1_000;
    const { perSecond } = await keepBusy(SECONDS);
    console.log(`\n## ${shape.name}: ${perSecond.toFixed(0)} requests/s under the profiler`);
  } finally {
    await product.stop();
    await client.end();
  }
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'));
  return readCpuProfile(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), { project: PROJECT, afterSeconds });
}

function print({ busySeconds, functions, places }) {
  console.log(`busy for ${busySeconds.toFixed(1)} of ${SECONDS} s`);
  for (const [order, title, spent] of [
    ['self', 'places, with what they call of Node and of the engine', places],
    ['self', 'functions alone', functions],
    ['total', 'functions of ours, with what they call', functions.filter(({ name }) => / dist\//.test(name))],
    ['total', 'functions, with what they call', functions],
  ]) {
    console.log(`\n${title}\n   alone  with what it calls`);
    for (const { self, total, name } of spent.toSorted((a, b) => b[order] - a[order]).slice(0, SHOWN)) {
      console.log(`${(100 * self).toFixed(1).padStart(6)} %${(100 * total).toFixed(1).padStart(6)} %  ${name}`);
    }
  }
}
