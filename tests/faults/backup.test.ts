import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { demoMap } from '../../seeds/demo-map.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { type BackupHeader, readBackup } from '../../src/persistence/backup/backup-file.js';
import { restoreBackup } from '../../src/persistence/backup/restore-backup.js';
import { writeBackup } from '../../src/persistence/backup/write-backup.js';
import { loadDemo } from '../../src/demo.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { pendingMigrations } from '../../src/persistence/migrate.js';
import { migrations } from '../../src/persistence/migrations.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { eventually } from '../setup/eventually.js';
import { runCli } from '../setup/cli.js';
import { createBareDatabase, type TestDatabase } from '../setup/test-database.js';
import { contentsOf } from './contents.js';
import { fillFrom } from './fill-from.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';
import { startVictim } from './victim.js';
import { expectCellsOfRebuild, expectNothingTwice } from './whole.js';

let filled: FilledDatabase;
let folder: string;
let file: string;
let contents: Record<string, unknown>;
const bare: TestDatabase[] = [];
beforeAll(async () => {
  filled = await createFilledDatabase(30);
  folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  file = path.join(folder, 'backup');
  contents = await contentsOf(filled.database);
  await writeBackup(filled.database, file, Date.now());
});
afterAll(async () => {
  await Promise.all([filled, ...bare].map((database) => database.drop()));
  await rm(folder, { recursive: true });
});

async function bareDatabase(): Promise<TestDatabase> {
  const database = await createBareDatabase();
  bare.push(database);
  return database;
}

describe('a backup', () => {
  it('holds every column of every table that the database has', async () => {
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_name as "table", array_agg(column_name::text order by column_name) as columns
      from information_schema.columns
      where table_schema = 'public' and is_generated = 'NEVER' and table_name <> 'mikro_orm_migrations'
      group by table_name`.execute(filled.database.sql);
    let header: BackupHeader | undefined;
    for await (const part of readBackup(file)) {
      if (!('header' in part)) break;
      header = part.header;
    }
    const held = (header?.tables ?? []).map(({ name, columns }) => [name, [...columns].sort()]);
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(rows.map((row) => [row.table, row.columns])));
  });

  it('has something to hold of every table', () => {
    const isEmpty = (name: string) => (contents[name] as { readonly rows?: number } | null)?.rows === 0;
    expect(Object.keys(contents).filter(isEmpty)).toEqual([]);
  });

  it('is a file for its owner alone, which leaves no draft behind', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['backup']);
  });

  it('is of one moment, though others write meanwhile', async () => {
    const database = await createFilledDatabase(5);
    try {
      const growing = loadDemo(database.scope, { customers: 25 });
      await pause(100);
      const moving = path.join(folder, 'moving');
      await writeBackup(database.database, moving, Date.now());
      await growing;
      const restored = await bareDatabase();
      await restoreBackup(restored, moving);
      await expectNothingTwice(restored);
      await expectCellsOfRebuild(restored);
    } finally {
      await database.drop();
    }
  });
});

describe('a restored database', () => {
  let restored: TestDatabase;
  beforeAll(async () => {
    restored = await bareDatabase();
    await restoreBackup(restored, file);
  });

  it('equals the original, table by table and sequence by sequence', async () => {
    expect(await contentsOf(restored)).toEqual(contents);
    expect(Object.keys(contents).length).toBeGreaterThan(30);
  });

  it('has all its triggers at work', async () => {
    const { rows } = await sql`
      select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'`.execute(restored.sql);
    expect(rows).toEqual([]);
    await expect(sql`delete from saved_estimate`.execute(restored.sql)).rejects.toThrow('never changed');
  });

  it('goes on where the original was: what it has is not new to it, and what is new gets numbers of its own', async () => {
    const maps = await openMapStore(restored);
    try {
      const version = maps.current().version;
      const scope = { ...filled.scope, database: restored, maps };
      expect(await loadDemo(scope, { customers: 30 })).toBe(0);
      expect(await loadDemo(scope, { customers: 32 })).toBeGreaterThan(2);
      const map = parseMapDocument(demoMap());
      await upsertMap(scope, { ...map, channels: map.channels.map((channel) => ({ ...channel, name: 'Renamed' })) });
      expect((await maps.refresh()).version).toBeGreaterThan(version);
      await expectCellsOfRebuild(restored);
    } finally {
      await maps.close();
    }
  });
});

describe('a restore that is killed between loading and migrating', () => {
  const FIRST = migrations[0]?.name ?? '';
  /** What `migrate` in src/persistence/migrate.ts waits for. */
  const MIGRATION_LOCK = 7_301_902;

  let early: TestDatabase;
  beforeAll(async () => {
    early = await bareDatabase();
    await early.orm.migrator.up({ to: FIRST });
    const source = await createFilledDatabase(5, FIRST);
    await fillFrom(source.database, early);
    await source.drop();
  });

  /** A backup as the earliest version would have made it. */
  async function earlyBackup(name: string): Promise<string> {
    await writeBackup(early, path.join(folder, name), Date.now());
    return path.join(folder, name);
  }

  /** Has a restore killed once all is loaded, and it only waits for its turn to migrate. */
  async function restoreAndKill(database: TestDatabase, backup: string): Promise<void> {
    const holder = await database.pool.connect();
    try {
      await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      const restoring = startVictim(['restore', backup], { DATABASE_URL: database.url });
      await eventually(50_000, async () => {
        const waiting = await sql`
          select from pg_locks
          where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`.execute(database.sql);
        expect(waiting.rows).toHaveLength(1);
      });
      restoring.child.kill('SIGKILL');
      expect(await restoring.ended).toBeNull();
    } finally {
      holder.release(true);
    }
    const { rows } = await sql`select from customer`.execute(database.sql);
    expect(rows.length).toBeGreaterThan(0);
  }

  it('is run again and comes to what one run comes to; then the database is as any that holds data', async () => {
    const backup = await earlyBackup('early');
    const [straight, killed] = [await bareDatabase(), await bareDatabase()];
    const summary = await restoreBackup(straight, backup);
    await restoreAndKill(killed, backup);
    expect(await pendingMigrations(killed)).toEqual(summary.migrated);

    expect(await restoreBackup(killed, backup)).toEqual(summary);
    // When migrations queued somebody is another moment each time.
    for (const { sql: db } of [straight, killed]) {
      await sql`update projection_queue set queued_at = '2026-01-01T00:00:00Z'`.execute(db);
    }
    expect(await contentsOf(killed)).toEqual(await contentsOf(straight));
    await expectCellsOfRebuild(killed);
    await expect(restoreBackup(killed, backup)).rejects.toThrow(/Nothing was restored/);
  });

  it('takes no other backup in its place', async () => {
    const [backup, other] = [await earlyBackup('one'), await earlyBackup('other')];
    const database = await bareDatabase();
    await restoreAndKill(database, backup);
    const before = await contentsOf(database);
    await expect(restoreBackup(database, other)).rejects.toThrow('holds data already');
    expect(await contentsOf(database)).toEqual(before);
    expect(await pendingMigrations(database)).not.toEqual([]);
  });
});

describe('by command', () => {
  it("goes from one's own PostgreSQL into an embedded one and back, and is complete after a restore that was killed", async () => {
    const embedded = { DATA_DIR: path.join(folder, 'data') };
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    const backed = await runCli(['backup', first], { DATABASE_URL: filled.database.url });
    expect(backed).toEqual({ exitCode: 0, output: expect.stringMatching(/^\d+ tables are in .*\n$/) });

    const killed = startVictim(['restore', first], embedded);
    await pause(2_500);
    killed.child.kill('SIGKILL');
    await killed.ended;
    if (!killed.output().includes('tables are')) {
      expect(await runCli(['restore', first], embedded)).toMatchObject({ exitCode: 0 });
    }

    expect(await runCli(['backup', second], embedded)).toMatchObject({ exitCode: 0 });
    const back = await bareDatabase();
    expect(await runCli(['restore', second], { DATABASE_URL: back.url })).toMatchObject({ exitCode: 0 });
    expect(await contentsOf(back)).toEqual(contents);
  });
});
