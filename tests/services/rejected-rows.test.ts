import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { projectRoot } from '../../src/config.js';
import { csvRows } from '../../src/ingestion/formats/csv-rows.js';
import { importFolder } from '../../src/services/import/import-folder.service.js';
import { type CliResult, runCli } from '../setup/cli.js';
import { countRows, createWorld, MAP, type World } from './ingest-world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  await world.clear();
  folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  await put('map.yaml', stringify(MAP));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => world.close());

const put = (name: string, content: string) => writeFile(path.join(folder, name), content);
const rejected = () => readFile(path.join(folder, 'rejected.csv'), 'utf8');

async function rowsOf(csv: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const some of csvRows(textsOf(csv))) rows.push(...some.map(({ cells }) => cells ?? []));
  return rows;
}

// eslint-disable-next-line @typescript-eslint/require-await -- files are read piece by piece
async function* textsOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** Names of fields, which are the only text of the senders that the list repeats. */
const FORMULAS = [
  ...[
    '=HYPERLINK("http://evil.example";"x")',
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(1)',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ],
  ...[
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '"=1',
    "'=1",
    '""=1',
    'a,=1',
    'a;=1',
    'a;"=1',
    'a|=1',
    'a\t=1',
    'a\n=1',
  ],
  ...['a; =1', ';=1', ',=1', '"\n=1'],
];

describe('rejected.csv', () => {
  it('holds no formula, whichever way a spreadsheet divides its cells, and says what is wrong all the same', async () => {
    const lines = FORMULAS.map((field) => JSON.stringify({ customerId: 'c', [field]: 1 }));
    await put('customers.ndjson', `${lines.join('\n')}\n{"customerId":"c","nmae":1}\n`);
    await put('orders.csv', 'id,customerId,at,amount,currency,"=1+1"\n');
    const summary = await importFolder(world.scope, { folder });
    expect(summary.rejected).toBe(FORMULAS.length + 1);

    const csv = await rejected();
    const rows = await rowsOf(csv);
    expect(rows).toHaveLength(FORMULAS.length + 3);
    for (const row of rows) {
      expect(row).toHaveLength(5);
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
    for (const piece of csv.split(/[,;|\t\r\n]/)) expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    expect(rows).toContainEqual(['customers.ndjson', '2', "'=1+1", 'UNKNOWN_FIELD', expect.any(String)]);
    const plain = ['customers.ndjson', `${FORMULAS.length + 1}`, 'nmae', 'UNKNOWN_FIELD', expect.any(String)];
    expect(rows).toContainEqual(plain);
    expect(rows.at(-1)?.[4]).toMatch(/^It has an unknown column "'=1\+1": the allowed ones are id, customerId, /);
  });

  it('is written over no other file that a link in its place leads to', async () => {
    const other = path.join(folder, 'precious');
    await writeFile(other, 'precious');
    await symlink(other, path.join(folder, 'rejected.csv'));
    await put('customers.ndjson', '{"customerId":"c","nmae":1}\n');
    await importFolder(world.scope, { folder });
    expect(await readFile(other, 'utf8')).toBe('precious');
    expect(await rejected()).toContain('nmae');
  });
});

/** Control characters but the line ends and tabs of our own, and those that turn the direction of writing. */
const STEERING = /[^\P{Cc}\n\t]|[\u2028\u202e]/u;

describe('the terminal', () => {
  it('is not steered by what files hold', async () => {
    const steering = '\u001b]0;owned\u0007\u001b[2J\u009b1mx\r\n\u2028\u202eevil';
    await put('customers.ndjson', `${JSON.stringify({ customerId: 'c', [steering]: 1 })}\n`);
    await put('orders.csv', `id,"${steering}"\n`);
    const { output, exitCode } = await runCli(['import', folder], { DATABASE_URL: world.database.url });
    expect(exitCode).toBe(1);
    expect(output).toContain('owned');
    expect(output).not.toMatch(STEERING);
    expect(await rejected()).not.toMatch(STEERING);
  });
});

describe('an import without room for its list of rejected rows', () => {
  const ROWS = 20_000;
  const row = (index: number) => `i-${index},c-1,${index % 2 === 0 ? 'checkout' : 'nowhere'},2025-06-01T12:00:00Z\n`;

  /** Runs the command, which may write files of 100 blocks at most, as if the disk were full then. */
  function importWithoutRoom(): Promise<CliResult> {
    const cli = path.join(projectRoot(), 'dist/src/cli.js');
    const limited = ['-c', 'ulimit -f 100 && exec "$@"', 'sh', process.execPath, cli, 'import', folder];
    return new Promise((resolve) => {
      const env = { PATH: process.env.PATH, DATABASE_URL: world.database.url };
      execFile('/bin/sh', limited, { env }, (error, stdout, stderr) => {
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
      });
    });
  }

  it('ends with one sentence and without half a list, and is completed by the next one', async () => {
    const lines = Array.from({ length: ROWS }, (_, index) => row(index));
    await put('interactions.csv', `id,customerId,touchpoint,occurredAt\n${lines.join('')}`);
    const { exitCode, output } = await importWithoutRoom();
    const sentence = `The rejected rows cannot be written to ${path.join(folder, 'rejected.csv')} (EFBIG): make room there and run the same import again, which goes on where this one ended.\n`;
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: sentence });
    await expect(rejected()).rejects.toThrow(/ENOENT/);
    const stored = await countRows(world, 'interaction');
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(ROWS / 2);

    expect(await importFolder(world.scope, { folder })).toMatchObject({ rejected: ROWS / 2, failed: false });
    expect(await countRows(world, 'interaction')).toBe(ROWS / 2);
    expect((await rowsOf(await rejected())).length).toBe(ROWS / 2 + 1);
  });
});
