import { SECRET } from '../../setup/refusals.js';
import { type Asked, type DocumentOptions, documentOf } from './documents.js';
import type { Random } from './random.js';
import { WILD_TEXTS } from './wild.js';

/** What goes over the wire. */
export interface FuzzRequest {
  /** `fitting`: it fits the schema, so that most are answered with data. */
  readonly kind: 'fitting' | 'wild' | 'broken' | 'bytes' | 'odd';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A random request: half of them fit the schema, the rest are wrong in one of four ways. */
export function requestOf(options: Omit<DocumentOptions, 'operation' | 'wildness'>, key: string): FuzzRequest {
  const { random } = options;
  const kind = random.pick(['fitting', 'fitting', 'fitting', 'fitting', 'wild', 'wild', 'broken', 'bytes', 'odd']);
  const changes = random.chance(kind === 'fitting' ? 0 : 0.25);
  const asked = documentOf({
    ...options,
    operation: changes ? 'mutation' : 'query',
    wildness: kind === 'wild' ? 0.15 : 0,
  });
  const good: FuzzRequest = {
    kind: kind as FuzzRequest['kind'],
    method: 'POST',
    path: '/graphql',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: bodyOf(asked),
  };
  switch (kind) {
    case 'broken':
      return { ...good, body: bodyOf({ ...asked, query: broken(random, asked.query) }) };
    case 'bytes':
      return { ...good, body: mutated(random, good.body) };
    case 'odd':
      return odd(random, good, asked);
    default:
      return good;
  }
}

function bodyOf({ query, variables }: Asked): Buffer {
  return Buffer.from(`{"query": ${JSON.stringify(query)}, "variables": ${variables}}`);
}

const SPLINTERS = [
  ...['{', '}', '(', ')', '[', ']', '$', '@', '!', ':', '|', '&', '...', '"', '"""', '#', ',', '\\', '\0', '\ufeff'],
  ...['🙂', '\ud800', 'on', 'fragment', 'query', 'mutation', 'subscription', 'null', '__proto__', 'constructor'],
  ...[
    '__schema',
    '__type(name: "__proto__")',
    '@skip',
    '@defer',
    '@deprecated',
    '$v0',
    'fragment F0 on Query { ...F0 }',
  ],
  ...['-', '00', '1.', '1e', '0x1', `"${SECRET}"`, '{ a '.repeat(40), 'colour', '""""', '\\u{110000}'],
];

/** The document with words taken out, doubled, exchanged or put in, or cut off. */
function broken(random: Random, query: string): string {
  const words = query.split(' ');
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(words.length);
    const change = random.below(5);
    if (change === 0) words.splice(at, 1);
    if (change === 1) words.splice(at, 0, random.pick(words));
    if (change === 2) words.splice(at, 1, random.pick(SPLINTERS));
    if (change === 3) words.splice(at, 0, random.pick(SPLINTERS));
    if (change === 4) words.length = Math.max(1, at);
  }
  return words.join(' ');
}

/** The bytes with some exchanged, taken out, doubled or put in. */
function mutated(random: Random, bytes: Buffer): Buffer {
  const changed = [...bytes];
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(changed.length);
    const change = random.below(4);
    if (change === 0) changed[at] = random.below(256);
    if (change === 1) changed.splice(at, 1 + random.below(8));
    if (change === 2) changed.splice(at, 0, ...changed.slice(at, at + 1 + random.below(16)));
    if (change === 3) changed.splice(at, 0, random.below(256));
  }
  return Buffer.from(changed);
}

const METHODS = [
  'GET',
  'GET',
  'GET',
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'SEARCH',
  'POST',
  'POST',
];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'content-type': [
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/json; charset=__proto__',
    'application/graphql',
    'application/json;;;=',
    '\u00ff/\u00ff',
  ],
  'content-encoding': ['gzip', 'br', 'deflate', 'identity', '__proto__', 'gzip, gzip'],
  accept: [
    '',
    '*/*',
    'text/html',
    'application/graphql-response+json',
    'image/png',
    'multipart/mixed',
    ';q=',
    'a/b;q=9',
  ],
  authorization: [
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${SECRET}`,
    'Basic Og==',
    'Bearer a.b.c',
    'bearer \u00ff',
    `Bearer ${'x'.repeat(4_000)}`,
  ],
  'x-api-key': ['', SECRET],
  origin: ['null', 'https://evil.example.com', SECRET],
  'x-request-id': [SECRET, 'x'.repeat(2_000), '../..', '\u00ff'],
  'x-forwarded-for': ['::1', 'not an address', '1.2.3.4, 5.6.7.8'],
  traceparent: ['00-0-0-0', SECRET],
  'apollo-require-preflight': ['yes', ''],
  range: ['bytes=0-1', 'bytes=9999999-', 'bytes=a-b'],
  'if-none-match': ['*', '"x"'],
  expect: ['100-continue'],
};

const PATHS = [
  ...[
    '/',
    '/graphql',
    '/graphql',
    '/graphql',
    '/graphql/',
    '/GraphQL',
    '/graphql/x',
    '//graphql',
    '/graphql%00',
    '/graphql;x',
  ],
  ...[
    '/graphiql',
    '/graphiql/',
    '/graphiql/examples.json',
    '/graphiql/../../package.json',
    '/graphiql/%2e%2e/%2e%2e/package.json',
  ],
  ...['/graphiql/..%2f..%2fpackage.json', '/graphiql/%00', '/graphiql/%', '/%e0%a4%a', '/livez', '/readyz', '/metrics'],
  ...[
    '/.env',
    '/__proto__',
    '/constructor',
    `/${SECRET}`,
    `/${'x'.repeat(4_000)}`,
    '/graphql?query',
    '/graphql?query=%',
    '*',
  ],
];

/** Another method, another path and other headers than a client would send. */
function odd(random: Random, good: FuzzRequest, asked: Asked): FuzzRequest {
  const method = random.pick(METHODS);
  const headers: Record<string, string> = { ...good.headers };
  for (const name of random.some(Object.keys(HEADERS), random.below(3)))
    headers[name] = random.pick(HEADERS[name] ?? []);
  const path = method === 'GET' && random.chance(0.5) ? `/graphql?${searchOf(random, asked)}` : random.pick(PATHS);
  const withBody = !['GET', 'HEAD'].includes(method) || random.chance(0.1);
  return { ...good, method, path, headers, body: withBody ? good.body : Buffer.alloc(0) };
}

function searchOf(random: Random, { query, variables }: Asked): string {
  const parameters = [
    `query=${encodeURIComponent(query).slice(0, 6_000)}`,
    `variables=${encodeURIComponent(random.chance(0.5) ? variables : random.pick(WILD_TEXTS).json).slice(0, 6_000)}`,
    `operationName=${random.pick(['Fuzz', '__proto__', '', '%ff', SECRET])}`,
    `extensions=${random.pick(['{}', '%7B', '[]', encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"x"}}')])}`,
    'query=%7B__typename%7D',
    '__proto__[a]=1',
    'query[]=1',
  ];
  return random.some(parameters, 1 + random.below(parameters.length)).join('&');
}
