import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { createRandom } from '../../seeds/random.js';
import { type ServerProcess, startServer, stopServers } from '../lifecycle/server-process.js';
import { eventually } from '../setup/eventually.js';
import { createCrashWorld, type CrashWorld } from './crash-world.js';
import { expectRecovery, statusOf } from './outage.js';
import { SEED } from './rounds.js';
import { send, type Told } from './senders.js';
import { runWell } from './victim.js';
import { expectCellsOfRebuild, expectNothingTwice } from './whole.js';

/**
 * A small disk of its own, which only root on Linux can make. There is nothing else to be filled safely: a limit on the
 * size of files (RLIMIT_FSIZE) makes other errors, and shared memory (/dev/shm) belongs to everybody.
 */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const disk = mayMount ? mountDisk() : undefined;
const itOnDisk = disk === undefined ? it.skip : it;
const WHY_SKIPPED =
  disk !== undefined ? '' : mayMount ? ' (skipped: mounting is not allowed here)' : ' (skipped: needs root on Linux)';

let world: CrashWorld;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  if (disk === undefined) return;
  world = await createCrashWorld(disk);
  await runWell(['seed', '--customers', '2'], world.env);
  server = startServer({ ...world.env, LOG_LEVEL: 'silent', RATE_LIMIT: '999999999999' });
  url = await server.url();
});
afterAll(async () => {
  if (disk === undefined) return;
  await server.end('SIGTERM');
  stopServers();
  await world.close();
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

function mountDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'journeygraph-test-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=755', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    // A container may not allow it even to root.
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

describe('a database without room on its disk', () => {
  itOnDisk(`has senders come again, and all that was acknowledged, once there is room${WHY_SKIPPED}`, async () => {
    const told: Told = { acknowledged: new Map(), failures: new Map() };
    const random = createRandom(SEED, 0);
    await send({ url: () => url, random, name: 'before', calls: 5 }, told);

    const ballast = path.join(disk ?? '', 'ballast');
    let isSending = true;
    const { bavail, bsize } = statfsSync(disk ?? '');
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    const sending = send({ url: () => url, random, name: 'during', calls: 40 }, told).finally(() => {
      isSending = false;
    });
    // Rows still fit into what files have left, and then nothing more does.
    await grow(world, () => told.failures.size > 0 || !isSending);
    await eventually(30_000, () => {
      expect([...told.failures.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(2);
    });
    expect(server.child.exitCode).toBeNull();
    expect(await statusOf(url, 'livez')).toBe(200);
    rmSync(ballast);
    await sending;

    expect(['SERVICE_UNAVAILABLE', 'none']).toEqual(expect.arrayContaining([...told.failures.keys()]));
    await expectRecovery(url);
    const { rows } = await sql<{ id: string; version: number }>`
      select interaction.record_id as id, interaction.intent::int as version
      from interaction
      join source on source.id = interaction.source_id
      where source.key = 'field'`.execute(world.database.sql);
    expect(new Map(rows.map(({ id, version }) => [id, version]))).toEqual(told.acknowledged);
    await expectNothingTwice(world.database);
    await expectCellsOfRebuild(world.database);
  });
});

/** Uses up what room there is within the database's own files, until it is enough. */
async function grow({ database }: CrashWorld, isEnough: () => boolean): Promise<void> {
  const { sql: db } = database;
  await sql`create table if not exists ballast (text text)`.execute(db).catch(() => undefined);
  while (!isEnough()) {
    await sql`insert into ballast select repeat(md5(i::text), 100) from generate_series(1, 2000) as i`
      .execute(db)
      .catch(() => undefined);
  }
}
