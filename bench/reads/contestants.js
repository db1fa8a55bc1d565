import path from 'node:path';
import pg from 'pg';
import { startProgram } from '../measure/program.js';
import { preparePeer, removePeer } from './peers/peer-schema.js';

/**
 * One of those that are compared.
 *
 * @typedef {object} Contestant
 * @property {{ url: string, headers?: Record<string, string> }} address
 * @property {(shape: import('./shapes/index.js').Shape) => Promise<string[]>} requestsOf the bodies of the requests of a shape:
 *   the same ones for all contestants, in the same order
 */

/**
 * Starts all of them, each in its own process.
 *
 * @param {import('../world/index.js').World} world
 * @returns {Promise<{ contestants: Record<string, Contestant>, stop: () => Promise<void> }>}
 */
export async function startContestants(world) {
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  const running = [];
  const stop = async () => {
    for (const { stop: end } of running) await end();
    await removePeer(client);
    await client.end();
  };
  try {
    // First, as it migrates a database that an older build filled.
    const product = await world.journeygraph();
    running.push(product);
    await preparePeer(client);
    const peer = (name) => startPeer(name, world.url);
    const postgraphile = await peer('postgraphile');
    running.push(postgraphile);
    const limit = await peer('limit');
    running.push(limit);
    const contestants = {
      journeygraph: productOf(product, client),
      postgraphile: graphql({ url: `${postgraphile.said}/graphql` }, (shape) => shape.postgraphile, client),
      limit: {
        address: { url: limit.said },
        requestsOf: async (shape) =>
          (await shape.samples(client)).map((sample) => JSON.stringify({ shape: shape.name, sample })),
      },
    };
    return { contestants, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('../world/journeygraph.js').Journeygraph} product
 * @param {import('pg').Client} client of the same database
 * @returns {Contestant}
 */
export function productOf({ url, key }, client) {
  const address = { url: `${url}/graphql`, headers: { authorization: `Bearer ${key}` } };
  return graphql(address, ({ journeygraph }) => journeygraph, client);
}

function startPeer(name, url) {
  return startProgram({
    file: path.join('bench/reads/peers', `${name}.js`),
    env: { DATABASE_URL: url, GRAPHILE_ENV: 'production' },
    ready: /listening on (\S+)/,
  });
}

/** A GraphQL server is asked one document with other variables each time. */
function graphql(address, dialectOf, client) {
  return {
    address,
    requestsOf: async (shape) => {
      const { query, variables } = dialectOf(shape);
      const ask = async (document, values) => (await post(address, { query: document, variables: values })).data;
      const all = await variables(await shape.samples(client), ask);
      return all.map((values) => JSON.stringify({ query, variables: values }));
    },
  };
}

/** The answer to one request, as an object; throws where it is an error. */
export async function post({ url, headers = {} }, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = response.ok ? JSON.parse(text) : null;
  if (answer === null || answer.errors) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 2_000)}`);
  return answer;
}
