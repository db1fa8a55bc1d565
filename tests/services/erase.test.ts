import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { OperationError } from '../../src/domain/errors.js';
import { toGlobalId } from '../../src/domain/global-id.js';
import type { Role } from '../../src/domain/permission.js';
import { lockProjection } from '../../src/persistence/projector/projection-lock.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { eraseCustomer as erase } from '../../src/services/erase.service.js';
import type { Scope } from '../../src/services/scope.js';
import { openMapStore, type MapStore } from '../../src/persistence/map-store.js';
import { differencesFromFacts, differencesFromKept, emptyTimeline, keepProjected } from '../persistence/projected.js';
import {
  changeMap,
  DAY,
  MAP,
  sendInteraction,
  sendOrder,
  sendOutcome,
  sendRating,
  START,
} from '../persistence/projector-world.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const NOW = START + 2 * DAY;

describe('erasing a customer', () => {
  let database: TestDatabase;
  let maps: MapStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    maps = await openMapStore(database);
    await changeMap(database, MAP);
  });
  afterEach(() => emptyTimeline(database));
  afterAll(async () => {
    await maps.close();
    await database.drop();
  });

  const scope = (role: Role): Scope => ({ database, maps, viewer: { name: 'test', role }, now: () => NOW });

  /** Whether there was somebody to purge. */
  async function eraseCustomer(scopeOfCaller: Scope, id: string): Promise<boolean> {
    return (await erase(scopeOfCaller, { id: toGlobalId({ type: 'Customer', id }) }, 'PURGE')).erased;
  }

  async function live(customer: string): Promise<string> {
    const sent = { source: 'crm', record: customer, customer, hours: 1, touchpointId: 1, journeyKey: 'j' } as const;
    await sendInteraction(database, {
      ...sent,
      definitionId: 1,
      ratings: [100, 200, 300],
      cost: '1.10',
      currency: 'EUR',
    });
    await sendRating(database, { ...sent, score: 5_000_000 });
    await sendOutcome(database, { ...sent, promiseId: 1, promised: 100, delivered: 10 });
    await sendOrder(database, { ...sent, hours: 24 * 40, kind: 'PURCHASE', amount: '12.50', currency: 'EUR' });
    const { rows } = await sql<{ id: string }>`
      insert into customer_identity (source_id, external_id, customer_id)
      select 1, customer.name, customer.id from customer where customer.name = ${customer}
      returning customer_id as id`.execute(database.sql);
    return rows[0]?.id ?? '';
  }

  it('leaves what would be there had the customer never been', async () => {
    await live('ada');
    await projectPending(database, { now: NOW });
    await keepProjected(database);
    const ben = await live('ben');
    await projectPending(database, { now: NOW });
    expect(await differencesFromKept(database)).not.toEqual([]);

    expect(await eraseCustomer(scope('admin'), ben)).toBe(true);
    expect(await differencesFromKept(database)).toEqual([]);
    expect(await differencesFromFacts(database)).toEqual([]);
  });

  it('leaves no row in any table', async () => {
    const ada = await live('ada');
    await projectPending(database, { now: NOW });
    await live('ada2');
    await sql`insert into projection_queue (customer_id) values (${ada}::bigint)`.execute(database.sql);
    await eraseCustomer(scope('admin'), ada);
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where column_name = 'customer_id' and table_schema = 'public' and table_name not like 'kept%'`.execute(
      database.sql,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const { rows } = await sql`
        select from ${sql.table(name)} as owned where owned.customer_id = ${ada}::bigint`.execute(database.sql);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect((await sql`select customer.name from customer`.execute(database.sql)).rows).toEqual([{ name: 'ada2' }]);
  });

  it('works for customers who were never projected, and says where there is none', async () => {
    const ada = await live('ada');
    expect(await eraseCustomer(scope('admin'), ada)).toBe(true);
    expect(await eraseCustomer(scope('admin'), ada)).toBe(false);
  });

  it('is refused while a rebuild is under way', async () => {
    const ada = await live('ada');
    await database.sql.transaction().execute(async (rebuilding) => {
      await lockProjection(rebuilding);
      await expect(eraseCustomer(scope('admin'), ada)).rejects.toThrow(OperationError);
    });
    expect(await eraseCustomer(scope('admin'), ada)).toBe(true);
  });

  it('needs its own permission', async () => {
    await expect(eraseCustomer(scope('ingest'), '1')).rejects.toThrow('customer:erase');
  });
});
