import { errors, jwtVerify } from 'jose';
import { JourneygraphError, TokenExpiredError, UnauthenticatedError } from '../../domain/errors.js';
import type { Viewer } from '../../domain/permission.js';
import { viewerOfClaims } from '../../domain/token-claims.js';
import { createProviderKeys } from './provider-keys.js';
import type { OidcSettings } from './settings.js';

/** Those with a public key: with a shared secret, whoever can check a token can make one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** By how much the clocks of the provider and of this machine may differ. */
export const CLOCK_SKEW_SECONDS = 30;

/**
 * Who presents the token. Throws {@link UnauthenticatedError} for any that the provider did not sign for this API and this
 * moment, and `ServiceUnavailableError` where that cannot be found out.
 */
export type AuthenticateToken = (token: string) => Promise<Viewer>;

/** Asks nobody until the first token comes. */
export function createTokenAuthentication(
  { issuer, audience, roleClaim }: OidcSettings,
  { now = Date.now, onProblem }: { readonly now?: () => number; readonly onProblem: (error: unknown) => void },
): AuthenticateToken {
  const keys = createProviderKeys({ issuer, now, onProblem });
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    }).catch((error: unknown) => {
      throw refusalOf(error);
    });
    return viewerOfClaims(payload, roleClaim);
  };
}

/** Whether the text could be a signed token: three parts, of which the first is an object. */
export function looksLikeToken(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(text);
}

/** One sentence without anything of the token. */
function refusalOf(error: unknown): JourneygraphError {
  if (error instanceof JourneygraphError) return error;
  // Claims are looked at once the signature is known to be the provider's.
  if (error instanceof errors.JWTExpired) return new TokenExpiredError();
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new UnauthenticatedError(CLAIM_REFUSALS.get(error.claim) ?? NOT_SIGNED_FOR_US);
  }
  return new UnauthenticatedError(NOT_SIGNED_FOR_US);
}

const NOT_SIGNED_FOR_US =
  'The token is none that the identity provider in OIDC_ISSUER signed: get one there, as it is, with a signature by a public key.';

const CLAIM_REFUSALS = new Map([
  ['aud', 'The token is for another audience: get one for the audience in OIDC_AUDIENCE.'],
  ['iss', 'The token is of another issuer: get one from the identity provider in OIDC_ISSUER.'],
  ['nbf', 'The token is not valid yet: wait, or compare the clocks of this server and the identity provider.'],
  ['exp', 'The token has to say when it expires ("exp"): have the identity provider limit it.'],
]);
