import { fileURLToPath } from 'node:url';

/**
 * Where the time of a CPU profile went.
 *
 * @typedef {object} Spent
 * @property {string} name of the function, with its file (from the folder of the project) and line
 * @property {number} self share of the busy time in the function itself, 0 to 1
 * @property {number} total share in it and in what it calls, each moment counted once
 */

/**
 * Reads a profile as `node --cpu-prof` writes it. Idle time is left out.
 *
 * @param {object} profile the parsed file
 * @param {string} project absolute; files below it are named from there
 * @returns {{ busySeconds: number, spent: Spent[] }} `spent`: every function, unordered
 */
export function readCpuProfile({ nodes, samples, timeDeltas }, project) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(nodes.map((node) => [node.id, nameOf(node.callFrame, project)]));
  const lineages = new Map();
  const sums = new Map();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    if (byId.get(id).callFrame.functionName === '(idle)') continue;
    const time = timeDeltas[index];
    busy += time;
    if (!lineages.has(id)) lineages.set(id, lineageOf(id, parents, names));
    for (const name of lineages.get(id)) sumOf(sums, name).total += time;
    sumOf(sums, names.get(id)).self += time;
  }
  const spent = [...sums].map(([name, { self, total }]) => ({ name, self: self / busy, total: total / busy }));
  return { busySeconds: busy / 1_000_000, spent };
}

/** The functions at work at a sample, each once however often it called itself. */
function lineageOf(id, parents, names) {
  const lineage = new Set();
  for (let at = id; at !== undefined; at = parents.get(at)) lineage.add(names.get(at));
  return lineage;
}

function sumOf(sums, name) {
  if (!sums.has(name)) sums.set(name, { self: 0, total: 0 });
  return sums.get(name);
}

function nameOf({ functionName, url, lineNumber }, project) {
  const own = functionName || '(anonymous)';
  if (url === '') return own;
  const file = url.startsWith('file:') ? fileURLToPath(url).replace(`${project}/`, '') : url;
  return `${own} ${file}:${lineNumber + 1}`;
}
