import { expect } from '@jest/globals';
import { sql } from 'kysely';
import type { Database } from '../../src/persistence/database.js';
import { eventTables } from '../../src/persistence/ingest/tables.js';
import { freshness } from '../../src/persistence/projector/freshness.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { differencesFromFacts, differencesFromKept, keepProjected } from '../persistence/projected.js';

const EVENT_TABLES = eventTables.map(({ table }) => table);

/** Of each table of the timeline, how many rows it has and a checksum of what sources sent, whatever ids it got. */
export async function timelineDigest({ sql: db }: Database): Promise<Record<string, unknown>> {
  const digest: Record<string, unknown> = {};
  const { rows } = await sql`
    select count(*)::int as rows, md5(string_agg(
      source.key || customer_identity.external_id || (to_jsonb(customer) - 'id' - 'received_at')::text, ''
      order by source.key, customer_identity.external_id)) as checksum
    from customer
    left join customer_identity on customer_identity.customer_id = customer.id
    left join source on source.id = customer_identity.source_id`.execute(db);
  digest.customer = rows[0];
  for (const table of EVENT_TABLES) {
    const counted = await sql`
      select count(*)::int as rows, md5(string_agg(
        identity.external_id || (to_jsonb(event) - 'customer_id' - 'received_at')::text, ''
        order by event.source_id, event.record_id, identity.external_id)) as checksum
      from ${sql.table(table)} as event
      join customer_identity as identity on identity.customer_id = event.customer_id`.execute(db);
    digest[table] = counted.rows[0];
  }
  return digest;
}

/** Nobody has a record twice, and there is nobody whom no source names, be it as the survivor of a merge or as the one merged. */
export async function expectNothingTwice({ sql: db }: Database): Promise<void> {
  for (const table of EVENT_TABLES) {
    const { rows } = await sql`
      select count(*) - count(distinct (event.source_id, event.record_id)) as "twice" from ${sql.table(table)} as event`.execute(
      db,
    );
    expect({ table, ...(rows[0] ?? {}) }).toEqual({ table, twice: '0' });
  }
  const { rows } = await sql`
    select count(*) as strangers from customer
    where not exists (
      select from customer_identity
      where coalesce(customer_identity.origin_id, customer_identity.customer_id) = customer.id
    )`.execute(db);
  expect(rows).toEqual([{ strangers: '0' }]);
}

/** No row belongs to nobody or to one who is merged, and whom rows came from is merged into whom they belong to. */
export async function expectEverythingOwned({ sql: db }: Database): Promise<void> {
  const survivor = sql`select from customer as survivor where survivor.merged_into is null and survivor.id`;
  const { rows: tables } = await sql<{ name: string; hasOrigin: boolean }>`
    select table_name as name, bool_or(column_name = 'origin_id') as "hasOrigin" from information_schema.columns
    where table_schema = 'public' and table_name not like 'kept%' and table_name <> 'projection_queue'
    group by table_name having bool_or(column_name = 'customer_id')`.execute(db);
  expect(tables.filter(({ hasOrigin }) => hasOrigin).length).toBeGreaterThan(EVENT_TABLES.length);
  for (const { name, hasOrigin } of tables) {
    const lost = sql`not exists (${survivor} = own.customer_id)`;
    const dangling = hasOrigin
      ? sql`own.origin_id is not null and not exists (
          select from customer where customer.id = own.origin_id and customer.merged_into = own.customer_id)`
      : sql`false`;
    const { rows } = await sql`select from ${sql.table(name)} as own where ${lost} or ${dangling}`.execute(db);
    expect([name, rows.length]).toEqual([name, 0]);
  }
  const { rows: chained } = await sql`
    select from customer where customer.merged_into is not null
      and not exists (${survivor} = customer.merged_into)`.execute(db);
  expect(chained).toEqual([]);
}

/** Lets the projector catch up; what it made is then what a rebuild makes, row by row. */
export async function expectCellsOfRebuild(database: Database): Promise<void> {
  const now = Date.now();
  await projectPending(database, { now });
  expect((await freshness(database.sql, now)).pendingCustomers).toBe(0);
  expect(await differencesFromFacts(database)).toEqual([]);
  await keepProjected(database);
  await rebuild(database, { now });
  expect(await differencesFromKept(database)).toEqual([]);
}
