/** Which identity provider vouches for whom; the settings OIDC_ISSUER, OIDC_AUDIENCE and OIDC_ROLE_CLAIM. */
export interface OidcSettings {
  /** As it stands in the tokens and in the provider's configuration. */
  readonly issuer: string;
  /** What tokens for this API are issued for. */
  readonly audience: string;
  readonly roleClaim: string;
}

export const DEFAULT_ROLE_CLAIM = 'role';

/** Whether keys fetched from there can be believed: over TLS, or without leaving this machine. */
export function isSafeUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}
