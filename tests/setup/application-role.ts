import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import type { TestDatabase } from './test-database.js';

/** A login role of the test server, which owns nothing. */
export interface TestRole {
  readonly name: string;
  /** The database, as this role. */
  readonly url: string;
  readonly open: () => Promise<Database>;
  /** Forgets it, which works once the database is gone in which it was granted anything, or before it was. */
  readonly drop: () => Promise<void>;
}

/** Makes a role that may log in and nothing else, as an operator would. Its name has to be quoted in SQL. */
export async function createTestRole(database: TestDatabase): Promise<TestRole> {
  const name = `App-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await database.pool.query(`create role "${name}" login password '${password}'`);
  const url = new URL(database.url);
  url.username = name;
  url.password = password;
  return {
    name,
    url: url.href,
    open: () => openDatabase(url.href),
    drop: async () => {
      await database.pool.query(`drop owned by "${name}"`);
      await database.pool.query(`drop role "${name}"`);
    },
  };
}
