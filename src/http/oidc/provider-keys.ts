import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ServiceUnavailableError } from '../../domain/errors.js';
import { outsideRequests, whileRequested } from '../../domain/request-signal.js';
import { isSafeUrl } from './settings.js';

/** How long the provider may take for its configuration and its keys together. */
const TIMEOUT_MS = 4_000;

/** The provider is asked no more often than that, whatever tokens come and whether it answers or not. */
export const COOLDOWN_MS = 10_000;

/** Keys older than that are fetched again, so that one that the provider withdrew is no longer believed. */
export const MAX_AGE_MS = 600_000;

export interface ProviderKeysOptions {
  readonly issuer: string;
  readonly now: () => number;
  /** Is told when the keys cannot be fetched. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * The public keys of the provider, fetched when the first token comes, again when one names an unknown key, and when they are
 * old. While the provider is down those that are known keep counting. Throws {@link ServiceUnavailableError} where the key
 * would have to be fetched and cannot be.
 *
 * Not jose's `createRemoteJWKSet`: its pause counts from the last fetch that succeeded, so unknown keys would hammer a
 * provider that is down, and its keys end with their age.
 */
export function createProviderKeys({ issuer, now, onProblem }: ProviderKeysOptions): JWTVerifyGetKey {
  let known: JWTVerifyGetKey | undefined;
  let fetchedAt = -Infinity;
  let askedAt = -Infinity;
  let lastSucceeded = true;
  let pending: Promise<void> | undefined;

  const refresh = async () => {
    try {
      known = await fetchKeys(issuer);
      fetchedAt = now();
      lastSucceeded = true;
    } catch (error) {
      lastSucceeded = false;
      onProblem(error);
    } finally {
      pending = undefined;
    }
  };
  /** Asks the provider unless it was asked just now. */
  const beginAsking = () => {
    if (!pending && now() - askedAt >= COOLDOWN_MS) {
      askedAt = now();
      pending = outsideRequests(refresh);
    }
  };
  /** Requests wait for the same answer, and no longer than they may take. */
  const ask = async () => {
    beginAsking();
    if (pending) await whileRequested(pending);
  };

  return async (header, token) => {
    if (!known) await ask();
    // Nobody waits for keys that are merely old.
    else if (now() - fetchedAt >= MAX_AGE_MS) beginAsking();
    if (!known) throw unavailable();
    try {
      return await known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await ask();
    try {
      return await known(header, token);
    } catch (error) {
      // The key may be one that the provider would have told us of.
      if (error instanceof errors.JWKSNoMatchingKey && !lastSucceeded) throw unavailable();
      throw error;
    }
  };
}

async function fetchKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const configuration = CONFIGURATION.parse(await fetchJson(place, signal));
  if (configuration.issuer !== issuer) throw new Error('the configuration of OIDC_ISSUER is of another issuer');
  if (!isSafeUrl(configuration.jwks_uri)) throw new Error('the keys of OIDC_ISSUER are not at an https address');
  const keys = KEYS.parse(await fetchJson(configuration.jwks_uri, signal));
  return createLocalJWKSet(keys);
}

const CONFIGURATION = z.object({ issuer: z.string(), jwks_uri: z.string() });
const KEYS = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`OIDC_ISSUER answers with the status ${response.status.toString()}`);
  return response.json();
}

function unavailable(): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'The identity provider cannot be reached right now: send the request again in some seconds.',
  );
}
