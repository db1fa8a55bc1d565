import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import type { Adapter, Provider } from 'oidc-provider';

export const AUDIENCE = 'urn:journeygraph';
export const ROLE_CLAIM = 'role';

/** A provider that signs nothing by itself: its keys, its words and its moods are the test's. */
export interface HandMadeProvider {
  readonly issuer: string;
  /** The public keys that it publishes. */
  keys: JWK[];
  /** What it says that its name is. */
  claimedIssuer: string;
  mood: 'well' | 'down' | 'silent';
  /** How often it was asked for its keys or its configuration. */
  asked: number;
  stop(): Promise<void>;
}

export async function startHandMadeProvider(): Promise<HandMadeProvider> {
  const server = createServer((request, response) => {
    provider.asked += 1;
    if (provider.mood === 'silent') return;
    if (provider.mood === 'down') {
      response.writeHead(500).end();
      return;
    }
    const isKeys = request.url === '/keys';
    const answer = isKeys
      ? { keys: provider.keys }
      : { issuer: provider.claimedIssuer, jwks_uri: `${provider.issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  const issuer = await listenHere(server);
  const provider: HandMadeProvider = {
    issuer,
    keys: [],
    claimedIssuer: issuer,
    mood: 'well',
    asked: 0,
    stop: () => stopServer(server),
  };
  return provider;
}

/** A key pair with a name, whose public half can be published. */
export async function makeKey(kid: string, alg = 'RS256'): Promise<{ publicJwk: JWK; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }, privateKey };
}

/** A real OpenID Connect provider, at which every role is a client that gets tokens for this API. */
export async function startRealProvider(
  roles: readonly string[],
): Promise<{ issuer: string; tokenFor(role: string): Promise<string>; stop(): Promise<void> }> {
  const server = createServer();
  const issuer = await listenHere(server);
  const { privateKey } = await makeKey('real');
  const secret = 'a secret of a client in a test';
  const RealProvider = await providerClass();
  const provider = new RealProvider(issuer, {
    adapter: () => KEEPS_NOTHING,
    ttl: { ClientCredentials: 300 },
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'real', alg: 'RS256', use: 'sig' }] },
    clients: roles.map((role) => ({
      client_id: role,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => ({ [ROLE_CLAIM]: token.clientId }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    tokenFor: async (role) => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: role,
        client_secret: secret,
        resource: AUDIENCE,
      });
      const response = await fetch(`${issuer}/token`, { method: 'POST', body });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`The provider gives no token: ${response.status.toString()}`);
      return token;
    },
    stop: () => stopServer(server),
  };
}

/** On a Node that is not (yet) one of long-term support it warns when it is loaded, which there is no setting against. */
async function providerClass(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return (await import('oidc-provider')).default;
  } finally {
    console.warn = warn;
  }
}

/** Clients are in the configuration, and tokens that are signed need no place. */
const KEEPS_NOTHING: Adapter = {
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: () => Promise.resolve(),
};

async function listenHere(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
}

async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await Promise.race([closed, pause(1_000)]);
}
