import { isRole } from './api-key.js';
import { UnauthenticatedError } from './errors.js';
import type { Role, Viewer } from './permission.js';
import { isVisibleName, TOKEN_VIEWER_PREFIX } from './viewer-name.js';

const MAX_SUBJECT_LENGTH = 200;

/**
 * Who presents a token with these claims: `oidc:` and its subject, with the role in the claim `roleClaim`, a text or a list
 * in which exactly one role is named. Throws {@link UnauthenticatedError} where subject or role cannot be told.
 */
export function viewerOfClaims(claims: Readonly<Record<string, unknown>>, roleClaim: string): Viewer {
  const { sub } = claims;
  if (typeof sub !== 'string' || !isVisibleName(sub, MAX_SUBJECT_LENGTH)) {
    throw new UnauthenticatedError(
      `The token needs a subject ("sub") of 1 to ${MAX_SUBJECT_LENGTH} visible characters: have the identity provider set one.`,
    );
  }
  return { name: `${TOKEN_VIEWER_PREFIX}${sub}`, role: roleOfClaim(claims[roleClaim]) };
}

function roleOfClaim(claim: unknown): Role {
  const named: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const roles = new Set(named.filter((name) => typeof name === 'string').filter(isRole));
  const [role] = roles;
  // Of several roles none is the obvious one, and taking the mightiest would be a surprise.
  if (role === undefined || roles.size > 1) {
    throw new UnauthenticatedError(
      'The token has to name exactly one role of this API: have the identity provider set the claim in OIDC_ROLE_CLAIM.',
    );
  }
  return role;
}
