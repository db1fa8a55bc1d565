import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

/**
 * Tables without a primary key: the segment of a cell may be null, and the queue holds a customer as often as it changed.
 * The ORM wants primary properties all the same.
 */
const KEYLESS = new Set([
  'experience_cell',
  'experience_month_cell',
  'journey_cell',
  'journey_month_cell',
  'journey_cost_cell',
  'journey_cost_month_cell',
  'promise_cell',
  'promise_month_cell',
  'comparison_cell',
  'comparison_cost_cell',
  'loyalty_cell',
  'projection_queue',
]);

describe('the entities', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('describe the database exactly as the migrations leave it', async () => {
    expect(await database.orm.schema.getUpdateSchemaSQL()).toBe('');
  });

  it('cover every table', async () => {
    const tables = await database.pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`,
    );
    const mapped = [...database.orm.getMetadata().getAll().values()].map((entity) => entity.tableName);
    expect(mapped.sort()).toEqual(tables.rows.map(({ name }) => name).sort());
  });

  it('know the primary keys, which the comparison above leaves out', async () => {
    const { rows } = await database.pool.query<{ table: string; columns: string[] }>(`
      select pg_class.relname as "table", array_agg(pg_attribute.attname::text order by pg_attribute.attname) as "columns"
      from pg_index
      join pg_class on pg_class.oid = pg_index.indrelid
      join pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum = any (pg_index.indkey)
      where pg_index.indisprimary and pg_class.relnamespace = 'public'::regnamespace
      group by pg_class.relname`);
    const stored = Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
    for (const entity of database.orm.getMetadata().getAll().values()) {
      const columns = entity.getPrimaryProps().flatMap((property) => property.fieldNames);
      expect([entity.tableName, stored[entity.tableName]]).toEqual([
        entity.tableName,
        KEYLESS.has(entity.tableName) ? undefined : columns.sort(),
      ]);
    }
  });

  it.each([
    ['column', 'alter table journey_cell drop column duration_squares'],
    ['type', 'alter table interaction alter column cost type double precision'],
    ['null', 'alter table customer alter column joined_at drop not null'],
    ['index', 'drop index interaction_timeline'],
    ['unique key', 'alter table experience_cell drop constraint experience_cell_key'],
    ['foreign key', 'alter table feedback drop constraint feedback_customer_id_fkey'],
    ['check', 'alter table channel drop constraint channel_measure_weights_check'],
    ['trigger', 'drop trigger map_changed on employee'],
    ['trigger that refuses', 'drop trigger saved_estimate_never_changes on saved_estimate'],
    ['trigger that keeps the audit log', 'drop trigger audit_event_never_changes on audit_event'],
    ['generated column', 'alter table customer_fact alter column bucket drop expression'],
    ['default', 'alter table projection_queue alter column queued_at drop default'],
  ])('notice a %s that differs', async (_, statement) => {
    const other = await createTestDatabase();
    try {
      await other.pool.query(statement);
      expect(await other.orm.schema.getUpdateSchemaSQL()).not.toBe('');
    } finally {
      await other.drop();
    }
  });
});
