import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createRandom, wholeBetween } from '../../seeds/random.js';
import { OperationError } from '../../src/domain/errors.js';
import { restoreBackup } from '../../src/persistence/backup/restore-backup.js';
import { writeBackup } from '../../src/persistence/backup/write-backup.js';
import { createBareDatabase, type TestDatabase } from '../setup/test-database.js';
import { contentsOf } from './contents.js';
import { createFilledDatabase, type FilledDatabase } from './filled-database.js';
import { SEED } from './rounds.js';

let filled: FilledDatabase;
let empty: TestDatabase;
let folder: string;
let whole: Buffer;
beforeAll(async () => {
  filled = await createFilledDatabase(3);
  empty = await createBareDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  await writeBackup(filled.database, path.join(folder, 'whole'), Date.now());
  whole = await readFile(path.join(folder, 'whole'));
});
afterAll(async () => {
  await Promise.all([filled, empty].map((database) => database.drop()));
  await rm(folder, { recursive: true });
});

const random = createRandom(SEED, 0);
/** Behind the header of gzip, whose times and names mean nothing to us. */
const somewhere = () => wholeBetween(random, 10, whole.length - 1);

async function expectRefused(content: Buffer | string, message: RegExp): Promise<void> {
  const file = path.join(folder, 'bad');
  await writeFile(file, content);
  await expect(restoreBackup(empty, file)).rejects.toThrow(message);
  await expect(restoreBackup(empty, file)).rejects.toBeInstanceOf(OperationError);
  expect(await contentsOf(empty)).toEqual({});
}

describe('nothing is restored', () => {
  it.each(Array.from({ length: 12 }, (_, at) => at))('from a file that was cut short, %d', async (at) => {
    const length = at === 0 ? 0 : at === 1 ? whole.length - 1 : somewhere();
    await expectRefused(whole.subarray(0, length), /damaged or not complete|no backup of journeygraph/);
  });

  it.each(Array.from({ length: 24 }, (_, at) => at))('from a file with a wrong byte, %d', async () => {
    const bad = Buffer.from(whole);
    const at = somewhere();
    bad[at] = (bad[at] ?? 0) ^ (1 << wholeBetween(random, 0, 7));
    await expectRefused(bad, /damaged or not complete|no backup of journeygraph/);
  });

  it('from one that somebody has edited and packed again', async () => {
    const text = gunzipSync(whole).toString('latin1');
    for (const [from, to] of [
      ['Dana', 'Mary'],
      ['"isCalled":true', '"isCalled":null'],
    ] as const) {
      expect(text).toContain(from);
      await expectRefused(gzipSync(Buffer.from(text.replace(from, to), 'latin1')), /damaged or not complete/);
    }
    await expectRefused(gzipSync(Buffer.from(`${text}more`, 'latin1')), /damaged or not complete/);
  });

  it('from something else, or from nothing', async () => {
    await expectRefused('id,name\n1,Dana\n', /damaged or not complete/);
    await expectRefused(gzipSync('id,name\n1,Dana\n'), /no backup of journeygraph/);
    await expect(restoreBackup(empty, path.join(folder, 'absent'))).rejects.toThrow('no such backup file');
  });

  it('from a backup of a later version', async () => {
    const text = gunzipSync(whole).toString('latin1');
    const later = text.replace('"migrations":["', '"migrations":["Migration20990101000000_later","');
    // The checksum is over what comes before it, and has to be right for the version to be looked at.
    const { createHash } = await import('node:crypto');
    const body = later.slice(0, later.lastIndexOf('\n', later.length - 2) + 1);
    const sum = createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex');
    await expectRefused(gzipSync(Buffer.from(`${body}${sum}\n`, 'latin1')), /later version/);
  });

  it('into a database that holds anything', async () => {
    const before = await contentsOf(filled.database);
    await expect(restoreBackup(filled.database, path.join(folder, 'whole'))).rejects.toThrow('holds data already');
    expect(await contentsOf(filled.database)).toEqual(before);
  });
});

it('writes over no file', async () => {
  const other = path.join(folder, 'other');
  await copyFile(path.join(folder, 'whole'), other);
  await expect(writeBackup(filled.database, other, Date.now())).rejects.toThrow('a file of this name already');
  expect(await readFile(other)).toEqual(whole);
});
