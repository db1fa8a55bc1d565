import { sql as query } from 'kysely';
import type { Sql } from './database.js';

/** A key as it is stored, without its hash. */
export interface ApiKeyRow {
  readonly name: string;
  readonly role: string;
  readonly createdAt: Date;
  /** Null: the key is valid. */
  readonly revokedAt: Date | null;
}

/** Stores a key by its hash. Returns whether the name was free; names of revoked keys are not. */
export async function insertApiKey(
  sql: Sql,
  key: { readonly name: string; readonly role: string; readonly hash: string },
): Promise<boolean> {
  const { numAffectedRows } = await query`
    insert into api_key (name, role, hash)
    values (${key.name}, ${key.role}, ${key.hash})
    on conflict (name) do nothing`.execute(sql);
  return numAffectedRows === 1n;
}

/** All keys, the valid and the revoked ones, oldest first. */
export async function readApiKeys(sql: Sql): Promise<ApiKeyRow[]> {
  const { rows } = await query<ApiKeyRow>`
    select api_key.name, api_key.role, api_key.created_at as "createdAt", api_key.revoked_at as "revokedAt"
    from api_key
    order by api_key.id`.execute(sql);
  return rows;
}

/** The valid key of this hash. */
export async function findApiKey(sql: Sql, hash: string): Promise<{ name: string; role: string } | undefined> {
  const { rows } = await query<{ name: string; role: string }>`
    select api_key.name, api_key.role
    from api_key
    where api_key.hash = ${hash} and api_key.revoked_at is null`.execute(sql);
  return rows[0];
}

/** Revokes a key; one that is revoked keeps its time. Returns whether there is a key of this name. */
export async function revokeApiKey(sql: Sql, name: string): Promise<boolean> {
  const { numAffectedRows } = await query`
    update api_key
    set revoked_at = coalesce(api_key.revoked_at, now())
    where api_key.name = ${name}`.execute(sql);
  return numAffectedRows === 1n;
}
