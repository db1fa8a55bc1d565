import { hash } from 'node:crypto';
import { BadInputError } from './errors.js';
import { type Permission, type Role, ROLE_PERMISSIONS } from './permission.js';
import {
  ADMIN_KEY_VIEWER,
  isNameOfAnotherKind,
  isVisibleName,
  OPERATOR_VIEWER,
  TOKEN_VIEWER_PREFIX,
} from './viewer-name.js';

/** How many random bytes a key carries. */
export const API_KEY_BYTES = 32;

/**
 * The key as it is shown, once, to the one who asked for it: `jg_<role>_<secret in base64url>`. The role in it is for
 * people to see; what counts is the role that is stored beside its hash.
 */
export function formatApiKey(role: Role, secret: Uint8Array): string {
  return `jg_${role}_${Buffer.from(secret).toString('base64url')}`;
}

/** Whether the text could be a key at all; anything else needs no look into the database. */
export function isApiKey(text: string): boolean {
  return KEY.test(text);
}

const KEY = /^jg_[a-z]+_[A-Za-z0-9_-]{43}$/;

/** What is stored of a key: SHA-256 in hexadecimal. A secret of 256 random bits needs no salt and no slow hash. */
export function hashApiKey(key: string): string {
  return hash('sha256', key, 'hex');
}

/** Checks a role's name; throws {@link BadInputError} that names the roles. */
export function parseRole(name: string): Role {
  if (isRole(name)) return name;
  throw new BadInputError(`Unknown role: the roles are ${Object.keys(ROLE_PERMISSIONS).join(', ')}.`, ['role']);
}

/** Whether a role of this name exists. */
export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLE_PERMISSIONS, name);
}

const MAX_NAME_LENGTH = 100;

/** Checks what a key is called; throws {@link BadInputError}. */
export function parseKeyName(name: string): string {
  const trimmed = name.trim();
  if (isNameOfAnotherKind(trimmed) || !isVisibleName(trimmed, MAX_NAME_LENGTH)) {
    throw new BadInputError(
      `The name of a key has to be a line of 1 to ${MAX_NAME_LENGTH} characters, all of them visible, that does not begin with "${TOKEN_VIEWER_PREFIX}" and is neither "${ADMIN_KEY_VIEWER}" nor "${OPERATOR_VIEWER}", such as "crm-import".`,
      ['name'],
    );
  }
  return trimmed;
}

/**
 * Checks what a key is narrowed to; null or undefined, all of its role, is null. Throws {@link BadInputError} for an empty
 * list and for what the role does not hold.
 */
export function parseScopes(role: Role, scopes: readonly string[] | null | undefined): Permission[] | null {
  if (!scopes) return null;
  const held: readonly Permission[] = ROLE_PERMISSIONS[role];
  if (scopes.length === 0 || !scopes.every((scope) => held.some((permission) => permission === scope))) {
    throw new BadInputError(
      `Scopes have to be one or more of the permissions of the role ${role}: ${held.join(', ')}. Leave them out for all of these.`,
      ['scopes'],
    );
  }
  return held.filter((permission) => scopes.includes(permission));
}

const SECONDS = { m: 60, h: 3_600, d: 86_400 };

/** A time such as "90d", "24h" or "30m" in seconds. Throws {@link BadInputError} at `field` for anything else. */
export function parseDuration(text: string, field: string): number {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (!count || !unit) {
    throw new BadInputError('A time has to be minutes, hours or days, such as 30m, 24h or 90d.', [field]);
  }
  return Number(count) * SECONDS[unit as keyof typeof SECONDS];
}

/** When a key expires: after a time such as "90d", or at an instant in RFC 3339. Throws {@link BadInputError}. */
export function parseExpiry(text: string, now: number): Date {
  if (/^\d+[a-z]$/.test(text)) return new Date(now + parseDuration(text, 'expires-in') * 1_000);
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw new BadInputError(
      'A key expires after minutes, hours or days, such as 90d, or at an instant, such as 2027-03-01T00:00:00Z.',
      ['expires-in'],
    );
  }
}

/** Checks that a key would open anything at all before it expires. Throws {@link BadInputError}. */
export function checkExpiry(expiresAt: Date | null, now: number): void {
  if (!expiresAt || expiresAt.getTime() > now) return;
  throw new BadInputError('A key has to expire in the future: give a later time, or leave it out.', ['expiresAt']);
}

/** How long the old secret of a rotated key works unless something else is said, and at most; in seconds. */
export const DEFAULT_OVERLAP = 24 * SECONDS.h;
export const MAX_OVERLAP = 30 * SECONDS.d;

/** Checks for how many seconds the old secret works. Throws {@link BadInputError}. */
export function checkOverlap(seconds: number): void {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_OVERLAP) return;
  throw new BadInputError(`The overlap has to be 0 to ${MAX_OVERLAP} seconds, which are 30 days.`, ['overlapSeconds']);
}
