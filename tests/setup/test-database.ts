import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/persistence/database.js';

/** A migrated, empty database of its own for one test file. Close it with `drop()`. */
export interface TestDatabase extends Database {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl, TEST_TEMPLATE: template } = process.env;
  if (!serverUrl || !template) throw new Error('The test server is missing: run the tests through `npm test`.');
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await asAdmin(serverUrl, `create database ${name} template ${template}`);
  const database = await openDatabase(url.href);
  return {
    ...database,
    url: url.href,
    drop: async () => {
      await database.close();
      await asAdmin(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Another connection to the same database; dropping it only closes it. */
export async function openSameDatabase({ url }: TestDatabase): Promise<TestDatabase> {
  const database = await openDatabase(url);
  return { ...database, url, drop: () => database.close() };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
