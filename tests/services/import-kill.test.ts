import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { importFolder } from '../../src/services/import/import-folder.service.js';
import { countRows, createWorld, MAP, timelineOf, type World } from './ingest-world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'journeygraph-test-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const ROWS = 60_000;

/** Rows of implied customers, some out of order, some bad, some with the id of another. */
function interactions(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const id = index % 1_000 === 999 ? index - 500 : index;
    const touchpoint = index % 777 === 0 ? 'till' : 'checkout';
    const time = new Date(Date.UTC(2025, 0, 1) + ((index * 7_919) % ROWS) * 60_000).toISOString();
    return `i-${id},c-${index % 5_000},${touchpoint},${time}`;
  });
  return ['id,customerId,touchpoint,occurredAt', ...rows, ''].join('\n');
}

/** Imports the folder in a process of its own: `dist/` is what the test run was built into. */
function importInChild(): { readonly kill: () => Promise<void>; readonly ended: Promise<number | null> } {
  const moduleAt = (path: string) => pathToFileURL(resolve('dist/src', path)).href;
  const script = `
    import { openDatabase } from '${moduleAt('persistence/database.js')}';
    import { openMapStore } from '${moduleAt('persistence/map-store.js')}';
    import { importFolder } from '${moduleAt('services/import/import-folder.service.js')}';
    const database = await openDatabase(${JSON.stringify(world.database.url)});
    const maps = await openMapStore(database);
    const viewer = { name: 'child', role: 'admin' };
    await importFolder({ database, maps, viewer, now: Date.now }, { folder: ${JSON.stringify(folder)} });
    await maps.close();
    await database.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  const ended = new Promise<number | null>((settle) => child.on('exit', settle));
  return {
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

it('leaves what one clean run leaves, however often it was killed on the way', async () => {
  await writeFile(join(folder, 'map.yaml'), stringify(MAP));
  await writeFile(join(folder, 'interactions.csv'), interactions());
  const clean = await importFolder(world.scope, { folder });
  const expected = await timelineOf(world);
  await world.clear();

  const stored = [0];
  for (let attempt = 1; attempt <= 4; attempt++) {
    const child = importInChild();
    const target = Math.min((stored.at(-1) ?? 0) + 1 + Math.random() * 10_000, ROWS * 0.8);
    while ((await countRows(world, 'interaction')) < target) await wait(5);
    await wait(Math.random() * 100);
    await child.kill();
    stored.push(await countRows(world, 'interaction'));
  }
  expect(stored[1]).toBeLessThan(clean.files[0]?.created ?? 0);
  expect(await importInChild().ended).toBe(0);
  expect(await timelineOf(world)).toEqual(expected);

  const again = await importFolder(world.scope, { folder });
  const [first, last] = [clean.files[0], again.files[0]];
  expect(last).toMatchObject({ created: 0, updated: 0, rejected: first?.rejected });
  expect((last?.duplicates ?? 0) - (first?.duplicates ?? 0)).toBe(first?.created);
  expect(again.rejections.map(({ line }) => line)).toEqual(clean.rejections.map(({ line }) => line));
}, 180_000);
