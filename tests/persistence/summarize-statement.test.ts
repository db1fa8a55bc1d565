import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createStatementSummary, type StatementSummary } from '../../src/persistence/summarize-statement.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let database: TestDatabase;
let summarize: (text: string) => StatementSummary;
beforeAll(async () => {
  database = await createTestDatabase();
  summarize = createStatementSummary(database);
});
afterAll(() => database.drop());

it.each([
  ['select "c".* from "customer" as "c" join journey j on true', 'SELECT', ['customer', 'journey']],
  ['  (select 1 from only channel)', 'SELECT', ['channel']],
  ['insert into "audit_event" ("at") values ($1)', 'INSERT', ['audit_event']],
  ['update api_key set last_used_at = now()', 'UPDATE', ['api_key']],
  ['with gone as (delete from interaction returning 1) select * from gone', 'WITH', ['interaction']],
  ['copy staged_secret (a, b) from stdin', 'COPY', []],
  ['begin', 'BEGIN', []],
  ['dana', 'OTHER', []],
  ['', 'OTHER', []],
])('%s', (text, operation, tables) => {
  expect(summarize(text)).toEqual({ operation, tables });
});

it('tells words of the statement from two lists only, whatever stands in it', () => {
  const known = (table: string) => /^[a-z_]+$/.test(table) && tableNames().has(table);
  const tableNames = () => new Set(Array.from(database.orm.getMetadata().getAll().values(), (meta) => meta.tableName));
  fc.assert(
    fc.property(fc.constantFrom('from ', 'join "', 'into ', ''), fc.string(), (before, value) => {
      const { operation, tables } = summarize(`select * ${before}${value}`);
      expect(operation).toBe('SELECT');
      expect(tables.every(known)).toBe(true);
      expect(summarize(`${value} from customer`).operation).toMatch(/^(OTHER|[A-Z]{3,9})$/);
    }),
  );
});
