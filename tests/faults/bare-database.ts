import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../../src/persistence/database.js';
import type { TestDatabase } from '../setup/test-database.js';

/** A database without anything in it, not even our tables. Close it with `drop()`. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const { TEST_SERVER_URL: serverUrl = '', TEST_TEMPLATE: template = '' } = process.env;
  // The test server drops what is left of this name at the end.
  const name = `${template}_bare_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await asAdmin(serverUrl, `create database ${name} template template0`);
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

async function asAdmin(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
