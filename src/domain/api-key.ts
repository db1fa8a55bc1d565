import { hash } from 'node:crypto';
import { BadInputError } from './errors.js';
import { type Role, ROLE_PERMISSIONS } from './permission.js';

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
  // So begin the names of those for whom the identity provider vouches.
  const isTaken = /^oidc:/i.test(trimmed);
  if (isTaken || trimmed === '' || trimmed.length > MAX_NAME_LENGTH || /\p{Cc}/u.test(trimmed)) {
    throw new BadInputError(
      `The name of a key has to be a line of 1 to ${MAX_NAME_LENGTH} characters that does not begin with "oidc:", such as "crm-import".`,
      ['name'],
    );
  }
  return trimmed;
}
