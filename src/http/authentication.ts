import type { Request } from 'express';
import { UnauthenticatedError } from '../domain/errors.js';
import type { Viewer } from '../domain/permission.js';
import { type AuthenticateToken, looksLikeToken } from './oidc/authenticate-token.js';

/**
 * The API key or token that a request presents as `Authorization: Bearer <key>`, or null where it presents none.
 * Throws {@link UnauthenticatedError} for another scheme.
 */
export function presentedKey(request: Request): string | null {
  const header = request.headers.authorization;
  if (!header) return null;
  const [, key] = /^Bearer +(\S+)$/i.exec(header.trim()) ?? [];
  if (!key)
    throw new UnauthenticatedError('The Authorization header has to be "Bearer <key>" with an API key or a token.');
  return key;
}

/** Ways to find out who presents something. */
export interface Authentication {
  /** Who presents the API key, or null for one that is unknown, expired, rotated away or revoked. */
  readonly authenticate: (key: string) => Promise<Viewer | null>;
  /** Who presents the token of the identity provider; without one, no token is valid. */
  readonly authenticateToken?: AuthenticateToken | null;
}

/**
 * Who sent the request; null where it presents no key. Throws {@link UnauthenticatedError} for a key or token that is not
 * valid.
 */
export async function viewerOf(
  key: string | null,
  { authenticate, authenticateToken }: Authentication,
): Promise<Viewer | null> {
  if (key === null) return null;
  // An operator's key may look like anything, so keys come first; what is no key costs them no look into the database.
  const viewer = await authenticate(key);
  if (!viewer && authenticateToken && looksLikeToken(key)) return authenticateToken(key);
  if (!viewer)
    throw new UnauthenticatedError(
      'The key or token is unknown, expired or revoked: ask for a key made with `npm run key -- create`.',
    );
  return viewer;
}
