import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

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

  it.each([
    ['column', 'alter table journey_cell drop column duration_squares'],
    ['type', 'alter table interaction alter column cost type double precision'],
    ['null', 'alter table customer alter column joined_at drop not null'],
    ['index', 'drop index interaction_timeline'],
    ['primary key', 'alter table import_file drop constraint import_file_pkey'],
    ['unique key', 'alter table experience_cell drop constraint experience_cell_key'],
    ['foreign key', 'alter table feedback drop constraint feedback_touchpoint_id_fkey'],
    ['check', 'alter table channel drop constraint channel_measure_weights_check'],
    ['trigger', 'drop trigger map_changed on employee'],
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
