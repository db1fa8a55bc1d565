import { fileURLToPath } from 'node:url';

/**
 * Where the time of a CPU profile went.
 *
 * @typedef {object} Spent
 * @property {string} name of the function with its file, from the folder of the project, and line; or of the place
 * @property {number} self share of the busy time in it alone, 0 to 1
 * @property {number} total share in it and in what it calls, each moment counted once
 */

/**
 * Reads a profile as `node --cpu-prof` writes it, without idle time and without the first seconds, in which a program starts.
 *
 * @param {object} profile the parsed file
 * @param {{ project: string, afterSeconds: number }} options `project`: absolute; files below it are named from there
 * @returns {{ busySeconds: number, functions: Spent[], places: Spent[] }} unordered; a place is a package or a folder of ours,
 *   and has what it calls of Node and of the engine counted as its own
 */
export function readCpuProfile({ nodes, samples, timeDeltas }, { project, afterSeconds }) {
  const tree = treeOf(nodes, project);
  const [functions, places] = [new Map(), new Map()];
  let [at, busy] = [0, 0];
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index] / 1_000_000;
    at += time;
    if (at < afterSeconds || tree.functionOf(id) === '(idle)') continue;
    busy += time;
    add(functions, tree.functionOf(id), tree.functionsAbove(id), time);
    add(places, tree.placeOf(id), tree.placesAbove(id), time);
  }
  const shares = (sums) =>
    [...sums].map(([name, { self, total }]) => ({ name, self: self / busy, total: total / busy }));
  return { busySeconds: busy, functions: shares(functions), places: shares(places) };
}

function add(sums, own, lineage, time) {
  for (const name of lineage) {
    if (!sums.has(name)) sums.set(name, { self: 0, total: 0 });
    sums.get(name).total += time;
  }
  sums.get(own).self += time;
}

function treeOf(nodes, project) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, project)]));
  const places = new Map(nodes.map(({ id, callFrame }) => [id, PLACE.exec(fileOf(callFrame, project))?.[0]]));
  const placeOf = remembered((id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (places.get(at)) return places.get(at);
    return names.get(id).startsWith('(') ? names.get(id) : 'node';
  });
  const above = (nameAt) =>
    remembered((id) => {
      const lineage = new Set();
      for (let at = id; at !== undefined; at = parents.get(at)) lineage.add(nameAt(at));
      return lineage;
    });
  const functionOf = (id) => names.get(id);
  return { functionOf, functionsAbove: above(functionOf), placeOf, placesAbove: above(placeOf) };
}

/** A package, or a folder of the product. */
const PLACE = /^node_modules\/(@[^/]+\/)?[^/]+|^dist\/src(\/[^/]+)?/;

function nameOf(callFrame, project) {
  const own = callFrame.functionName || '(anonymous)';
  const file = fileOf(callFrame, project);
  return file === '' ? own : `${own} ${file}:${callFrame.lineNumber + 1}`;
}

function fileOf({ url }, project) {
  return url.startsWith('file:') ? fileURLToPath(url).replace(`${project}/`, '') : url;
}

function remembered(compute) {
  const known = new Map();
  return (id) => {
    if (!known.has(id)) known.set(id, compute(id));
    return known.get(id);
  };
}
