import { sql } from 'kysely';
import { loadDemo } from '../../src/demo.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { createKey } from '../../src/services/key.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/** A database with the demo company, and with rows in the tables that loading it leaves empty. */
export interface FilledDatabase {
  readonly database: TestDatabase;
  readonly scope: Scope;
  drop(): Promise<void>;
}

export async function createFilledDatabase(customers: number): Promise<FilledDatabase> {
  const database = await createTestDatabase();
  const maps = await openMapStore(database);
  const scope: Scope = { database, maps, viewer: { name: 'test', role: 'admin' }, now: Date.now };
  await loadDemo(scope, { customers });
  await createKey(scope, { name: 'dashboard', role: 'app' });
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
