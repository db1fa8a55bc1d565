import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { acquireServer } from '../../dist/src/persistence/server.js';
import { PROJECT } from '../measure/program.js';

/**
 * A PostgreSQL of its own for databases that are written and thrown away.
 *
 * @typedef {object} Scratch
 * @property {string} dataDir absolute folder of its server
 * @property {(name: string) => string} urlOf where a database is; it holds a password
 * @property {(name: string, template: string) => Promise<string>} clone makes a database anew, equal to another one that
 *   nobody uses meanwhile, and writes all of it to disk, so that nothing of that happens while others are measured
 * @property {(name: string, folder: string) => Promise<void>} prepare makes a database anew: migrated, with what a folder holds
 * @property {(name: string) => Promise<void>} drop
 * @property {<T>(name: string, work: (client: pg.Client) => Promise<T>) => Promise<T>} on works on a database
 * @property {() => Promise<void>} close
 */

/**
 * @param {(line: string) => void} say
 * @returns {Promise<Scratch>}
 */
export async function openScratch(say) {
  const dataDir = path.join(PROJECT, 'bench/.data/writes');
  mkdirSync(dataDir, { recursive: true });
  const server = await acquireServer({ dataDir, log: say });
  const urlOf = (name) => {
    const url = new URL(server.url);
    url.pathname = name;
    return url.href;
  };
  const on = async (name, work) => {
    const client = new pg.Client({ connectionString: urlOf(name) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const statements = async (...texts) =>
    on('postgres', async (client) => {
      for (const text of texts) await client.query(text);
    });
  const drop = (name) => statements(`drop database if exists ${name} with (force)`);
  const command = (name, ...words) =>
    execFileSync(process.execPath, ['dist/src/cli.js', ...words], {
      cwd: PROJECT,
      env: { ...process.env, DATABASE_URL: urlOf(name) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  return {
    dataDir,
    urlOf,
    on,
    drop,
    clone: async (name, template) => {
      await drop(name);
      await statements(`create database ${name} template ${template}`, 'checkpoint');
      return urlOf(name);
    },
    prepare: async (name, folder) => {
      await drop(name);
      await statements(`create database ${name}`);
      command(name, 'migrate');
      command(name, 'import', folder);
      await on(name, (client) => client.query('vacuum (analyze)'));
    },
    close: () => server.release(),
  };
}
