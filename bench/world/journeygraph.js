import { startProgram } from '../measure/program.js';

/**
 * The running product.
 *
 * @typedef {object} Journeygraph
 * @property {string} url where it listens, without `/graphql`
 * @property {string} key of the role admin
 * @property {number} pid
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Settings
 * @property {Record<string, string>} [env] settings besides, or instead of, those below
 * @property {readonly string[]} [nodeOptions] options of Node, such as those of its profiler
 */

const KEY = 'bench-admin-key-0123456789';

/** One key asks for everything here, so what one key may take of a server is opened as far as settings go. */
const SETTINGS = {
  PORT: '0',
  ADMIN_KEY: KEY,
  DEMO: '0',
  RATE_LIMIT: '999999999999',
  MAX_CONCURRENT_REQUESTS: '1000',
};

/**
 * Starts the product on the database of a folder, in a process of its own.
 *
 * @param {string} dataDir absolute
 * @param {Settings} [settings]
 * @returns {Promise<Journeygraph>}
 */
export async function startJourneygraph(dataDir, { env = {}, nodeOptions = [] } = {}) {
  const { said, pid, stop } = await startProgram({
    file: 'dist/src/main.js',
    nodeOptions,
    env: { ...SETTINGS, DATA_DIR: dataDir, ...env },
    ready: /GraphQL\s+(http\S+)\/graphql[^]*Stop with/,
  });
  return { url: said, key: KEY, pid, stop };
}
