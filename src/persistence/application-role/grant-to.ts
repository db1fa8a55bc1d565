import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import type { Database, Sql } from '../database.js';
import { inTransaction } from '../transaction.js';
import { neededRights, type ObjectKind } from './needed-rights.js';
import { excessRights, missingRights, readRights, someOf } from './read-rights.js';

/**
 * Gives a login role exactly what the server and its commands need, and takes away what it was given beyond that. All or
 * nothing; again changes nothing. Only the owner of the tables can. Throws `OperationError` for a role that is not to be had,
 * that may become the owner, or that has more by other ways, which the owner has to close.
 */
export async function grantTo(database: Database, role: string): Promise<void> {
  await inTransaction(database, async (db) => {
    await requireOrdinary(db, role);
    for (const { kind, name } of await readRights(db, role)) await grantOn(db, { kind, name, role });
    const excess = await excessRights(db, role);
    if (excess.length > 0) {
      throw new OperationError(
        `The role "${role}" could still do what it is not to (${someOf(excess)}), by what PUBLIC or another role may do: revoke that first. Nothing was granted.`,
      );
    }
    const missing = await missingRights(db, role);
    if (missing.length > 0) {
      throw new OperationError(
        `What the role "${role}" needs could not be granted (${someOf(missing)}): run this as the owner of the database and of its tables. Nothing was granted.`,
      );
    }
  });
}

interface Grant {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly role: string;
}

async function grantOn(db: Sql, { kind, name, role }: Grant): Promise<void> {
  const object = sql`${sql.raw(kind)} ${sql.id(name)}`;
  await sql`revoke all on ${object} from ${sql.id(role)}`.execute(db);
  const rights = neededRights(kind, name);
  if (rights.length > 0) await sql`grant ${sql.raw(rights.join(', '))} on ${object} to ${sql.id(role)}`.execute(db);
}

interface Found {
  readonly canLogin: boolean;
  readonly isOwner: boolean;
  readonly isSuperuser: boolean;
  readonly isMemberOfOwner: boolean;
  readonly isPowerful: boolean;
}

/** A role that can make itself the owner, or write the files of the server, is held back by no grant. */
async function requireOrdinary(db: Sql, role: string): Promise<void> {
  const { rows } = await sql<Found>`
    with owner as (
      select pg_class.relowner as oid from pg_class where pg_class.relnamespace = current_schema()::regnamespace
      union select pg_namespace.nspowner from pg_namespace where pg_namespace.nspname = current_schema()
      union select pg_database.datdba from pg_database where pg_database.datname = current_database()
    )
    select
      pg_roles.rolcanlogin as "canLogin",
      pg_roles.oid in (select owner.oid from owner) as "isOwner",
      bool_or(reachable.rolsuper) as "isSuperuser",
      bool_or(reachable.oid in (select owner.oid from owner)) as "isMemberOfOwner",
      bool_or(reachable.rolcreaterole or reachable.rolname in ('pg_execute_server_program', 'pg_write_server_files')
        or has_parameter_privilege(reachable.oid, 'session_replication_role', 'set')) as "isPowerful"
    from pg_roles
    join pg_roles as reachable on pg_has_role(pg_roles.oid, reachable.oid, 'member')
    where pg_roles.rolname = ${role}
    group by pg_roles.oid, pg_roles.rolcanlogin`.execute(db);
  const problem = problemOf(rows[0]);
  if (problem !== undefined) throw new OperationError(`--grant-to: the role "${role}" ${problem} Nothing was granted.`);
}

const MAKE_ANOTHER = 'make another one with `create role ... login password ...` and grant to that.';

function problemOf(found: Found | undefined): string | undefined {
  if (!found) return 'does not exist: make it with `create role ... login password ...`, or check its name.';
  if (found.isOwner) return `owns the database or something in it, so that nothing holds it back: ${MAKE_ANOTHER}`;
  if (found.isSuperuser) return `is a superuser, or may become one, so that nothing holds it back: ${MAKE_ANOTHER}`;
  if (found.isMemberOfOwner) return `may become the owner, of whose role it is a member: ${MAKE_ANOTHER}`;
  if (found.isPowerful) return `may create roles, switch triggers off or write files of the server: ${MAKE_ANOTHER}`;
  if (!found.canLogin) return 'cannot log in: change that with `alter role ... login`.';
  return undefined;
}
