import { parseMapDocument } from '../../src/domain/map-document.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** A small company on a database of its own, with a clock that moves on by a second whenever it is looked at. */
export interface World {
  readonly database: TestDatabase;
  readonly scope: Scope;
  /** Forgets all customers and what came with them. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export const MAP = {
  source: 'crm',
  ratingScale: { min: 0, max: 100 },
  channels: [{ key: 'web', name: 'Web', digital: true, staffed: false }],
  touchpoints: [
    { key: 'checkout', name: 'Checkout', stage: 'SALES', channel: 'web' },
    { key: 'delivery', name: 'Delivery', stage: 'SERVICE', channel: 'web' },
  ],
  journeyDefinitions: [{ key: 'purchase', name: 'Purchase', maxGapDays: 30, completingTouchpoints: ['delivery'] }],
  promises: [
    { key: 'in-time', statement: 'In time', kind: 'DEADLINE', touchpoints: ['delivery'] },
    { key: 'speed', statement: 'Fast', kind: 'HIGHER_IS_BETTER', touchpoints: ['delivery'] },
  ],
  employees: [{ key: 'dana', name: 'Dana', team: 'Support' }],
};

export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const maps = await openMapStore(database);
  let now = Date.UTC(2026, 0, 1);
  const scope: Scope = { database, maps, viewer: { name: 'test', role: 'admin' }, now: () => (now += 1000) };
  await upsertMap(scope, parseMapDocument(MAP));
  return {
    database,
    scope,
    clear: async () => {
      await database.pool.query(
        'truncate customer, interaction_fact, journey, promise_fact, customer_wave, projection_queue, import_file cascade',
      );
    },
    close: async () => {
      await maps.close();
      await database.drop();
    },
  };
}

const EVENT_TABLES = ['interaction', 'feedback', 'promise_outcome', 'customer_order', 'loyalty_event', 'consent'];

/** All that sources sent, with customers as the sources call them, and without the moments at which it was received. */
export async function timelineOf({ database }: World): Promise<Record<string, unknown[]>> {
  const customers = await database.pool.query<{ row: unknown }>(`
    select to_jsonb(customer) - 'id' - 'received_at' || jsonb_build_object('source', source.key, 'who', identity.external_id,
      'only_implied', customer.received_at is null) as row
    from customer
    left join customer_identity identity on identity.customer_id = customer.id
    left join source on source.id = identity.source_id
    order by source.key, identity.external_id`);
  const timeline: Record<string, unknown[]> = { customer: customers.rows.map(({ row }) => row) };
  for (const table of EVENT_TABLES) {
    const { rows } = await database.pool.query<{ row: unknown }>(`
      select to_jsonb(event) - 'customer_id' - 'received_at' || jsonb_build_object('who', identity.external_id) as row
      from ${table} event
      join customer_identity identity on identity.customer_id = event.customer_id
      order by event.source_id, event.record_id, identity.external_id`);
    timeline[table] = rows.map(({ row }) => row);
  }
  return timeline;
}

/** How many rows a table has. */
export async function countRows({ database }: World, table: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(`select count(*) from ${table}`);
  return Number(rows[0]?.count);
}
