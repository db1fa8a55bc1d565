import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { graphiqlRoutes } from '../../src/http/graphiql/route.js';
import { nothingHere, refusal } from '../../src/http/refusal.js';
import { exchangeRaw } from '../setup/raw-http.js';

const INSIDE = 'what GraphiQL is made of';
const OUTSIDE = 'what nobody may read';

/** The files of GraphiQL in a folder beside others, as they stand in a checkout. */
let folder: string;
let server: Server;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  const bundle = path.join(folder, 'dist', 'graphiql');
  await mkdir(path.join(bundle, 'assets'), { recursive: true });
  await mkdir(path.join(bundle, '.git'));
  await writeFile(path.join(bundle, 'index.html'), INSIDE);
  await writeFile(path.join(bundle, 'assets', 'app.js'), INSIDE);
  for (const file of ['secret.txt', 'dist/secret.txt', 'dist/graphiql-secret.txt', 'dist/graphiql/.git/secret.txt']) {
    await writeFile(path.join(folder, file), OUTSIDE);
  }
  const app = express();
  app.disable('x-powered-by');
  app.use('/graphiql', graphiqlRoutes({ bundle, examples: bundle }), nothingHere);
  app.use(refusal(pino({ level: 'silent' })));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Paths as they are: clients of HTTP would tidy them. */
const get = (path: string) =>
  exchangeRaw(url, Buffer.from(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 'latin1'));

describe('the files of GraphiQL', () => {
  it.each(['/graphiql/', '/graphiql/index.html', '/graphiql/assets/app.js', '/graphiql/assets/%61pp.js'])(
    'are what %s gives',
    async (path) => {
      const answer = await get(path);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toContain(INSIDE);
    },
  );

  it.each([
    '/../secret.txt',
    '/../../secret.txt',
    '/..%2fsecret.txt',
    '/..%2F..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/....//secret.txt',
    '/..;/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/index.html/../../secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/.%00./secret.txt',
    '/../secret.txt%00.html',
    '/%00',
    '/%ff',
    '/%',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/file:///etc/passwd',
    '/.git/secret.txt',
    '/%2egit/secret.txt',
    '/assets/',
    '/..%2f%2e%2e%2fgraphiql-secret.txt',
    '/..%2fgraphiql-secret.txt',
  ])('are all that %s could reach', async (path) => {
    const answer = await get(`/graphiql${path}`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404) [\s\S]*"code":"(NOT_FOUND|BAD_USER_INPUT)"/);
    expect(answer).not.toContain(OUTSIDE);
    expect(answer).not.toContain('root:');
    expect(answer).not.toContain(folder);
  });

  it('are the only place that somebody is sent to', async () => {
    for (const path of [
      '',
      '/assets',
      '//evil.example/..',
      '/assets//evil.example/%2e%2e',
      '/\\evil.example/assets/..',
    ]) {
      expect(await get(`/graphiql${path}`)).not.toMatch(/^location: (?!\/graphiql\/)/im);
    }
    expect(await get('//evil.example/graphiql/..')).not.toMatch(/^location:/im);
  });
});
