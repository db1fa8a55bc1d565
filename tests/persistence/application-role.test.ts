import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantTo } from '../../src/persistence/application-role/grant-to.js';
import { EXCEPTIONS } from '../../src/persistence/application-role/needed-rights.js';
import { missingRights } from '../../src/persistence/application-role/read-rights.js';
import type { Database } from '../../src/persistence/database.js';
import { createTestRole, type TestRole } from '../setup/application-role.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let owner: TestDatabase;
let role: TestRole;
let application: Database;
beforeAll(async () => {
  owner = await createTestDatabase();
  role = await createTestRole(owner);
  await grantTo(owner, role.name);
  application = await role.open();
  await application.pool.query(
    `insert into audit_event (actor, role, action, customers, customer_ids, detail) values ('x', 'admin', 'KEY_CREATED', 0, '{}', '{}')`,
  );
  await application.pool.query(
    `insert into saved_estimate (clock, author, saved_by, question, estimate, cells_checksum, code_version)
     values (now(), 'Dana', 'test', '{}', '{}', 'x', '1')`,
  );
  await application.pool.query(`insert into erasure_receipt (mode, counts, checksum) values ('PURGE', '{}', 'x')`);
});
afterAll(async () => {
  await application.close();
  await role.drop();
  await owner.drop();
});

const APPEND_ONLY = ['audit_event', 'saved_estimate', 'erasure_receipt'] as const;

async function textOf(table: string): Promise<string[]> {
  const { rows } = await owner.pool.query<{ text: string }>(`select ${table}::text as text from ${table} order by id`);
  return rows.map(({ text }) => text);
}

/** Everything that says what the schema is and what holds it together, as text. */
async function schemaText(): Promise<unknown> {
  const { rows } = await owner.pool.query(`
    select
      (select string_agg(pg_trigger::text, ',' order by oid) from pg_trigger) as triggers,
      (select string_agg(proname || prosrc || proowner, ',' order by oid) from pg_proc where pronamespace = 'public'::regnamespace) as functions,
      (select string_agg(relname || relowner || coalesce(relacl::text, ''), ',' order by relname) from pg_class
        where relnamespace = 'public'::regnamespace) as relations,
      (select string_agg(attrelid::regclass || attname || atttypid, ',' order by attrelid, attnum) from pg_attribute
        join pg_class on pg_class.oid = attrelid where relnamespace = 'public'::regnamespace and attnum > 0) as columns`);
  return rows;
}

describe('the application role cannot', () => {
  const onEach = APPEND_ONLY.flatMap((table) => [
    `update ${table} set id = id + 1`,
    `update ${table} set id = default where false`,
    `delete from ${table}`,
    `truncate ${table}`,
    `truncate ${table} cascade`,
    `insert into ${table} select * from ${table} on conflict (id) do update set id = 99`,
    `merge into ${table} using (select 1) as one on true when matched then delete`,
    `select * from ${table} for update`,
    `select 1; lock table ${table} in access exclusive mode`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable trigger ${table}_never_changes`,
    `drop trigger ${table}_never_changes on ${table}`,
    `alter trigger ${table}_never_changes on ${table} rename to gone`,
    `create or replace trigger ${table}_never_changes before update on ${table} for each row execute function suppress_redundant_updates_trigger()`,
    `create trigger swallow before insert on ${table} for each row execute function suppress_redundant_updates_trigger()`,
    `create or replace function ${table}_never_changes() returns trigger language plpgsql as 'begin return new; end'`,
    `drop function ${table}_never_changes() cascade`,
    `alter function ${table}_never_changes() owner to current_user`,
    `create rule swallow as on insert to ${table} do instead nothing`,
    `alter table ${table} owner to current_user`,
    `alter table ${table} drop column id`,
    `alter table ${table} rename to gone`,
    `drop table ${table}`,
    `drop table ${table} cascade`,
    `create policy none on ${table} using (false)`,
    `select setval('${table}_id_seq', 1)`,
    `alter sequence ${table}_id_seq restart`,
  ]);

  it.each([
    ...onEach,
    `set session_replication_role = replica`,
    `alter role current_user set session_replication_role = replica`,
    `set session_replication_role to local`,
    `alter role current_user superuser`,
    `alter role current_user createrole`,
    `create role stronger superuser`,
    `do $$ begin execute format('alter database %I set session_replication_role = replica', current_database()); end $$`,
    `create table public.planted (id int)`,
    `create schema planted`,
    `create function public.now() returns timestamptz language sql as 'select null'`,
    `drop schema public cascade`,
    `insert into mikro_orm_migrations (name) values ('x')`,
    `delete from mikro_orm_migrations`,
    `delete from api_key`,
    `truncate customer cascade`,
    `truncate api_key`,
    `alter table customer add column planted text`,
    `alter system set fsync = off`,
    `copy customer to program 'true'`,
    `do $$ begin execute 'delete from audit_event'; end $$`,
    `with gone as (delete from audit_event returning *) select * from gone`,
  ])('%s', async (statement) => {
    const [rows, schema] = [await Promise.all(APPEND_ONLY.map(textOf)), await schemaText()];
    // Insufficient privilege: what is wrong in itself would be refused to everybody, and show nothing.
    await expect(application.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await Promise.all(APPEND_ONLY.map(textOf))).toEqual(rows);
    expect(rows.map((each) => each.length)).toEqual([1, 1, 1]);
    expect(await schemaText()).toEqual(schema);
  });

  it('give itself anything, which PostgreSQL answers with a warning', async () => {
    const schema = await schemaText();
    for (const table of APPEND_ONLY) {
      await application.pool.query(`grant all on ${table} to current_user`);
      await application.pool.query(`grant insert on ${table} to public`);
    }
    expect(await schemaText()).toEqual(schema);
  });

  it('become the owner', async () => {
    const { rows } = await owner.pool.query<{ name: string }>(
      `select distinct pg_get_userbyid(relowner) as name from pg_class where relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBe(1);
    for (const { name } of rows) {
      for (const statement of [
        `set role "${name}"`,
        `set session authorization "${name}"`,
        `grant "${name}" to current_user`,
      ]) {
        await expect(application.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});

describe('what is granted', () => {
  it('is less on exactly those tables that refuse to be changed, on keys and on the list of migrations', async () => {
    const { rows } = await owner.pool.query<{ table: string }>(`
      select relname as table from pg_class
      join pg_trigger on tgrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and tgname like '%_never_changes' order by relname`);
    const refusing = rows.map(({ table }) => table);
    expect(refusing).toEqual([...APPEND_ONLY].sort());
    expect([...EXCEPTIONS.keys()].sort()).toEqual([...refusing, 'api_key', 'mikro_orm_migrations'].sort());
    for (const table of refusing) expect(EXCEPTIONS.get(table)).toEqual(['select', 'insert']);
  });

  it('is enough on a table that comes later once it was granted again, and changes nothing where nothing came', async () => {
    const before = await schemaText();
    await grantTo(owner, role.name);
    expect(await schemaText()).toEqual(before);
    await owner.pool.query('create table later (id bigserial primary key)');
    try {
      expect(await missingRights(owner.sql, role.name)).toEqual([
        ...['select', 'insert', 'update', 'delete'].map((right) => `${right} on later`),
        'usage on sequence later_id_seq',
        'select on sequence later_id_seq',
      ]);
      await grantTo(owner, role.name);
      await application.pool.query('insert into later default values');
      await application.pool.query('delete from later');
    } finally {
      await owner.pool.query('drop table later');
    }
  });

  it('takes back what was granted beyond it', async () => {
    await owner.pool.query(
      `grant all on audit_event, api_key to "${role.name}"; grant update (note) on saved_estimate to "${role.name}"`,
    );
    await owner.pool.query(`grant create on schema public to "${role.name}"`);
    await grantTo(owner, role.name);
    for (const statement of [
      'truncate audit_event',
      'delete from api_key',
      `update saved_estimate set note = 'x'`,
      'create table planted ()',
    ]) {
      await expect(application.pool.query(statement)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});

describe('nothing is granted to', () => {
  const refused = async (name: string, why: RegExp) => {
    const before = await schemaText();
    await expect(grantTo(owner, name)).rejects.toThrow(why);
    expect(await schemaText()).toEqual(before);
  };
  /** Makes a role that may log in, does something to it, and forgets it. */
  const withRole = async (change: (name: string) => string, undo: (name: string) => string, why: RegExp) => {
    const other = await createTestRole(owner);
    try {
      await owner.pool.query(change(other.name));
      await refused(other.name, why);
    } finally {
      await owner.pool.query(undo(other.name));
      await other.drop();
    }
  };
  const nothing = () => 'select';

  it('a role that does not exist, also where its name is SQL', async () => {
    await refused('nobody', /"nobody" does not exist: .*create role/);
    await refused('x"; drop table audit_event; --', /does not exist/);
  });

  it('the owner', async () => {
    const { rows } = await owner.pool.query<{ name: string }>('select current_user as name');
    await refused(rows[0]?.name ?? '', /owns the database or something in it.*make another one/);
  });

  it('a superuser', () =>
    withRole((name) => `alter role "${name}" superuser`, nothing, /is a superuser.*make another one/));

  it('a role that cannot log in', () =>
    withRole((name) => `alter role "${name}" nologin`, nothing, /cannot log in: .*alter role/));

  it('a role that may create roles', () =>
    withRole((name) => `alter role "${name}" createrole`, nothing, /may create roles.*make another one/));

  it('a role that may switch triggers off', () =>
    withRole(
      (name) => `grant set on parameter session_replication_role to "${name}"`,
      (name) => `revoke set on parameter session_replication_role from "${name}"`,
      /switch triggers off/,
    ));

  it('a member of what owns something, though it would have to ask for it', async () => {
    const keeper = await createTestRole(owner);
    try {
      await owner.pool.query(`create table kept (id int); alter table kept owner to "${keeper.name}"`);
      await withRole(
        (name) => `alter role "${name}" noinherit; grant "${keeper.name}" to "${name}"`,
        nothing,
        /may become the owner/,
      );
    } finally {
      await keeper.drop();
    }
  });

  it('a role that everybody lets change what never changes', async () => {
    await owner.pool.query('grant update (detail), delete on audit_event to public');
    try {
      await refused(
        role.name,
        /could still do what it is not to \(delete on audit_event, update on audit_event\).*revoke/,
      );
    } finally {
      await owner.pool.query('revoke all on audit_event from public');
    }
  });

  it('a role that has it from another role', async () => {
    const other = await createTestRole(owner);
    try {
      await owner.pool.query(`grant trigger on erasure_receipt to "${other.name}"`);
      await withRole(
        (name) => `alter role "${name}" noinherit; grant "${other.name}" to "${name}"`,
        nothing,
        /trigger on erasure_receipt/,
      );
    } finally {
      await other.drop();
    }
  });
});
