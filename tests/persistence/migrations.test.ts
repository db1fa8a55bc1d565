import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { migrate } from '../../src/persistence/migrate.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { differencesFromFacts } from './projected.js';
import { changeMap, MAP, sendInteraction, START } from './projector-world.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`drop schema public cascade`.execute(database.sql);
  await sql`create schema public`.execute(database.sql);
  await database.orm.migrator.up({ to: 'Migration20261122000000_foundation' });
});
afterAll(() => database.drop());

test('customers that were projected before comparisons came are projected anew', async () => {
  await changeMap(database, MAP);
  const contact = {
    source: 'crm',
    customer: 'ada',
    definitionId: 1,
    touchpointId: 1,
    ratings: [5_000, 5_000, 5_000],
  } as const;
  await sendInteraction(database, { ...contact, record: '1', hours: 1 });
  await sendInteraction(database, { ...contact, record: '2', hours: 2, touchpointId: 3 });
  await sql`insert into customer_fact (customer_id) select customer.id from customer`.execute(database.sql);
  await sql`
    insert into journey (customer_id, id, definition_id, started_at, status, channel_ids, channel_mix, interaction_count,
      handoffs, costs)
    select customer.id, 1, 1, ${new Date(START)}, 'OPEN', '{1}', 'SINGLE_DIGITAL', 1, 0, '{}' from customer`.execute(
    database.sql,
  );
  await sql`truncate projection_queue`.execute(database.sql);

  expect(await migrate(database)).toEqual(['Migration20261122100000_channel_comparison']);
  await projectPending(database, { now: START });

  const { rows } = await sql`
    select cell.granularity, cell.channel_mix as mix, cell.first_contact_band as band, cell.switched, cell.rows::int as rows
    from comparison_cell as cell order by cell.granularity`.execute(database.sql);
  expect(rows).toEqual(
    ['MONTH', 'QUARTER', 'YEAR'].map((granularity) => ({
      granularity,
      mix: 'MULTI_MIXED',
      band: 5,
      switched: true,
      rows: 1,
    })),
  );
  const differing = (await differencesFromFacts(database)) as { readonly table: string }[];
  expect(differing.filter(({ table }) => table.startsWith('comparison'))).toEqual([]);
});
