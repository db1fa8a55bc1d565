import { sql as query } from 'kysely';
import type { Sql } from './database.js';

/** A key as it is stored, without its hashes. */
export interface ApiKeyRow {
  readonly name: string;
  readonly role: string;
  /** The permissions of the role that the key is narrowed to. Null: all of them. */
  readonly scopes: readonly string[] | null;
  readonly createdAt: Date;
  /** Null: never. */
  readonly expiresAt: Date | null;
  /** To the minute. Null: it has not been used. */
  readonly lastUsedAt: Date | null;
  /** When the secret before the last rotation stops working. Null: there was no rotation. */
  readonly previousUntil: Date | null;
  /** Null: the key is not revoked. */
  readonly revokedAt: Date | null;
}

const COLUMNS = query`api_key.name, api_key.role, api_key.scopes, api_key.created_at as "createdAt",
  api_key.expires_at as "expiresAt", api_key.last_used_at as "lastUsedAt", api_key.previous_until as "previousUntil",
  api_key.revoked_at as "revokedAt"`;

/** Stores a key by its hash; undefined where the name is taken, also by a revoked key. */
export async function insertApiKey(
  sql: Sql,
  key: Pick<ApiKeyRow, 'name' | 'role' | 'scopes' | 'expiresAt'> & { readonly hash: string },
): Promise<ApiKeyRow | undefined> {
  const { rows } = await query<ApiKeyRow>`
    insert into api_key (name, role, hash, scopes, expires_at)
    values (${key.name}, ${key.role}, ${key.hash}, ${key.scopes}, ${key.expiresAt})
    on conflict (name) do nothing
    returning ${COLUMNS}`.execute(sql);
  return rows[0];
}

/** All keys, the valid and the others, oldest first. */
export async function readApiKeys(sql: Sql): Promise<ApiKeyRow[]> {
  const { rows } = await query<ApiKeyRow>`select ${COLUMNS} from api_key order by api_key.id`.execute(sql);
  return rows;
}

/** The key of this name that is neither revoked nor expired, which nobody else changes until the transaction ends. */
export async function lockValidApiKey(sql: Sql, name: string): Promise<ApiKeyRow | undefined> {
  const { rows } = await query<ApiKeyRow>`
    select ${COLUMNS}
    from api_key
    where api_key.name = ${name} and api_key.revoked_at is null
      and (api_key.expires_at is null or api_key.expires_at > now())
    for update`.execute(sql);
  return rows[0];
}

/** What a secret opens, and for how long. */
export interface FoundApiKey extends Pick<ApiKeyRow, 'name' | 'role' | 'scopes'> {
  /** Milliseconds until the secret stops working; null: it does not. */
  readonly validForMs: number | null;
}

/** The valid key with a valid secret of this hash: its own, or the one before while the two overlap. */
export async function findApiKey(sql: Sql, hash: string): Promise<FoundApiKey | undefined> {
  const { rows } = await query<FoundApiKey>`
    select api_key.name, api_key.role, api_key.scopes,
      (extract(epoch from secret.valid_until - now()) * 1000)::float8 as "validForMs"
    from api_key
    cross join lateral (
      select least(api_key.expires_at, case when api_key.hash = ${hash} then null else api_key.previous_until end) as valid_until
    ) as secret
    where (api_key.hash = ${hash} or api_key.previous_hash = ${hash})
      and api_key.revoked_at is null
      and (secret.valid_until is null or secret.valid_until > now())`.execute(sql);
  return rows[0];
}

/** Gives a key another secret; the one it had works for some seconds more, and the one before that no longer. */
export async function replaceApiKeyHash(
  sql: Sql,
  { name, hash, overlapSeconds }: { readonly name: string; readonly hash: string; readonly overlapSeconds: number },
): Promise<ApiKeyRow | undefined> {
  const { rows } = await query<ApiKeyRow>`
    update api_key
    set hash = ${hash},
      previous_hash = api_key.hash,
      previous_until = now() + make_interval(secs => ${overlapSeconds})
    where api_key.name = ${name}
    returning ${COLUMNS}`.execute(sql);
  return rows[0];
}

/** Notes that a key is used now. */
export async function touchApiKey(sql: Sql, name: string): Promise<void> {
  await query`update api_key set last_used_at = now() where api_key.name = ${name}`.execute(sql);
}

/** Revokes a key; one that is revoked keeps its time. Undefined where there is no key of this name. */
export async function revokeApiKey(sql: Sql, name: string): Promise<ApiKeyRow | undefined> {
  const { rows } = await query<ApiKeyRow>`
    update api_key
    set revoked_at = coalesce(api_key.revoked_at, now())
    where api_key.name = ${name}
    returning ${COLUMNS}`.execute(sql);
  return rows[0];
}
