import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import type { Database } from '../database.js';
import { missingRights, someOf } from './read-rights.js';

interface Self {
  readonly role: string;
  /** Whether there are tables of ours yet. */
  readonly hasTables: boolean;
  readonly mayMigrate: boolean;
}

async function readSelf({ sql: db }: Database): Promise<Self> {
  const { rows } = await sql<Self>`
    select current_user::text as role, owner.oid is not null as "hasTables",
      coalesce(
        pg_has_role(owner.oid, 'usage'),
        has_schema_privilege(coalesce(current_schema(), 'public'), 'create')
      ) as "mayMigrate"
    from (
      select (
        select pg_class.relowner from pg_class
        where pg_class.relname = 'mikro_orm_migrations'
          and pg_class.relnamespace = coalesce(current_schema(), 'public')::regnamespace
      ) as oid
    ) as owner`.execute(db);
  const [self] = rows;
  if (!self) throw new Error('A query of one row returned none.');
  return self;
}

/**
 * Throws `OperationError` where the role that we are lacks rights that it needs, or where only the owner can bring the
 * database up to date.
 */
export async function requireRights(database: Database): Promise<void> {
  const { role, hasTables, mayMigrate } = await readSelf(database);
  if (mayMigrate) return;
  const remedy = `as the owner of the database run \`npm run migrate -- --grant-to ${role}\``;
  if (!hasTables) throw new OperationError(`The database of DATABASE_URL is not up to date: ${remedy}.`);
  const missing = await missingRights(database.sql, role);
  if (missing.length === 0) return;
  throw new OperationError(`The role "${role}" of DATABASE_URL lacks rights (${someOf(missing)}): ${remedy}.`);
}

/** Throws `OperationError` where the role that we are cannot migrate. */
export async function requireMayMigrate(database: Database): Promise<void> {
  const { role, mayMigrate } = await readSelf(database);
  if (mayMigrate) return;
  throw new OperationError(
    `The role "${role}" of DATABASE_URL does not own the tables: run this with a DATABASE_URL of their owner.`,
  );
}

/** A role to which rights were granted, and what it lacks since there is more in the database. */
export interface RoleWithGaps {
  readonly role: string;
  readonly missing: string;
}

/** The roles that may write to the audit log, as `grantTo` allows it, and lack other rights that they need. */
export async function rolesWithGaps({ sql: db }: Database): Promise<RoleWithGaps[]> {
  const { rows } = await sql<{ role: string }>`
    select distinct pg_roles.rolname::text as role
    from pg_class
    cross join aclexplode(pg_class.relacl) as grants
    join pg_roles on pg_roles.oid = grants.grantee
    where pg_class.relname = 'audit_event' and pg_class.relnamespace = current_schema()::regnamespace
      and grants.privilege_type = 'INSERT' and grants.grantee <> pg_class.relowner
    order by role`.execute(db);
  const gaps: RoleWithGaps[] = [];
  for (const { role } of rows) {
    const missing = await missingRights(db, role);
    if (missing.length > 0) gaps.push({ role, missing: someOf(missing) });
  }
  return gaps;
}
