import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { executePrepared } from '../../src/persistence/execute-prepared.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const timesTwo = (value: number) => sql<{ twice: number }>`select ${value}::int * 2 as "twice"`;

it('is prepared once for all values, and answers each of them', async () => {
  for (const value of [1, 2, 3, 4, 5, 6, 7]) {
    expect(await executePrepared(database.sql, timesTwo(value))).toEqual([{ twice: 2 * value }]);
  }
  const { rows } = await sql<{ plans: number }>`
    select (generic_plans + custom_plans)::int as plans from pg_prepared_statements
    where statement like '%as "twice"'`.execute(database.sql);
  expect(rows).toEqual([{ plans: 7 }]);
});

it('tells what PostgreSQL refuses, and goes on', async () => {
  const asNumber = (text: string) => sql<{ number: number }>`select ${text}::text::int as "number"`;
  await expect(executePrepared(database.sql, asNumber('none'))).rejects.toThrow('invalid input syntax');
  expect(await executePrepared(database.sql, asNumber('7'))).toEqual([{ number: 7 }]);
});

it('is prepared within a transaction, too', async () => {
  const inTransaction = database.sql.transaction().execute((transaction) => executePrepared(transaction, timesTwo(8)));
  expect(await inTransaction).toEqual([{ twice: 16 }]);
});

it('runs, but is not prepared, where there are many others', async () => {
  const other = (column: string, value: number) =>
    sql<Record<string, number>>`select ${value}::int as ${sql.ref(column)}`;
  for (let index = 0; index < 300; index += 1) {
    expect(await executePrepared(database.sql, other(`other_${index.toString()}`, index))).toEqual([
      { [`other_${index.toString()}`]: index },
    ]);
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_prepared_statements where statement like '%"other_%'`.execute(database.sql);
  expect(rows[0]?.count).toBeGreaterThan(100);
  expect(rows[0]?.count).toBeLessThanOrEqual(200);
});
