import { afterAll, afterEach, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from '../setup/cli.js';
import { eventually } from '../setup/eventually.js';
import { ask, startServer, stopServers } from './server-process.js';

const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-lifecycle-'));
const note = path.join(DATA_DIR, 'postgresql', 'data', 'postmaster.pid');
afterEach(stopServers);
afterAll(() => {
  rmSync(DATA_DIR, { recursive: true, force: true });
});

const KEYS = '{ channels { key } }';

it('shares its embedded database with commands, which the server sees at work', async () => {
  const server = startServer({ DATA_DIR });
  const url = await server.url();
  expect(await ask(url, KEYS)).toEqual({ channels: [] });

  const { output } = await runCli(['key', 'create', '--name', 'app', '--role', 'app'], { DATA_DIR });
  const key = output.trim().split('\n').at(-1) ?? '';
  expect(await ask(url, KEYS, key)).toEqual({ channels: [] });

  expect(await runCli(['seed', '--customers', '3'], { DATA_DIR })).toMatchObject({ exitCode: 0 });
  await eventually(1_000, async () => {
    expect(await ask(url, '{ channels { key } customers(first: 1) { totalCount } }')).toEqual({
      channels: expect.arrayContaining([{ key: 'app' }]),
      customers: { totalCount: 3 },
    });
  });

  await runCli(['key', 'revoke', '--name', 'app'], { DATA_DIR });
  await eventually(2_000, async () => {
    expect(await ask(url, KEYS, key)).toBeUndefined();
  });
  expect(await server.end('SIGTERM')).toBe(0);
  expect(existsSync(note)).toBe(false);
});

it('starts again with all its data after it was killed, alone and together with its database', async () => {
  const alone = startServer({ DATA_DIR });
  await alone.url();
  await alone.end('SIGKILL');
  expect(existsSync(note)).toBe(true);

  const both = startServer({ DATA_DIR });
  await both.url();
  process.kill(Number.parseInt(readFileSync(note, 'utf8'), 10), 'SIGKILL');
  await both.end('SIGKILL');

  const next = startServer({ DATA_DIR });
  expect(await ask(await next.url(), '{ customers(first: 1) { totalCount } }')).toEqual({
    customers: { totalCount: 3 },
  });
  expect(await next.end('SIGTERM')).toBe(0);
  expect(existsSync(note)).toBe(false);
});
