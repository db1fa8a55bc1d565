import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { importFolder, type ImportSummary } from '../../src/services/import/import-folder.service.js';
import type { ImportProgress } from '../../src/services/import/progress.js';
import { countRows, createWorld, MAP, timelineOf, type World } from './ingest-world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  await world.clear();
  folder = await mkdtemp(join(tmpdir(), 'journeygraph-test-'));
  await put({ 'map.yaml': stringify(MAP) });
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => world.close());

async function put(files: Record<string, string | Buffer>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

const run = (options: object = {}) => importFolder(world.scope, { folder, ...options });

/** What became of a file: created, updated, duplicates, rejected. */
function countsOf({ files }: ImportSummary, name: string): number[] {
  const found = files.find(({ file }) => file === name);
  return found ? [found.created, found.updated, found.duplicates, found.rejected] : [];
}

const INTERACTIONS = 'id,customerId,touchpoint,occurredAt\n';
const interactionRow = (id: number | string, customer = 'c-1', touchpoint = 'checkout') =>
  `${id},${customer},${touchpoint},2025-06-01T12:00:00Z\n`;
const ONE_OF_EACH = {
  'customers.ndjson': '{"customerId":"c-1","joinedAt":"2025-01-01T00:00:00Z","attributes":{"city":"Haifa"}}\n',
  'interactions.csv': `\ufeff${INTERACTIONS}${interactionRow('i-1')}`,
  'feedback.csv.gz': gzipSync('id,customerId,at,source,metric,score\nf-1,c-1,2025-06-01T12:00:00Z,SURVEY,CSAT,5\n'),
  'promises.ndjson.gz': gzipSync(
    '{"id":"p-1","customerId":"c-2","promise":"speed","touchpoint":"delivery","at":"2025-06-01T12:00:00Z","promised":100}\n',
  ),
  'orders.csv': 'id,customerId,at,amount,currency\no-1,c-3,2025-06-01T12:00:00Z,12.50,EUR\n',
  'loyalty.csv': 'id,customerId,at,kind\nl-1,c-1,2025-06-01T12:00:00Z,REFERRAL\n',
  'consents.csv': 'id,customerId,purpose,granted,at\nn-1,c-1,ANALYTICS,false,2025-06-01T12:00:00Z\n',
};

describe('importing a folder', () => {
  it('takes in every kind and format, creating the customers that records name', async () => {
    await put(ONE_OF_EACH);
    const summary = await run();
    expect(summary).toMatchObject({ source: 'crm', rejected: 0, failed: false, rejectedFile: null, ignored: [] });
    expect(summary.files.map(({ file, created }) => [file, created])).toEqual([
      ['customers.ndjson', 1],
      ['interactions.csv', 1],
      ['feedback.csv.gz', 1],
      ['promises.ndjson.gz', 1],
      ['orders.csv', 1],
      ['loyalty.csv', 1],
      ['consents.csv', 1],
    ]);
    expect(await countRows(world, 'customer')).toBe(3);
  });

  it('changes nothing the second time', async () => {
    await put(ONE_OF_EACH);
    await run();
    const before = await timelineOf(world);
    await world.database.pool.query('truncate projection_queue');
    const summary = await run();
    for (const { file } of summary.files) expect([file, ...countsOf(summary, file)]).toEqual([file, 0, 0, 1, 0]);
    expect(await timelineOf(world)).toEqual(before);
    expect(await countRows(world, 'projection_queue')).toBe(0);
  });

  it('gives the same timeline from a file in any order', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => interactionRow(index, `c-${index % 7}`));
    await put({ 'interactions.csv': INTERACTIONS + rows.join('') });
    await run();
    const expected = await timelineOf(world);
    await world.clear();
    await put({ 'interactions.csv': INTERACTIONS + rows.toReversed().join('') });
    await run();
    expect(await timelineOf(world)).toEqual(expected);
  });

  it('takes a changed file as corrections', async () => {
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1) + interactionRow(2) });
    await run();
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1) + interactionRow(2, 'c-1', 'delivery') });
    expect(countsOf(await run(), 'interactions.csv')).toEqual([0, 1, 1, 0]);
  });

  it('takes another rating scale as corrections of the same file', async () => {
    const text = 'id,customerId,touchpoint,occurredAt,content\n1,c-1,checkout,2025-06-01T12:00:00Z,5\n';
    await put({ 'interactions.csv': text });
    await run();
    await put({ 'map.yaml': stringify({ ...MAP, ratingScale: { min: 1, max: 5 } }) });
    expect(countsOf(await run(), 'interactions.csv')).toEqual([0, 1, 0, 0]);
    expect((await timelineOf(world)).interaction).toMatchObject([{ content: 10000 }]);
  });

  it('tells how far it is', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => interactionRow(index));
    await put({ 'interactions.csv': INTERACTIONS + rows.join('') + interactionRow('x', 'c-1', 'till') });
    const heard: ImportProgress[] = [];
    await run({ onProgress: (progress: ImportProgress) => heard.push(progress) });
    expect(heard.map(({ rows: done }) => done)).toEqual([5_000, 10_000, 12_001]);
    expect(heard.at(-1)).toMatchObject({ file: 'interactions.csv', rejected: 1, remainingSeconds: 0 });
  });

  it('ends after the current batch when it is asked to, and goes on when it is run again', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => interactionRow(index));
    await put({ 'interactions.csv': INTERACTIONS + rows.join('') });
    const stop = new AbortController();
    const first = await run({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(first.interrupted).toBe(true);
    const stored = await countRows(world, 'interaction');
    expect(stored).toBeGreaterThanOrEqual(5_000);
    expect(stored).toBeLessThan(30_000);
    expect(countsOf(await run(), 'interactions.csv')).toEqual([30_000 - stored, 0, stored, 0]);
  });

  it('needs the permission to write', async () => {
    const scope = { ...world.scope, viewer: { name: 'a', role: 'analyst' as const } };
    await expect(importFolder(scope, { folder })).rejects.toThrow(/timeline:write/);
  });
});

describe('a bad row', () => {
  it('among many is reported with file, line, field and reason, and the rest goes in', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => interactionRow(index));
    rows[12_345] = interactionRow('bad, row', 'Dana Levi').replace('bad, row', '"bad, row"').replace('12:00', '25:00');
    await put({ 'interactions.csv': INTERACTIONS + rows.join('') });
    const summary = await run();
    expect(countsOf(summary, 'interactions.csv')).toEqual([19_999, 0, 0, 1]);
    expect(summary).toMatchObject({ rejected: 1, failed: false, rejectedFile: join(folder, 'rejected.csv') });
    expect(summary.rejections).toMatchObject([
      { file: 'interactions.csv', line: 12_347, field: 'occurredAt', code: 'INVALID' },
    ]);
    const written = await readFile(join(folder, 'rejected.csv'), 'utf8');
    expect(written).toMatch(
      /^file,line,field,code,reason\ninteractions.csv,12347,occurredAt,INVALID,"?.*RFC 3339.*\n$/,
    );
    expect(written).not.toContain('Dana');
  });

  it('is told of on the terminal a hundred times and in the file always', async () => {
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1, 'c', 'till').repeat(7_000) });
    const summary = await run();
    expect(summary.rejections).toHaveLength(100);
    expect((await readFile(join(folder, 'rejected.csv'), 'utf8')).trim().split('\n')).toHaveLength(7_001);
    expect(await countRows(world, 'customer')).toBe(0);
  });

  it('that is gone in the next run leaves no rejected.csv', async () => {
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1, 'c', 'till') });
    await run();
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1) });
    expect((await run()).rejectedFile).toBeNull();
    await expect(readFile(join(folder, 'rejected.csv'))).rejects.toThrow(/ENOENT/);
  });

  it('with the id of another and other content is rejected, near by and far away, in every run alike', async () => {
    const rows = Array.from({ length: 11_000 }, (_, index) => interactionRow(index));
    rows[10] = interactionRow(3, 'c-1', 'delivery');
    rows[11] = interactionRow(3);
    rows[10_500] = interactionRow(4, 'stranger');
    await put({ 'interactions.csv': INTERACTIONS + rows.join('') });
    expect(countsOf(await run(), 'interactions.csv')).toEqual([10_997, 0, 1, 2]);
    const again = await run();
    expect(countsOf(again, 'interactions.csv')).toEqual([0, 0, 10_998, 2]);
    expect(again.rejections).toMatchObject([
      { line: 12, code: 'DUPLICATE_ID', field: 'id', reason: expect.stringContaining('line 5') },
      { line: 10_502, code: 'DUPLICATE_ID', field: 'id', reason: expect.stringContaining('earlier row') },
    ]);
    expect(await countRows(world, 'customer')).toBe(1);
  });
});

describe('a file that cannot be used', () => {
  const good = INTERACTIONS + interactionRow(1);
  const latin1 = Buffer.concat([Buffer.from(good), Buffer.from('2,caf\xe9,checkout,2025-06-01T12:00:00Z\n', 'latin1')]);

  it.each<[string, string, string | Buffer, RegExp]>([
    ['empty', 'interactions.csv', '', /empty/],
    ['empty and packed', 'interactions.csv.gz', '', /empty|gzip/],
    ['in Latin-1', 'interactions.csv', latin1, /UTF-8 at byte position \d+ \(0xe9\)/],
    ['in UTF-16', 'interactions.csv', Buffer.from(`\ufeff${good}`, 'utf16le'), /UTF-16/],
    ['packed and cut', 'interactions.csv.gz', gzipSync(good).subarray(0, -9), /truncated gzip/],
    ['packed in name only', 'interactions.csv.gz', good, /gzip/],
    ['with an unknown column', 'interactions.csv', `colour,${good}`, /unknown column "colour"/],
    ['without a required column', 'interactions.csv', 'id,customerId\n1,c\n', /touchpoint, occurredAt/],
  ])('because it is %s is named with the reason, and the others go in', async (_case, name, content, reason) => {
    await put({ [name]: content, 'orders.csv': ONE_OF_EACH['orders.csv'] });
    const summary = await run();
    expect(summary.failed).toBe(true);
    expect(summary.files.find(({ file }) => file === name)?.failure).toMatch(reason);
    expect(countsOf(summary, 'orders.csv')).toEqual([1, 0, 0, 0]);
    expect(summary.rejections).toMatchObject([{ file: name, line: null, code: 'UNREADABLE_FILE' }]);
  });

  it('keeps what was read before', async () => {
    await put({ 'interactions.csv': latin1 });
    expect(countsOf(await run(), 'interactions.csv')).toEqual([1, 0, 0, 0]);
  });

  it('may be a folder', async () => {
    await mkdir(join(folder, 'interactions.csv'));
    expect((await run()).files).toMatchObject([{ failure: expect.stringMatching(/folder/) }]);
  });

  it('may have a rival', async () => {
    await put({ 'interactions.csv': good, 'interactions.ndjson': '' });
    const { files } = await run();
    expect(files.map(({ failure }) => failure)).toEqual([
      expect.stringContaining('interactions.ndjson'),
      expect.stringContaining('interactions.csv'),
    ]);
    expect(await countRows(world, 'interaction')).toBe(0);
  });

  it('is pointed out where its name is unknown', async () => {
    await put({ 'interaction.csv': good, 'customers.csv.bak': '', 'rejected.csv': 'old' });
    expect((await run()).ignored).toEqual(['interaction.csv']);
  });
});

describe('a folder that cannot be used', () => {
  it.each([
    ['broken', 'source: [crm', /map\.yaml cannot be used/],
    ['wrong', stringify({ ...MAP, source: undefined }), /source/],
    [
      'at odds with itself',
      stringify({ ...MAP, channels: [], touchpoints: [{ key: 'x', name: 'X', stage: 'SALES', channel: 'nowhere' }] }),
      /map\.yaml cannot be used.*channel/s,
    ],
    ['in Latin-1', Buffer.from('source: caf\xe9\n', 'latin1'), /UTF-8/],
  ])('because the map is %s gets one clear error before anything goes in', async (_case, map, message) => {
    await put({ 'map.yaml': map, 'interactions.csv': INTERACTIONS + interactionRow(1) });
    await expect(run()).rejects.toThrow(message);
    expect(await countRows(world, 'interaction')).toBe(0);
  });

  it('without a map needs the source by name', async () => {
    await rm(join(folder, 'map.yaml'));
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1) });
    await expect(run()).rejects.toThrow(/map\.yaml.*--source/);
    await expect(run({ source: '\n' })).rejects.toThrow(/source/);
    expect(countsOf(await run({ source: 'shop' }), 'interactions.csv')).toEqual([1, 0, 0, 0]);
  });

  it('that is empty, or does not exist, is named', async () => {
    await rm(join(folder, 'map.yaml'));
    await expect(run()).rejects.toThrow(/nothing to import/);
    await expect(run({ folder: join(folder, 'no-such') })).rejects.toThrow(/no-such cannot be read/);
  });

  it('that may not be written to has its rejected rows listed elsewhere', async () => {
    await put({ 'interactions.csv': INTERACTIONS + interactionRow(1, 'c', 'till') });
    // A folder of that name keeps the file from being written, for whichever user runs the tests.
    await mkdir(join(folder, 'rejected.csv', 'in-the-way'), { recursive: true });
    await chmod(folder, 0o555);
    const { rejectedFile } = await run();
    await chmod(folder, 0o755);
    expect(rejectedFile).not.toBeNull();
    expect(rejectedFile).not.toContain(folder);
    expect(await readFile(rejectedFile ?? '', 'utf8')).toContain('NOT_FOUND');
    await rm(join(rejectedFile ?? '', '..'), { recursive: true });
  });
});
