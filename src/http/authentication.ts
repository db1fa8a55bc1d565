import type { Request } from 'express';
import { UnauthenticatedError } from '../domain/errors.js';
import type { Viewer } from '../domain/permission.js';

/**
 * The API key that a request presents as `Authorization: Bearer <key>`, or null where it presents none.
 * Throws {@link UnauthenticatedError} for another scheme.
 */
export function presentedKey(request: Request): string | null {
  const header = request.headers.authorization;
  if (!header) return null;
  const [, key] = /^Bearer +(\S+)$/i.exec(header.trim()) ?? [];
  if (!key) throw new UnauthenticatedError('The Authorization header has to be "Bearer <key>" with an API key.');
  return key;
}

/** Who sent the request; null where it presents no key. Throws {@link UnauthenticatedError} for a key that is not valid. */
export async function viewerOf(
  key: string | null,
  authenticate: (key: string) => Promise<Viewer | null>,
): Promise<Viewer | null> {
  if (key === null) return null;
  const viewer = await authenticate(key);
  if (!viewer)
    throw new UnauthenticatedError('The API key is unknown or revoked: ask for one with `npm run key -- create`.');
  return viewer;
}
