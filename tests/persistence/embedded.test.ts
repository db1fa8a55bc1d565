import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { acquireServer } from '../../src/persistence/server.js';
import { userStarter, type User } from './embedded-user.js';

let startUser: (dataDir: string) => User;
let dataDir: string;
const root = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-embedded-'));

beforeAll(async () => {
  startUser = await userStarter(path.join(root, 'user'));
  dataDir = path.join(root, 'data');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('is made on first use, with a password, UTF-8, UTC and durable commits', async () => {
    const server = await acquire();
    expect(await ask(server.url, 'select version() as answer')).toMatch(/^PostgreSQL 18\./);
    expect(await ask(server.url, 'show timezone')).toBe('UTC');
    expect(await ask(server.url, 'show server_encoding')).toBe('UTF8');
    expect(await ask(server.url, 'show synchronous_commit')).toBe('on');
    // A small part of the machine, whatever its size.
    const buffers = Number(await ask(server.url, `select pg_size_bytes(current_setting('shared_buffers')) as bytes`));
    expect(buffers).toBeGreaterThanOrEqual(128 * 2 ** 20);
    expect(buffers).toBeLessThanOrEqual(Math.max(128 * 2 ** 20, os.totalmem() / 15));
    expect(await ask(server.url, `select string_agg(x, '' order by x) from unnest('{b,a,Z,é,א}'::text[]) x`)).toBe(
      'Zabéא',
    );
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    await server.release();
  });

  it('is shared by processes and by callers within one, and stops when the last has left', async () => {
    const first = startUser(dataDir);
    const second = startUser(dataDir);
    const third = await acquire();
    const fourth = await acquire();
    expect([await first.url, await second.url, fourth.url]).toEqual([third.url, third.url, third.url]);
    await first.leave();
    await third.release();
    await second.leave();
    await fourth.release().then(() => fourth.release());
    await expect(ask(third.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(isRunning()).toBe(false);
  });

  it('outlives the process that started it and is found by the next one', async () => {
    const starter = startUser(dataDir);
    const url = await starter.url;
    await starter.kill();
    expect(await ask(url, 'select 1')).toBe(1);
    const next = await acquire();
    expect(next.url).toBe(url);
    await next.release();
    expect(isRunning()).toBe(false);
  });

  it('keeps what was committed when it is killed, and starts again beside the users it lost', async () => {
    const before = await acquire();
    await ask(before.url, 'create table kept as select generate_series(1, 1000)');
    process.kill(postmaster(), 'SIGKILL');
    const after = await acquire();
    expect(await ask(after.url, 'select count(*)::int from kept')).toBe(1000);
    await after.release();
    expect(isRunning()).toBe(true);
    await before.release();
    expect(isRunning()).toBe(false);
  });

  it('is not misled by a process that got the number of a killed server', async () => {
    const before = await acquire();
    const note = readFileSync(noteFile(), 'utf8');
    await before.release();
    writeFileSync(noteFile(), note.replace(/^\d+/, String(process.ppid)));
    const after = await acquire();
    expect(await ask(after.url, 'select 1')).toBe(1);
    await after.release();
  });

  it('is not kept by an entry whose process number belongs to another process now', async () => {
    mkdirSync(path.join(dataDir, 'users'), { recursive: true });
    writeFileSync(path.join(dataDir, 'users', `${String(process.ppid)}-0`), 'started at another time');
    const server = await acquire();
    await server.release();
    expect(isRunning()).toBe(false);
    expect(readdirSync(path.join(dataDir, 'users'))).toEqual([]);
  });

  it('recovers from a first start that was killed half way', async () => {
    const fresh = path.join(root, 'interrupted');
    const interrupted = startUser(fresh);
    while (!drafts(fresh).some((draft) => existsSync(path.join(fresh, draft, 'data', 'PG_VERSION')))) await sleep(5);
    await interrupted.kill();
    expect(drafts(fresh)).toHaveLength(1);
    expect(readdirSync(fresh)).not.toContain('postgresql');

    const server = await acquireServer({ dataDir: fresh, log: () => undefined });
    expect(await ask(server.url, 'select 1')).toBe(1);
    expect(drafts(fresh)).toEqual([]);
    await server.release();
  });

  it('is fresh after the data folder was deleted, even while it ran', async () => {
    const gone = path.join(root, 'gone');
    const before = await acquireServer({ dataDir: gone, log: () => undefined });
    await ask(before.url, 'create table t()');
    rmSync(gone, { recursive: true });
    const after = await acquireServer({ dataDir: gone, log: () => undefined });
    expect(await ask(after.url, `select to_regclass('t')`)).toBeNull();
    await before.release();
    await expect(ask(before.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    expect(await ask(after.url, 'select 1')).toBe(1);
    await after.release();
  });
});

describe('the sentence for the operator', () => {
  it('names both versions when another PostgreSQL made the database', async () => {
    const versionFile = path.join(dataDir, 'postgresql', 'data', 'PG_VERSION');
    writeFileSync(versionFile, '17\n');
    await expect(acquire()).rejects.toThrow(
      /^The database in .* was made by PostgreSQL 17 and journeygraph comes with 18: /,
    );
    writeFileSync(versionFile, '18\n');
  });

  it('tells a database folder from a data folder', async () => {
    const pgdata = path.join(root, 'pgdata');
    mkdirSync(pgdata);
    writeFileSync(path.join(pgdata, 'PG_VERSION'), '16\n');
    await expect(acquireServer({ dataDir: pgdata, log: () => undefined })).rejects.toThrow(
      `${pgdata} is itself a database folder, of PostgreSQL 16: `,
    );
  });

  it('says that the data folder is a file', async () => {
    const file = path.join(root, 'file');
    writeFileSync(file, '');
    await expect(acquireServer({ dataDir: file, log: () => undefined })).rejects.toThrow(
      `DATA_DIR (${file}) leads through a file: set it to a folder.`,
    );
  });

  it('quotes the last words of a server that does not start, and its log', async () => {
    const settings = path.join(dataDir, 'postgresql', 'data', 'postgresql.conf');
    const good = readFileSync(settings, 'utf8');
    appendFileSync(settings, 'work_mem = lots\n');
    await expect(acquire()).rejects.toThrow(
      new RegExp(`^The embedded PostgreSQL did not start: .*work_mem.*\\(more in ${dataDir}/postgresql.log\\)\\.$`),
    );
    writeFileSync(settings, good);
  });

  it('tells what is wrong with DATABASE_URL and does not show it', async () => {
    const server = await acquire();
    const own = (databaseUrl: string) => acquireServer({ databaseUrl, dataDir: '/nonexistent', log: () => undefined });
    await expect(own(server.url.replace('/postgres?', '/absent?'))).rejects.toThrow(
      'DATABASE_URL leads to no usable database: database "absent" does not exist.',
    );
    await expect(own(server.url.replace(/:[^:@]+@/, ':hunter2@'))).rejects.toThrow(
      /^(?!.*hunter2).*authentication failed/,
    );
    expect((await own(server.url)).url).toBe(server.url);
    await server.release();
    await expect(own(server.url)).rejects.toThrow(/^DATABASE_URL leads to no usable database: .*ECONNREFUSED/);
  });
});

function acquire() {
  return acquireServer({ dataDir, log: () => undefined });
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(question);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

function noteFile(): string {
  return path.join(dataDir, 'postgresql', 'data', 'postmaster.pid');
}

function postmaster(): number {
  return Number.parseInt(readFileSync(noteFile(), 'utf8'), 10);
}

function isRunning(): boolean {
  return existsSync(noteFile());
}

function drafts(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('postgresql.new-')) : [];
}
