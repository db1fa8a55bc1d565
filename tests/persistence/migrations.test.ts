import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { migrate } from '../../src/persistence/migrate.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { differencesFromFacts } from './projected.js';
import { changeMap, DAY, MAP, sendInteraction, sendOrder, START } from './projector-world.js';

const CONTACT = {
  source: 'crm',
  customer: 'ada',
  definitionId: 1,
  touchpointId: 1,
  ratings: [5_000, 5_000, 5_000],
} as const;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  await sql`drop schema public cascade`.execute(database.sql);
  await sql`create schema public`.execute(database.sql);
});
afterEach(() => database.drop());

/** Changes the map of a database that has no audit log yet. */
async function changeOldMap(): Promise<void> {
  await sql`create table audit_event (actor text, role text, action text, customers int, customer_ids bigint[], detail jsonb,
    request_id text)`.execute(database.sql);
  await changeMap(database, MAP);
  await sql`drop table audit_event`.execute(database.sql);
}

test('customers that were projected before comparisons came are projected anew', async () => {
  await database.orm.migrator.up({ to: 'Migration20261122000000_foundation' });
  await changeOldMap();
  await sendInteraction(database, { ...CONTACT, record: '1', hours: 1 });
  await sendInteraction(database, { ...CONTACT, record: '2', hours: 2, touchpointId: 3 });
  await sql`insert into customer_fact (customer_id) select customer.id from customer`.execute(database.sql);
  await sql`
    insert into journey (customer_id, id, definition_id, started_at, status, channel_ids, channel_mix, interaction_count,
      handoffs, costs)
    select customer.id, 1, 1, ${new Date(START)}, 'OPEN', '{1}', 'SINGLE_DIGITAL', 1, 0, '{}' from customer`.execute(
    database.sql,
  );
  await sql`truncate projection_queue`.execute(database.sql);

  expect(await migrate(database)).toContain('Migration20261122100000_channel_comparison');
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

test('customers that were projected before loyalty came are projected anew', async () => {
  await database.orm.migrator.up({ to: 'Migration20261122100000_channel_comparison' });
  await changeOldMap();
  await sendInteraction(database, { ...CONTACT, record: '1', hours: 1 });
  await sendOrder(database, {
    source: 'crm',
    record: '1',
    customer: 'ada',
    hours: 30 * 24,
    kind: 'PURCHASE',
    amount: '12.50',
    currency: 'EUR',
  });
  await sql`insert into customer_fact (customer_id) select customer.id from customer`.execute(database.sql);
  await sql`truncate projection_queue`.execute(database.sql);

  expect(await migrate(database)).toContain('Migration20261127000000_loyalty');
  await projectPending(database, { now: START + 40 * DAY });

  // Joined on 17 January 2025, served on 1 June 2026, and bought on 1 July.
  const { rows } = await sql`
    select cell.wave_months as months, cell.first_day::text as "firstDay", cell.tenure_band as tenure,
      cell.score_bin as bin, cell.currency, cell.rows::int as rows, cell.placebo_n::int as placebo,
      cell.retained, cell.revenue_1::text as revenue
    from loyalty_cell as cell order by cell.wave_months`.execute(database.sql);
  const served = { bin: 10, rows: 1 };
  expect(rows).toEqual([
    {
      ...served,
      months: 1,
      firstDay: '2026-06-01',
      tenure: 1,
      currency: 'EUR',
      placebo: 1,
      retained: true,
      revenue: '12.5',
    },
    {
      ...served,
      months: 3,
      firstDay: '2026-04-01',
      tenure: 1,
      currency: 'EUR',
      placebo: 1,
      retained: true,
      revenue: '12.5',
    },
    {
      ...served,
      months: 12,
      firstDay: '2026-01-01',
      tenure: 0,
      currency: null,
      placebo: 0,
      retained: false,
      revenue: '0',
    },
  ]);
  expect(await differencesFromFacts(database)).toEqual([]);
});
