import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/persistence/database.js';

/** A migrated, empty database of its own for one test file. Close it with `drop()`. */
export interface TestDatabase extends Database {
  readonly url: string;
  drop(): Promise<void>;
}

export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase((ours) => ours);
}

/** A database without anything in it, not even our tables. Close it with `drop()`. */
export function createBareDatabase(): Promise<TestDatabase> {
  return createDatabase(() => 'template0');
}

/** @param templateOf which database to copy, given the migrated and empty one of this run */
async function createDatabase(templateOf: (ours: string) => string): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl, TEST_TEMPLATE: ours } = process.env;
  if (!serverUrl || !ours) throw new Error('The test server is missing: run the tests through `npm test`.');
  // The end of the run drops what is left of this name.
  const name = `${ours}_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await asAdmin(serverUrl, `create database ${name} template ${templateOf(ours)}`);
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
