import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  API_KEY_BYTES,
  formatApiKey,
  hashApiKey,
  isApiKey,
  isRole,
  parseKeyName,
  parseRole,
} from '../domain/api-key.js';
import { BadInputError } from '../domain/errors.js';
import { requirePermission, type Role, type Viewer } from '../domain/permission.js';
import { type ApiKeyRow, findApiKey, insertApiKey, readApiKeys, revokeApiKey } from '../persistence/api-key.js';
import type { Database } from '../persistence/database.js';
import { inTransaction } from '../persistence/projector/transaction.js';
import { recordAudit } from './audit/record-audit.js';
import type { Scope } from './scope.js';

/** A key at the only moment at which it can be seen: just made. */
export interface CreatedKey {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
}

/** Makes a key. Throws BadInputError for a name that is taken, also by a revoked key, and for an unknown role. */
export async function createKey(
  scope: Scope,
  input: { readonly name: string; readonly role: string },
): Promise<CreatedKey> {
  requirePermission(scope.viewer, 'key:manage');
  const name = parseKeyName(input.name);
  const role = parseRole(input.role);
  const key = formatApiKey(role, randomBytes(API_KEY_BYTES));
  const stored = await inTransaction(scope.database, async (sql) => {
    const isNew = await insertApiKey(sql, { name, role, hash: hashApiKey(key) });
    if (isNew) await recordAudit(scope, { action: 'KEY_CREATED', detail: { key: name, role } }, sql);
    return isNew;
  });
  if (!stored) {
    throw new BadInputError('There is a key of this name already (a revoked one keeps its name): choose another.', [
      'name',
    ]);
  }
  return { key, name, role };
}

/** All keys, oldest first, without what they open. */
export async function listKeys(scope: Scope): Promise<ApiKeyRow[]> {
  requirePermission(scope.viewer, 'key:manage');
  return readApiKeys(scope.database.sql);
}

/** Revokes a key, in every process within {@link KNOWN_FOR_MS}. Throws BadInputError where no key has this name. */
export async function revokeKey(scope: Scope, name: string): Promise<void> {
  requirePermission(scope.viewer, 'key:manage');
  const found = await inTransaction(scope.database, async (sql) => {
    const isThere = await revokeApiKey(sql, name.trim());
    if (isThere) await recordAudit(scope, { action: 'KEY_REVOKED', detail: { key: name.trim() } }, sql);
    return isThere;
  });
  if (!found) throw new BadInputError('There is no key of this name: list the keys to see their names.', ['name']);
  knownKeys.delete(scope.database);
}

/**
 * Who presents the key: null for a key that is unknown or revoked.
 *
 * @param adminKey the setting `ADMIN_KEY`, which opens everything; undefined or empty: there is none
 */
export async function authenticate(
  database: Database,
  adminKey: string | undefined,
  presentedKey: string,
): Promise<Viewer | null> {
  if (adminKey && isSame(adminKey, presentedKey)) return { name: 'ADMIN_KEY', role: 'admin' };
  if (!isApiKey(presentedKey)) return null;
  return findViewer(database, hashApiKey(presentedKey));
}

/** How long a process trusts what it read about a key, in milliseconds. */
const KNOWN_FOR_MS = 1_000;

interface KnownKey {
  readonly viewer: Viewer;
  readonly until: number;
}

/** The keys seen lately, by hash. Unknown ones are not kept: guesses cannot fill the memory. */
const knownKeys = new WeakMap<Database, Map<string, KnownKey>>();

async function findViewer(database: Database, keyHash: string): Promise<Viewer | null> {
  const now = performance.now();
  const known = knownKeys.get(database) ?? new Map<string, KnownKey>();
  const seen = known.get(keyHash);
  if (seen && now < seen.until) return seen.viewer;

  knownKeys.set(database, known);
  known.delete(keyHash);
  const key = await findApiKey(database.sql, keyHash);
  if (!key || !isRole(key.role)) return null;
  const viewer = { name: key.name, role: key.role };
  known.set(keyHash, { viewer, until: now + KNOWN_FOR_MS });
  return viewer;
}

/** Compares hashes, which have one length, in a time that tells nothing about the key. */
function isSame(expected: string, presented: string): boolean {
  return timingSafeEqual(hash('sha256', expected, 'buffer'), hash('sha256', presented, 'buffer'));
}
