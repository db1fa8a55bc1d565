import { BadInputError } from '../domain/errors.js';
import type { UserError } from '../domain/map-document-errors.js';
import type { ApiKeyRow } from '../persistence/api-key.js';
import { type CreatedKey, createKey, type NewKey, revokeKey, type RotatedKey, rotateKey } from './key.service.js';
import type { Scope } from './scope.js';

/** What became of a key, or, where the input cannot be used, what is wrong with it (then nothing was changed). */
export interface ChangedKey {
  readonly apiKey: ApiKeyRow | null;
  readonly userErrors: readonly UserError[];
}

/** The same of a key that got a secret, which is shown this once. */
export interface KeyWithSecret extends ChangedKey {
  readonly secret: string | null;
}

/** `createKey` with what is wrong with the input as data. Needs `key:manage`. */
export function createApiKey(scope: Scope, input: NewKey): Promise<KeyWithSecret> {
  return withUserErrors({ apiKey: null, secret: null }, async () => withSecret(await createKey(scope, input)));
}

/** `rotateKey` with what is wrong with the input as data. Needs `key:manage`. */
export function rotateApiKey(scope: Scope, input: RotatedKey): Promise<KeyWithSecret> {
  return withUserErrors({ apiKey: null, secret: null }, async () => withSecret(await rotateKey(scope, input)));
}

/** `revokeKey` with what is wrong with the name as data. Needs `key:manage`. */
export function revokeApiKey(scope: Scope, name: string): Promise<ChangedKey> {
  return withUserErrors({ apiKey: null }, async () => ({ apiKey: await revokeKey(scope, name) }));
}

function withSecret({ key: secret, ...apiKey }: CreatedKey): Omit<KeyWithSecret, 'userErrors'> {
  return { apiKey, secret };
}

async function withUserErrors<Changed extends object, Nothing extends object>(
  nothing: Nothing,
  change: () => Promise<Changed>,
): Promise<(Changed | Nothing) & { readonly userErrors: readonly UserError[] }> {
  try {
    return { ...(await change()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return { ...nothing, userErrors: [{ message: error.message, code: error.code, path: error.inputPath }] };
  }
}
