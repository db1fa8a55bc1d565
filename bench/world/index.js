import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { acquireServer } from '../../dist/src/persistence/server.js';
import { PROJECT } from '../measure/program.js';
import { fillOnce } from './fill.js';
import { startJourneygraph } from './journeygraph.js';

/**
 * A database with the rows of the demo company, at work until everything is measured.
 *
 * @typedef {object} World
 * @property {string} dataDir absolute folder of the embedded database: the DATA_DIR of whatever is to work on it
 * @property {string} url where PostgreSQL is, for any client; it holds a password
 * @property {number} customers
 * @property {number} interactions
 * @property {(settings?: import('./journeygraph.js').Settings) => Promise<import('./journeygraph.js').Journeygraph>} journeygraph
 *   starts the product on it, as its users do; whoever starts it stops it
 */

/** The databases of a run. They stay in `bench/.data`, one folder a size, so that only the first run has to fill them. */
export function createWorlds(say) {
  const opened = new Map();
  return {
    /**
     * The world with about so many millions of interactions, the same one for all parts that ask for it. Parts leave it
     * as they find it.
     *
     * @param {{ millions: number }} size
     * @returns {Promise<World>}
     */
    open: async ({ millions }) => {
      if (!opened.has(millions)) opened.set(millions, openWorld(millions, say));
      return (await opened.get(millions)).world;
    },
    close: async () => {
      for (const opening of opened.values()) await (await opening).release();
    },
  };
}

async function openWorld(millions, say) {
  const dataDir = path.join(PROJECT, 'bench/.data', `${millions}m`);
  mkdirSync(dataDir, { recursive: true });
  const { url, release } = await acquireServer({ dataDir, log: say });
  try {
    const { customers, interactions } = await fillOnce({ dataDir, url, millions, say });
    const journeygraph = (settings) => startJourneygraph(dataDir, settings);
    return { world: { dataDir, url, customers, interactions, journeygraph }, release };
  } catch (error) {
    await release();
    throw error;
  }
}
