import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-code-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FOLDERS = ['domain', 'statistics', 'projection', 'persistence', 'metrics', 'services'];
const FILES = {
  'metrics/uplift.ts': 'gain / base',
  'metrics/words/numbers.ts': 'two',
  'statistics/mean.ts': 'sum / n',
};

test('the same code has the same version, with that of the project before it', async () => {
  const version = await versionOf(FILES);
  expect(version).toMatch(/^7\.8\.9\+[\da-f]{12}$/);
  expect(await versionOf(FILES)).toBe(version);
});

test('documents and maps beside the code do not count, nor what only passes numbers on', async () => {
  const more = {
    'metrics/README.md': 'What it is.',
    'statistics/mean.js.map': '{}',
    'graphql/uplift.type.ts': 'Float',
  };
  expect(await versionOf({ ...FILES, ...more })).toBe(await versionOf(FILES));
});

test.each<[what: string, files: Record<string, string>]>([
  ['a file says something else', { ...FILES, 'statistics/mean.ts': 'sum / (n - 1)' }],
  ['a nested file does', { ...FILES, 'metrics/words/numbers.ts': 'three' }],
  ['a file is added', { ...FILES, 'metrics/uplift2.ts': '' }],
  [
    'a file has another name',
    { 'metrics/gain.ts': 'gain / base', 'metrics/words/numbers.ts': 'two', 'statistics/mean.ts': 'sum / n' },
  ],
  [
    'text moves from one file to the next',
    { ...FILES, 'metrics/uplift.ts': 'gain / bas', 'metrics/words/numbers.ts': 'etwo' },
  ],
])('it is another version when %s', async (_, files) => {
  expect(await versionOf(files)).not.toBe(await versionOf(FILES));
});

test.each(FOLDERS)('it is another version when something in %s is', async (folder) => {
  const [one, other] = [
    { ...FILES, [`${folder}/any.ts`]: '1' },
    { ...FILES, [`${folder}/any.ts`]: '2' },
  ];
  expect(await versionOf(one)).not.toBe(await versionOf(other));
});

test('it is another version when that of a dependency is', async () => {
  expect(await versionOf(FILES, '{ "lockfileVersion": 4 }')).not.toBe(await versionOf(FILES));
});

/** The version of a project of its own that has nothing but these files. */
async function versionOf(
  files: Readonly<Record<string, string>>,
  locked = '{ "lockfileVersion": 3 }',
): Promise<string> {
  const project = await mkdtemp(path.join(folder, 'project-'));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), text);
  };
  await write('package.json', '{ "type": "module", "version": "7.8.9" }');
  await write('package-lock.json', locked);
  for (const folder of FOLDERS) await mkdir(path.join(project, 'src', folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) await write(`src/${file}`, text);
  const module = path.join(project, 'src/services/code-version.ts');
  await cp(path.join(projectRoot(), 'src/services/code-version.ts'), module);
  const { codeVersion } = (await import(module)) as { readonly codeVersion: () => Promise<string> };
  return codeVersion();
}
