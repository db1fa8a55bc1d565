import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { exchangeRaw, statusesIn } from '../setup/raw-http.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

let api: TestApi;
let http: Sender;
beforeAll(async () => {
  api = await startTestApi({ withMetrics: true });
  http = senderTo(api);
});
afterAll(() => api.stop());

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;
const change = (key: string) =>
  JSON.stringify({
    query: `mutation { upsertChannel(input: { key: "${key}", name: "x", digital: true, staffed: false }) { channel { key } } }`,
  });
/** A whole request of the operator's that changes the map, to be hidden in another. */
function hidden(key: string): string {
  const body = change(key);
  return lines(
    'POST /graphql HTTP/1.1',
    'Host: a',
    `Authorization: Bearer ${api.adminKey}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
    '',
    body,
  );
}
const channelKeys = async () => (await http.ask('{ channels { key } }')).text;

describe('a request that two servers in a row could take for two', () => {
  it('would be answered twice, and change the map, if its parts were whole requests', async () => {
    const answers = await exchangeRaw(api.url, lines('GET /livez HTTP/1.1', 'Host: a', '') + hidden('in-the-open'));
    expect(statusesIn(answers)).toEqual([200, 200]);
    expect(await channelKeys()).toContain('in-the-open');
  });

  const chunk = '0\r\n\r\n';
  const head = (...headers: string[]) =>
    lines('POST /graphql HTTP/1.1', 'Host: a', 'Content-Type: application/json', ...headers, '');
  it.each([
    ['a length and chunks', (length) => head(`Content-Length: ${length}`, 'Transfer-Encoding: chunked') + chunk],
    ['chunks and a length', (length) => head('Transfer-Encoding: chunked', `Content-Length: ${length}`) + chunk],
    ['two lengths', (length) => head('Content-Length: 0', `Content-Length: ${length}`)],
    ['a list of lengths', (length) => head(`Content-Length: 0, ${length}`)],
    ['a length with a sign', () => head('Content-Length: +0')],
    ['a negative length', () => head('Content-Length: -1')],
    ['a hexadecimal length', () => head('Content-Length: 0x0')],
    ['two transfer encodings', () => head('Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + chunk],
    ['an unknown transfer encoding', () => head('Transfer-Encoding: xchunked') + chunk],
    ['chunks that are not the last encoding', () => head('Transfer-Encoding: chunked, gzip') + chunk],
    ['a space before the colon', (length) => head('Transfer-Encoding : chunked', `Content-Length: ${length}`) + chunk],
    ['a folded header', (length) => head('X: a', ' Transfer-Encoding: chunked', `Content-Length: ${length}`) + chunk],
    ['a header that ends in CR alone', () => head('X: a\rTransfer-Encoding: chunked') + chunk],
    ['a header with NUL', () => head('X: a\0', 'Transfer-Encoding: chunked') + chunk],
    ['a chunk whose size is no number', () => `${head('Transfer-Encoding: chunked')}0x0\r\n\r\n`],
    ['a chunk whose size has a sign', () => `${head('Transfer-Encoding: chunked')}+0\r\n\r\n`],
    ['a chunk whose size runs over', () => `${head('Transfer-Encoding: chunked')}fffffffffffffffff\r\n\r\n`],
    ['a chunk that is longer than it says', () => `${head('Transfer-Encoding: chunked')}1\r\nabc\r\n${chunk}`],
  ] satisfies [string, (length: number) => string][])('with %s: is refused whole', async (name, front) => {
    const key = `smuggled-${name.replaceAll(/\W+/g, '-')}`;
    const inside = hidden(key);
    const answers = await exchangeRaw(api.url, front(inside.length) + inside);
    expect(statusesIn(answers)).toEqual([400]);
    expect(await channelKeys()).not.toContain(key);
  });
});

describe('a method', () => {
  const ask = (line: string, ...headers: string[]) => exchangeRaw(api.url, lines(line, 'Host: a', ...headers, ''));

  it('that asks for its own headers gets none of them', async () => {
    for (const path of ['/graphql', '/graphiql/', '/livez', '/', '*']) {
      const answer = await ask(`TRACE ${path} HTTP/1.1`, `X-Secret: ${SECRET}`, 'Connection: close');
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404|405) /);
      expect(answer).not.toContain(SECRET);
    }
  });

  it('that asks for a tunnel gets none', async () => {
    expect(await ask('CONNECT db.example:5432 HTTP/1.1')).not.toMatch(/^HTTP\/1\.\d 2/);
    expect(await ask('GET /graphql HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket')).not.toContain(' 101 ');
    expect(await ask('PRI * HTTP/2.0')).not.toMatch(/^HTTP\/1\.\d 2/);
  });

  it.each(['HEAD', 'QUERY', 'OPTIONS', 'PROPFIND', 'TRACE'])('%s runs no operation', async (method) => {
    const query = encodeURIComponent('{ channels { key } }');
    const headers = [`Authorization: Bearer ${api.adminKey}`, 'Apollo-Require-Preflight: yes', 'Connection: close'];
    const answer = await ask(`${method} /graphql?query=${query} HTTP/1.1`, ...headers);
    expect(answer).toMatch(/^HTTP\/1\.1 (204|405) /);
    expect(answer).not.toContain('"data"');
  });

  it('cannot be another one than that of the first line', async () => {
    const query = encodeURIComponent((JSON.parse(change('overridden')) as { query: string }).query);
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      const headers = [`Authorization: Bearer ${api.adminKey}`, 'Apollo-Require-Preflight: yes', 'Connection: close'];
      const answer = await ask(`GET /graphql?query=${query}&_method=POST HTTP/1.1`, ...headers, `${name}: POST`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    }
    expect(await channelKeys()).not.toContain('overridden');
  });
});

describe('what stands in front of a body', () => {
  const to = (path: string, ...headers: string[]) =>
    exchangeRaw(api.url, lines(`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', ''));

  it('may be 16 KB long, path and headers together', async () => {
    expect(await to(`/${'x'.repeat(20_000)}`, 'Host: a')).toMatch(/^HTTP\/1\.1 431 /);
    expect(await to('/graphql', 'Host: a', `Cookie: ${'a=b; '.repeat(4_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await to('/graphql', 'Host: a', ...Array.from({ length: 3_000 }, () => 'a: b'))).toMatch(/ 431 /);
    expect(await to('/livez', 'Host: a', `Cookie: ${'a=b; '.repeat(1_000)}`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('decides by no name of a host or a proxy what is answered', async () => {
    const forged = ['Host', 'X-Forwarded-Host', 'X-Original-URL', 'X-Rewrite-URL', 'Forwarded', 'X-Forwarded-Proto'];
    for (const path of ['/', '/graphql', '/graphiql', '/nothing', '/livez']) {
      const headers = forged.map((name) => `${name}: evil.example`);
      const answer = await to(path, ...headers);
      expect(answer).toMatch(/^HTTP\/1\.1 (200|301|302|400|404) /);
      expect(answer).not.toContain('evil.example');
    }
    expect(await to('/livez')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('sends nobody elsewhere, and puts no header into the answer', async () => {
    const paths = [
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/graphiql//evil.example/%2f..',
      '/%0d%0aSet-Cookie:a=b',
    ];
    for (const path of [...paths, '/graphiql/%0d%0aSet-Cookie:a=b', '/graphiql?%0d%0aSet-Cookie:a=b']) {
      const ids = ['X-Request-Id: 12345678%0d%0aSet-Cookie:a=b', 'X-Request-Id: 12345678\tSet-Cookie'];
      const answer = await to(path, 'Host: a', ...ids);
      expect(answer).not.toMatch(/^set-cookie/im);
      expect(answer).not.toMatch(/^location: (?!\/graphiql)/im);
    }
  });
});

describe('the port of the metrics', () => {
  it('tells of nothing but the metrics', async () => {
    const { metricsUrl } = api;
    if (metricsUrl === null) throw new Error('There are no metrics.');
    const requests = ['POST /metrics', 'TRACE /metrics', 'GET /', 'GET /metrics/../graphql', 'GET //metrics'];
    for (const request of [...requests, 'GET http://evil.example/metrics', 'HEAD /metrics']) {
      const answer = await exchangeRaw(
        metricsUrl,
        lines(`${request} HTTP/1.1`, `Host: ${SECRET}`, 'Connection: close', ''),
      );
      expect({ request, answer }).toEqual({ request, answer: expect.stringMatching(/^HTTP\/1\.1 404 Not Found\r\n/) });
      expect(answer).toMatch(/\r\n\r\n(0\r\n\r\n)?$/);
    }
  });
});

it('goes on answering after all that', async () => {
  expect((await http.ask('{ channels { key } }')).status).toBe(200);
  expectRefused(await http.request('/nothing'), { status: 404, code: 'NOT_FOUND' });
});
