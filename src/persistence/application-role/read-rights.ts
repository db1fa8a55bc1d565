import { sql } from 'kysely';
import type { Sql } from '../database.js';
import {
  DATABASE_RIGHTS,
  neededRights,
  type ObjectKind,
  type Right,
  SCHEMA_RIGHTS,
  SEQUENCE_RIGHTS,
  TABLE_RIGHTS,
} from './needed-rights.js';

/** What a role may do to something in the database. */
export interface Rights {
  readonly kind: ObjectKind;
  readonly name: string;
  /** As it is, without asking for more. */
  readonly held: readonly Right[];
  /** At the most: on any column, or as another role that it may become. */
  readonly reachable: readonly Right[];
}

/** Where our tables are, also for a role that may not use that schema. */
const SCHEMA = sql`coalesce(current_schema(), 'public')::text`;

/**
 * What a role may do to the database, the schema, and each table and sequence in it, from the catalog, which needs no
 * rights to be read and knows also of tables that came later. The owner and superusers may do everything.
 */
export async function readRights(db: Sql, role: string): Promise<Rights[]> {
  const { rows } = await sql<Rights>`
    with reachable_role as (
      select pg_roles.oid, pg_roles.rolname = ${role} as is_itself
      from pg_roles where pg_has_role(${role}, pg_roles.oid, 'member')
    ), held as (
      select 'database' as kind, current_database()::text as name, "right", is_itself as as_it_is
      from reachable_role cross join unnest(${[...DATABASE_RIGHTS]}::text[]) as "right"
      where has_database_privilege(reachable_role.oid, current_database(), "right")
      union all
      select 'schema', ${SCHEMA}, "right", is_itself
      from reachable_role cross join unnest(${[...SCHEMA_RIGHTS]}::text[]) as "right"
      where has_schema_privilege(reachable_role.oid, ${SCHEMA}, "right")
      union all
      select 'table', relation.relname, "right", is_itself and has_table_privilege(reachable_role.oid, relation.oid, "right")
      from reachable_role
      cross join pg_class as relation
      cross join unnest(${[...TABLE_RIGHTS]}::text[]) as "right"
      where relation.relnamespace = ${SCHEMA}::regnamespace and relation.relkind in ('r', 'p')
        and case when "right" in ('select', 'insert', 'update', 'references')
          then has_any_column_privilege(reachable_role.oid, relation.oid, "right")
          else has_table_privilege(reachable_role.oid, relation.oid, "right") end
      union all
      select 'sequence', relation.relname, "right", is_itself
      from reachable_role
      cross join pg_class as relation
      cross join unnest(${[...SEQUENCE_RIGHTS]}::text[]) as "right"
      where relation.relnamespace = ${SCHEMA}::regnamespace and relation.relkind = 'S'
        and has_sequence_privilege(reachable_role.oid, relation.oid, "right")
    ), object as (
      select 'database' as kind, current_database()::text as name
      union all select 'schema', ${SCHEMA}
      union all
      select case relation.relkind when 'S' then 'sequence' else 'table' end, relation.relname
      from pg_class as relation
      where relation.relnamespace = ${SCHEMA}::regnamespace and relation.relkind in ('r', 'p', 'S')
    )
    select object.kind, object.name,
      coalesce(array_agg(distinct held."right") filter (where held.as_it_is), '{}') as held,
      coalesce(array_agg(distinct held."right") filter (where held."right" is not null), '{}') as reachable
    from object
    left join held on held.kind = object.kind and held.name = object.name
    group by object.kind, object.name
    order by array_position('{database,schema,table,sequence}', object.kind), object.name`.execute(db);
  return rows;
}

/** What the role lacks of what it needs, such as `insert on consent`. */
export async function missingRights(db: Sql, role: string): Promise<string[]> {
  const rights = await readRights(db, role);
  return rights.flatMap(({ kind, name, held }) =>
    neededRights(kind, name)
      .filter((right) => !held.includes(right))
      .map((right) => describeRight(right, kind, name)),
  );
}

/** What the role could do beyond what it needs, by whatever way. */
export async function excessRights(db: Sql, role: string): Promise<string[]> {
  const rights = await readRights(db, role);
  return rights.flatMap(({ kind, name, reachable }) =>
    reachable
      .filter((right) => !neededRights(kind, name).includes(right))
      .map((right) => describeRight(right, kind, name)),
  );
}

function describeRight(right: Right, kind: ObjectKind, name: string): string {
  return `${right} on ${kind === 'table' ? name : `${kind} ${name}`}`;
}

/** The first few of them as a part of a sentence. */
export function someOf(rights: readonly string[]): string {
  const shown = rights.slice(0, 3).join(', ');
  return rights.length > 3 ? `${shown} and ${String(rights.length - 3)} more` : shown;
}
