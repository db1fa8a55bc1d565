import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  API_KEY_BYTES,
  checkExpiry,
  checkOverlap,
  DEFAULT_OVERLAP,
  formatApiKey,
  hashApiKey,
  isApiKey,
  isRole,
  parseKeyName,
  parseRole,
  parseScopes,
} from '../domain/api-key.js';
import { BadInputError } from '../domain/errors.js';
import { requireMayGive, requirePermission, type Viewer } from '../domain/permission.js';
import { ADMIN_KEY_VIEWER } from '../domain/viewer-name.js';
import {
  type ApiKeyRow,
  findApiKey,
  insertApiKey,
  lockValidApiKey,
  readApiKeys,
  replaceApiKeyHash,
  revokeApiKey,
} from '../persistence/api-key.js';
import type { Database } from '../persistence/database.js';
import { inTransaction } from '../persistence/transaction.js';
import { recordAudit } from './audit/record-audit.js';
import { noteKeyUse } from './key-use.js';
import type { Scope } from './scope.js';

/** A key at the only moment at which its secret can be seen: just made or rotated. */
export interface CreatedKey extends ApiKeyRow {
  readonly key: string;
}

/** What a key is to be. */
export interface NewKey {
  readonly name: string;
  readonly role: string;
  /** The permissions of the role that it is narrowed to; left out: all of them. */
  readonly scopes?: readonly string[] | null;
  /** Left out: it does not expire. */
  readonly expiresAt?: Date | null;
}

/** Which key gets a new secret. */
export interface RotatedKey {
  readonly name: string;
  /** How long the old one works: 0 to {@link MAX_OVERLAP}; left out: {@link DEFAULT_OVERLAP}. */
  readonly overlapSeconds?: number | null;
}

/**
 * Makes a key. Throws BadInputError for a name that is taken, also by a revoked key, for an unknown role, scopes that the
 * role does not hold and a time that is past; ForbiddenError for a key that may do what its maker may not.
 */
export async function createKey(scope: Scope, input: NewKey): Promise<CreatedKey> {
  const { viewer } = scope;
  requirePermission(viewer, 'key:manage');
  const name = parseKeyName(input.name);
  const role = parseRole(input.role);
  const scopes = parseScopes(role, input.scopes);
  const expiresAt = input.expiresAt ?? null;
  checkExpiry(expiresAt, scope.now());
  requireMayGive(viewer, { name, role, scopes });
  const key = formatApiKey(role, randomBytes(API_KEY_BYTES));
  const stored = await inTransaction(scope.database, async (sql) => {
    const row = await insertApiKey(sql, { name, role, scopes, expiresAt, hash: hashApiKey(key) });
    const detail = { key: name, role, ...(scopes && { scopes }), ...(expiresAt && { expiresAt }) };
    if (row) await recordAudit(scope, { action: 'KEY_CREATED', detail }, sql);
    return row;
  });
  if (!stored) {
    throw new BadInputError('There is a key of this name already (a revoked one keeps its name): choose another.', [
      'name',
    ]);
  }
  return { ...stored, key };
}

/** All keys, oldest first, without what they open. */
export async function listKeys(scope: Scope): Promise<ApiKeyRow[]> {
  requirePermission(scope.viewer, 'key:manage');
  return readApiKeys(scope.database.sql);
}

/**
 * Gives a key another secret, which works at once; the one it had works until the overlap ends. Name, role, scopes and
 * expiry stay. Throws BadInputError where no valid key has this name, ForbiddenError for a key that may do what the viewer
 * may not.
 */
export async function rotateKey(scope: Scope, input: RotatedKey): Promise<CreatedKey> {
  const { viewer } = scope;
  requirePermission(viewer, 'key:manage');
  const name = givenName(input.name);
  const overlapSeconds = input.overlapSeconds ?? DEFAULT_OVERLAP;
  checkOverlap(overlapSeconds);
  const rotated = await inTransaction(scope.database, async (sql) => {
    const row = await lockValidApiKey(sql, name);
    if (!row || !isRole(row.role)) return null;
    requireMayGive(viewer, { name, role: row.role, scopes: row.scopes });
    const key = formatApiKey(row.role, randomBytes(API_KEY_BYTES));
    const stored = await replaceApiKeyHash(sql, { name, hash: hashApiKey(key), overlapSeconds });
    await recordAudit(scope, { action: 'KEY_ROTATED', detail: { key: name, overlapSeconds } }, sql);
    return stored ? { ...stored, key } : null;
  });
  if (!rotated) {
    throw new BadInputError('There is no valid key of this name: list the keys, or make another.', ['name']);
  }
  knownKeys.delete(scope.database);
  return rotated;
}

/** Revokes a key, in every process within {@link KNOWN_FOR_MS}. Throws BadInputError where no key has this name. */
export async function revokeKey(scope: Scope, name: string): Promise<ApiKeyRow> {
  requirePermission(scope.viewer, 'key:manage');
  const key = givenName(name);
  const revoked = await inTransaction(scope.database, async (sql) => {
    const row = await revokeApiKey(sql, key);
    if (row) await recordAudit(scope, { action: 'KEY_REVOKED', detail: { key } }, sql);
    return row;
  });
  if (!revoked) throw noSuchKey();
  knownKeys.delete(scope.database);
  return revoked;
}

/** The name of a key that somebody asks for. No key has a NUL in its name, and PostgreSQL refuses to look for one. */
function givenName(name: string): string {
  if (name.includes('\0')) throw noSuchKey();
  return name.trim();
}

function noSuchKey(): BadInputError {
  return new BadInputError('There is no key of this name: list the keys to see their names.', ['name']);
}

/**
 * Who presents the key: null for a key that is unknown, expired, rotated away or revoked.
 *
 * @param adminKey the setting `ADMIN_KEY`, which opens everything; undefined or empty: there is none
 */
export async function authenticate(
  database: Database,
  adminKey: string | undefined,
  presentedKey: string,
): Promise<Viewer | null> {
  if (adminKey && isSame(adminKey, presentedKey)) return { name: ADMIN_KEY_VIEWER, role: 'admin' };
  if (!isApiKey(presentedKey)) return null;
  const viewer = await findViewer(database, hashApiKey(presentedKey));
  if (viewer) noteKeyUse(database, viewer.name);
  return viewer;
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
  const viewer: Viewer = { name: key.name, role: key.role, ...(key.scopes && { scopes: key.scopes }) };
  // Not a moment longer than the secret works, counted from before the database looked at its clock.
  known.set(keyHash, { viewer, until: now + Math.min(KNOWN_FOR_MS, key.validForMs ?? Infinity) });
  return viewer;
}

/** Compares hashes, which have one length, in a time that tells nothing about the key. */
function isSame(expected: string, presented: string): boolean {
  return timingSafeEqual(hash('sha256', expected, 'buffer'), hash('sha256', presented, 'buffer'));
}
