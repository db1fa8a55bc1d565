/**
 * `npm run bench [-- --full] [--only reads,answers] [--json file]`: measures the parts one after the other, prints a
 * table of each, and writes all results as JSON. Needs the build in `dist/`. README.md says how it measures.
 */
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { installPeers } from './install.js';

/** In the order in which they are measured; loaded only then, because they need the installed peers. */
const PARTS = {
  reads: async () => (await import('./reads/index.js')).reads,
  answers: async () => (await import('./answers/index.js')).answers,
  writes: async () => (await import('./writes/index.js')).writes,
  'service-revenue': async () => (await import('./service-revenue/index.js')).serviceRevenue,
  hostile: async () => (await import('./hostile/index.js')).hostile,
};

/** They take long and belong to no quick set. */
const FULL_ONLY = new Set(['hostile']);

const { full, only, json } = options();
installPeers(say);
const { createWorlds } = await import('./world/index.js');
const { resultTable } = await import('./measure/table.js');

const worlds = createWorlds(say);
const measured = [];
try {
  for (const name of only) {
    const part = await PARTS[name]();
    say(`\n${part.name}`);
    const results = await part.run({ full, world: worlds.open, say });
    measured.push(...results.map((result) => ({ part: part.name, ...result })));
    say(`\n${resultTable(results)}`);
  }
} finally {
  await worlds.close();
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(report(), null, 2)}\n`);
const aimed = measured.filter(({ target }) => target !== null);
say(`\n${aimed.filter(({ met }) => met).length} of ${aimed.length} targets met.`);

function options() {
  const { values } = parseArgs({
    options: { full: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' } },
  });
  const all = Object.keys(PARTS).filter((name) => values.full || !FULL_ONLY.has(name));
  const only = values.only?.split(',') ?? all;
  const unknown = only.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
    process.exit(2);
  }
  return { ...values, only };
}

function report() {
  const [{ model }] = os.cpus();
  return {
    at: new Date().toISOString(),
    full,
    machine: { cpu: model, cores: os.availableParallelism(), memoryBytes: os.totalmem(), node: process.version },
    results: measured,
  };
}

function say(line) {
  console.log(line);
}
