import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../dist/src/persistence/database.js';
import { migrate } from '../../dist/src/persistence/migrate.js';
import { acquireServer } from '../../dist/src/persistence/server.js';

/**
 * Starts one PostgreSQL for the whole run (or uses the one of TEST_DATABASE_URL) and migrates a template database,
 * which `createTestDatabase` copies for each test file.
 */
export default async function globalSetup() {
  const server = process.env.TEST_DATABASE_URL ? { url: process.env.TEST_DATABASE_URL } : await startServer();
  const template = `journeygraph_template_${process.pid}`;
  await withAdmin(server.url, async (admin) => {
    await admin.query(`create database ${template}`);
  });
  const templateUrl = new URL(server.url);
  templateUrl.pathname = `/${template}`;
  const database = await openDatabase(templateUrl.href);
  await migrate(database);
  await database.close();
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = template;

  globalThis.stopTestServer = async () => {
    await withAdmin(server.url, async (admin) => {
      const left = await admin.query('select datname from pg_database where starts_with(datname, $1)', [
        `${template}_`,
      ]);
      for (const { datname } of left.rows) await admin.query(`drop database if exists ${datname} with (force)`);
      await admin.query(`drop database ${template} with (force)`);
    });
    await server.stop?.();
  };
}

async function startServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeygraph-test-'));
  const { url, release } = await acquireServer({ dataDir, log: () => {} });
  return {
    url,
    stop: async () => {
      await release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function withAdmin(url, work) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
