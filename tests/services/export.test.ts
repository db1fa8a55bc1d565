import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sql } from '../../src/persistence/database.js';
import { exportCustomerBy } from '../../src/services/export.service.js';
import { ingest } from '../../src/services/ingest.service.js';
import { mergeCustomers } from '../../src/services/merge.service.js';
import { createWorld, type World } from './ingest-world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const named = (id: string) => ({ externalId: { source: 'crm', id } });

it('an export is of the person as of its one state of the database, whoever is merged just before', async () => {
  const records = ['ada', 'ben'].map((customerId) => ({ customer: { customerId, segment: 'home' } }));
  await ingest(world.scope, { source: 'crm', records, ratingScaleMin: 0, ratingScaleMax: 100 });
  const { database } = world;
  const merge = async () => {
    const { userErrors } = await mergeCustomers({ ...world.scope }, { into: named('ada'), from: named('ben') });
    expect(userErrors).toEqual([]);
  };
  const exported = await exportCustomerBy(
    { ...world.scope, database: { ...database, sql: beforeTransactions(database.sql, merge) } },
    named('ben'),
  );
  expect(exported?.counts).toContainEqual({ kind: 'customer', count: 2 });
  expect(exported?.counts).toContainEqual({ kind: 'customerIdentity', count: 2 });
});

/** The database, in which something happens whenever a transaction is about to begin. */
function beforeTransactions(sql: Sql, happen: () => Promise<void>): Sql {
  return around(sql, (value, key) => {
    if (key !== 'transaction' || typeof value !== 'function') return value;
    return () => delayed((value as () => object).call(sql), happen);
  });
}

/** A builder of a transaction that lets something happen before it executes. */
function delayed(builder: object, happen: () => Promise<void>): object {
  return around(builder, (value, key) => {
    if (typeof value !== 'function') return value;
    const method = value.bind(builder) as (...parts: unknown[]) => unknown;
    if (key === 'execute') return async (...parts: unknown[]) => happen().then(() => method(...parts));
    return (...parts: unknown[]) => delayed(method(...parts) as object, happen);
  });
}

function around<T extends object>(target: T, replace: (value: unknown, key: string | symbol) => unknown): T {
  return new Proxy(target, {
    get: (_, key) => {
      const value: unknown = Reflect.get(target, key, target);
      const replaced = replace(value, key);
      return replaced === value && typeof value === 'function' ? (value.bind(target) as unknown) : replaced;
    },
  });
}
