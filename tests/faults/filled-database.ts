import { sql } from 'kysely';
import { loadDemo } from '../../src/demo.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { migrations } from '../../src/persistence/migrations.js';
import { eraseCustomer } from '../../src/services/erase.service.js';
import { ingest } from '../../src/services/ingest.service.js';
import { createKey } from '../../src/services/key.service.js';
import { mergeCustomers } from '../../src/services/merge.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** A database with the demo company, and with rows in the tables and columns that loading it leaves empty. */
export interface FilledDatabase {
  readonly database: TestDatabase;
  readonly scope: Scope;
  drop(): Promise<void>;
}

/**
 * @param schema the last migration whose possibilities were used: what came later, and says what happened to others, did not
 *   happen. The schema is that of today all the same.
 */
export async function createFilledDatabase(
  customers: number,
  schema: string = migrations.at(-1)?.name ?? '',
): Promise<FilledDatabase> {
  const database = await createTestDatabase();
  const maps = await openMapStore(database);
  const scope: Scope = { database, maps, viewer: { name: 'test', role: 'admin' }, now: Date.now };
  await loadDemo(scope, { customers });
  await createKey(scope, { name: 'dashboard', role: 'app' });
  await eraseSomebody(scope);
  if (knows(schema, 'consent')) await withdrawConsent(scope);
  if (knows(schema, 'merge')) await mergeTwo(scope);
  await sql`insert into import_file (source_id, digest) select source.id, 'digest' from source`.execute(database.sql);
  await sql`
    insert into saved_estimate (clock, author, saved_by, note, question, estimate, cells_checksum, code_version)
    values (now(), 'Dana', 'test', ${'tab\t, line\n, backslash \\ and \\N'}, '{"a": 1}', '{}', 'x', '1')`.execute(
    database.sql,
  );
  await sql`insert into demo_load default values`.execute(database.sql);
  await sql`insert into projection_queue (customer_id) select min(customer.id) from customer`.execute(database.sql);
  return {
    database,
    scope,
    drop: async () => {
      await maps.close();
      await database.drop();
    },
  };
}

/** Whether the schema is that of the migration of this name, or a later one. */
export function knows(schema: string, name: string): boolean {
  const names = migrations.map((migration) => migration.name);
  const first = names.findIndex((each) => each.endsWith(`_${name}`));
  if (first < 0) throw new Error(`No migration is called ${name}.`);
  return names.indexOf(schema) >= first;
}

const SOURCE = 'shop';
const named = (id: string) => ({ externalId: { source: SOURCE, id } });

/** Has the source send records, all of which have to be taken. */
async function send(scope: Scope, records: readonly object[]): Promise<void> {
  const { rejected } = await ingest(scope, { source: SOURCE, records, ratingScaleMin: 0, ratingScaleMax: 100 });
  if (rejected > 0) throw new Error('A record was rejected.');
}

const orderOf = (customerId: string) => ({
  order: {
    id: `order-${customerId}`,
    customerId,
    at: '2026-02-01T10:00:00Z',
    kind: 'PURCHASE',
    amount: '7',
    currency: 'ILS',
  },
});

/** Of whom a receipt remains. */
async function eraseSomebody(scope: Scope): Promise<void> {
  await send(scope, [orderOf('leaving')]);
  await eraseCustomer(scope, { externalId: { source: SOURCE, id: 'leaving' } }, 'PURGE');
}

async function withdrawConsent(scope: Scope): Promise<void> {
  const consent = { customerId: 'silent', purpose: 'ANALYTICS' };
  await send(scope, [
    orderOf('silent'),
    { consent: { ...consent, id: 'consent-1', at: '2026-01-01T10:00:00Z', granted: true } },
    { consent: { ...consent, id: 'consent-2', at: '2026-03-01T10:00:00Z', granted: false } },
  ]);
}

async function mergeTwo(scope: Scope): Promise<void> {
  await send(scope, [orderOf('one'), orderOf('same')]);
  const { userErrors } = await mergeCustomers(scope, { into: named('one'), from: named('same') });
  if (userErrors.length > 0) throw new Error(userErrors[0]?.message);
}
