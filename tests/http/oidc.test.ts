import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportSPKI, importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { INVALID_KEYS } from '../../src/http/door/limits.js';
import { POINTS_OF_A_REQUEST } from '../../src/http/door/prices.js';
import { createTokenAuthentication } from '../../src/http/oidc/authenticate-token.js';
import { COOLDOWN_MS, MAX_AGE_MS } from '../../src/http/oidc/provider-keys.js';
import { ROLE_PERMISSIONS } from '../../src/domain/permission.js';
import { createKey } from '../../src/services/key.service.js';
import { eventually } from '../setup/eventually.js';
import {
  AUDIENCE,
  type HandMadeProvider,
  makeKey,
  ROLE_CLAIM,
  startHandMadeProvider,
  startRealProvider,
} from '../setup/identity-provider.js';
import { type Answer, expectRefused, SECRET, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const CHANNELS = '{ channels { key } }';
/** What each of these needs: map:read, timeline:read, metrics:read, audit:read. */
const QUESTIONS = {
  'map:read': CHANNELS,
  'timeline:read': '{ customers(first: 1) { nodes { id } } }',
  'metrics:read': '{ metricCatalog { name } }',
  'audit:read': '{ auditEvents(first: 1) { nodes { id } } }',
} as const;

let api: TestApi;
let provider: HandMadeProvider;
let key: { publicJwk: JWK; privateKey: CryptoKey };
let time = Date.now();
const problems: unknown[] = [];

const newAuthentication = () =>
  createTokenAuthentication(
    { issuer: provider.issuer, audience: AUDIENCE, roleClaim: ROLE_CLAIM },
    { now: () => time, onProblem: (error) => problems.push(error) },
  );
let authenticateToken: ReturnType<typeof newAuthentication>;

beforeAll(async () => {
  key = await makeKey('first');
  provider = await startHandMadeProvider();
  api = await startTestApi({ authenticateToken: (token) => authenticateToken(token) });
});
beforeEach(() => {
  Object.assign(provider, { keys: [key.publicJwk], claimedIssuer: provider.issuer, mood: 'well', asked: 0 });
  time = Date.now();
  authenticateToken = newAuthentication();
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const present = (token: string, question: string = CHANNELS, to: TestApi = api) =>
  senderTo({ ...to, adminKey: token }).ask(question);

const seconds = () => Math.floor(time / 1_000);

/** Claims that are all right, but for those that are given. */
const claims = (changed: JWTPayload = {}): JWTPayload => ({
  iss: provider.issuer,
  aud: AUDIENCE,
  sub: SECRET,
  exp: seconds() + 300,
  [ROLE_CLAIM]: 'analyst',
  ...changed,
});

interface Signing {
  readonly kid?: string;
  readonly alg?: string;
  readonly by?: CryptoKey | Uint8Array;
}

const sign = (payload: JWTPayload, { kid = 'first', alg = 'RS256', by = key.privateKey }: Signing = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(by);

function expectUnauthenticated(answer: Answer, sentence: RegExp): void {
  const [error] = expectRefused(answer, { status: 401, code: 'UNAUTHENTICATED' });
  expect(error?.message).toMatch(sentence);
  // One sentence.
  expect(error?.message.match(/[.!?](\s|$)/g)).toHaveLength(1);
}

const expectOpen = (answer: Answer) => {
  expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
};

describe('a token of a real provider', () => {
  it('opens exactly what its role opens, for every role', async () => {
    const roles = Object.keys(ROLE_PERMISSIONS) as (keyof typeof ROLE_PERMISSIONS)[];
    const real = await startRealProvider([...roles, 'nobody']);
    try {
      const settings = { issuer: real.issuer, audience: AUDIENCE, roleClaim: ROLE_CLAIM };
      authenticateToken = createTokenAuthentication(settings, { onProblem: (error) => problems.push(error) });
      for (const role of roles) {
        const token = await real.tokenFor(role);
        await expect(authenticateToken(token)).resolves.toEqual({ name: `oidc:${role}`, role });
        for (const [permission, question] of Object.entries(QUESTIONS)) {
          const answer = await present(token, question);
          const permissions: readonly string[] = ROLE_PERMISSIONS[role];
          if (permissions.includes(permission)) expectOpen(answer);
          else expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission } }]);
        }
      }
      expectUnauthenticated(await present(await real.tokenFor('nobody')), /exactly one role/);
    } finally {
      await real.stop();
    }
  });
});

describe('a token', () => {
  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('signed with %s is valid', async (alg) => {
    const other = await makeKey('other', alg);
    provider.keys = [other.publicJwk];
    expectOpen(await present(await sign(claims(), { kid: 'other', alg, by: other.privateKey })));
  });

  it('may name its role in a list, beside names of no role, and be for several audiences', async () => {
    const lists = { [ROLE_CLAIM]: ['offline_access', 'analyst'], aud: ['other', AUDIENCE] };
    expectOpen(await present(await sign(claims(lists))));
  });

  it('is valid half a minute around its time, and not longer', async () => {
    expectOpen(await present(await sign(claims({ exp: seconds() - 25 }))));
    expectOpen(await present(await sign(claims({ nbf: seconds() + 25 }))));
    expectUnauthenticated(await present(await sign(claims({ exp: seconds() - 35 }))), /expired/);
    expectUnauthenticated(await present(await sign(claims({ nbf: seconds() + 35 }))), /not valid yet/);
  });

  it.each<[string, JWTPayload, RegExp]>([
    ['that never expires', { exp: undefined }, /expires/],
    ['for another audience', { aud: `${SECRET} other` }, /another audience/],
    ['for no audience', { aud: undefined }, /another audience/],
    ['of another issuer', { iss: 'https://evil.example.com' }, /another issuer/],
    ['of no issuer', { iss: undefined }, /another issuer/],
    ['without a role', { [ROLE_CLAIM]: undefined }, /exactly one role/],
    ['with an unknown role', { [ROLE_CLAIM]: SECRET }, /exactly one role/],
    ['with a role that every object has', { [ROLE_CLAIM]: 'constructor' }, /exactly one role/],
    ['with two roles', { [ROLE_CLAIM]: ['analyst', 'admin'] }, /exactly one role/],
    ['with a role in another shape', { [ROLE_CLAIM]: { admin: true } }, /exactly one role/],
    ['without a subject', { sub: undefined }, /subject/],
    ['with a subject of control characters', { sub: `a\n${SECRET}` }, /subject/],
    ['with a subject that turns the direction of writing', { sub: `a\u202e${SECRET}` }, /subject/],
    ['with an endless subject', { sub: 'x'.repeat(201) }, /subject/],
  ])('%s is refused', async (_what, changed, sentence) => {
    expectUnauthenticated(await present(await sign(claims(changed))), sentence);
  });

  it('without a signature is refused', async () => {
    expectUnauthenticated(await present(new UnsecuredJWT(claims({ [ROLE_CLAIM]: 'admin' })).encode()), /signature/);
  });

  it('signed with the public key as a shared secret is refused, in every form of that key', async () => {
    const spki = await exportSPKI((await importJWK(key.publicJwk, 'RS256')) as CryptoKey);
    for (const text of [spki, spki.trim(), JSON.stringify(key.publicJwk), key.publicJwk.n ?? '']) {
      const by = new TextEncoder().encode(text);
      expectUnauthenticated(await present(await sign(claims(), { alg: 'HS256', by })), /signature by a public key/);
    }
  });

  it('is refused with a shared secret even where the provider publishes one', async () => {
    const by = new TextEncoder().encode('a shared secret of at least 256 bits!');
    provider.keys = [{ kty: 'oct', k: Buffer.from(by).toString('base64url'), kid: 'shared', alg: 'HS256' }];
    expectUnauthenticated(await present(await sign(claims(), { alg: 'HS256', kid: 'shared', by })), /public key/);
  });

  it('whose claims were changed after it was signed is refused', async () => {
    const [header = '', , signature = ''] = (await sign(claims())).split('.');
    const changed = Buffer.from(JSON.stringify(claims({ [ROLE_CLAIM]: 'admin' }))).toString('base64url');
    expectUnauthenticated(await present([header, changed, signature].join('.')), /signed/);
  });

  it('signed by another key of the same name, or one that it brings itself, is refused', async () => {
    const forger = await makeKey('first');
    expectUnauthenticated(await present(await sign(claims(), { by: forger.privateKey })), /signed/);
    const bringing = new SignJWT(claims()).setProtectedHeader({
      alg: 'RS256',
      kid: 'first',
      jwk: forger.publicJwk,
      jku: 'https://evil.example.com/keys',
    });
    expectUnauthenticated(await present(await bringing.sign(forger.privateKey)), /signed/);
  });

  it('that is none at all is refused', async () => {
    for (const text of ['eyJ.eyJ.x', 'eyJhbGciOiJSUzI1NiJ9..', 'a.b.c'])
      expectRefused(await present(text), { status: 401, code: 'UNAUTHENTICATED' });
  });

  it('cannot be taken for an API key: no key may be called as its presenter is', async () => {
    for (const name of ['oidc:crm', ' OIDC:crm'])
      await expect(createKey(api.scope, { name, role: 'app' })).rejects.toThrow('does not begin with "oidc:"');
    await expect(authenticateToken(await sign(claims({ sub: 'crm' })))).resolves.toMatchObject({ name: 'oidc:crm' });
  });

  it('that is invalid counts as a guess, and keeps those out who guess: an expired one does not, a valid one is let in', async () => {
    const doorLimits = { points: 1_000_000, atOnce: 6 };
    const guarded = await startTestApi({ authenticateToken: (token) => authenticateToken(token), doorLimits });
    try {
      const forger = await makeKey('first');
      const forged = await sign(claims(), { by: forger.privateKey });
      const expired = await sign(claims({ exp: 1 }));
      const statusesOf = (token: string, times: number) =>
        Promise.all(Array.from({ length: times }, async () => (await present(token, CHANNELS, guarded)).status));
      expect(new Set(await statusesOf(expired, 2 * INVALID_KEYS))).toEqual(new Set([401]));
      expect(new Set(await statusesOf(forged, INVALID_KEYS))).toEqual(new Set([401]));
      expect(await statusesOf(forged, 1)).toEqual([429]);
      expect(await statusesOf(expired, 1)).toEqual([401]);
      expectOpen(await present(await sign(claims()), CHANNELS, guarded));
    } finally {
      await guarded.stop();
    }
  });

  it('that has expired is paid for like a request without a key, and does not keep others out', async () => {
    const doorLimits = { points: 4 * POINTS_OF_A_REQUEST, atOnce: 6 };
    const guarded = await startTestApi({ authenticateToken: (token) => authenticateToken(token), doorLimits });
    try {
      const expired = await sign(claims({ exp: 1 }));
      const statuses: number[] = [];
      for (let time = 0; time <= 4; time += 1) statuses.push((await present(expired, CHANNELS, guarded)).status);
      expect(statuses).toEqual([401, 401, 401, 401, 429]);
      expectOpen(await present(await sign(claims()), CHANNELS, guarded));
    } finally {
      await guarded.stop();
    }
  });
});

describe('the keys of the provider', () => {
  it('are fetched again for a new one, and what was withdrawn ends with their age', async () => {
    const old = await sign(claims({ exp: seconds() + 7_200 }));
    expectOpen(await present(old));
    const next = await makeKey('second');
    provider.keys = [next.publicJwk];
    time += COOLDOWN_MS;
    expectOpen(await present(await sign(claims(), { kid: 'second', by: next.privateKey })));
    expectUnauthenticated(await present(old), /signed/);

    const third = await makeKey('third');
    provider.keys = [third.publicJwk];
    time += MAX_AGE_MS;
    const ofSecond = await sign(claims(), { kid: 'second', by: next.privateKey });
    await eventually(5_000, async () => {
      expectUnauthenticated(await present(ofSecond), /signed/);
    });
  });

  it('are asked for once however many tokens name unknown ones', async () => {
    expectOpen(await present(await sign(claims())));
    const { asked } = provider;
    expect(asked).toBe(2);
    const flood = Array.from({ length: 40 }, (_, at) => sign(claims(), { kid: `unknown ${at.toString()}` }));
    for (const answer of await Promise.all(flood.map(async (token) => present(await token))))
      expectUnauthenticated(answer, /signed/);
    expect(provider.asked).toBe(asked);
    time += COOLDOWN_MS;
    await Promise.all(flood.map(async (token) => present(await token)));
    expect(provider.asked).toBe(asked + 2);
  });

  it('keep counting while the provider is down, whatever their age; unknown ones are to come again', async () => {
    const token = await sign(claims({ exp: seconds() + 7_200 }));
    expectOpen(await present(token));
    provider.mood = 'down';
    time += MAX_AGE_MS;
    expectOpen(await present(token));
    time += COOLDOWN_MS;
    const { asked } = provider;
    const flood = Array.from({ length: 20 }, (_, at) => sign(claims(), { kid: `unknown ${at.toString()}` }));
    for (const answer of await Promise.all(flood.map(async (unknown) => present(await unknown))))
      expectRefused(answer, { status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(provider.asked).toBe(asked + 1);
    expectOpen(await present(token));
  });

  it.each<['down' | 'silent']>([['down'], ['silent']])(
    'cannot be had from a provider that is %s: come again, which then works, and API keys work meanwhile',
    async (mood) => {
      provider.mood = mood;
      const token = await sign(claims());
      const asked = present(token);
      expectOpen(await present(api.adminKey));
      const answer = await asked;
      const [error] = expectRefused(answer, { status: 503, code: 'SERVICE_UNAVAILABLE' });
      expect(error?.message).toContain('identity provider');
      expect(answer.headers.get('retry-after')).toBe('5');
      provider.mood = 'well';
      time += COOLDOWN_MS;
      expectOpen(await present(token));
    },
  );

  it('are not believed where the provider says that it is another', async () => {
    provider.claimedIssuer = 'https://evil.example.com';
    expectRefused(await present(await sign(claims())), { status: 503, code: 'SERVICE_UNAVAILABLE' });
    expect(String(problems.at(-1))).toContain('another issuer');
  });
});

it('without an identity provider no token is valid', async () => {
  const plain = await startTestApi();
  try {
    const answer = await present(await sign(claims()), CHANNELS, plain);
    expectRefused(answer, { status: 401, code: 'UNAUTHENTICATED' });
  } finally {
    await plain.stop();
  }
});
