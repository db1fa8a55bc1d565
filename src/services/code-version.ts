import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';

/** The folders whose code makes estimates of the timeline: what is below an answer, and how it is asked for. */
const COMPUTING = ['domain', 'statistics', 'projection', 'persistence', 'metrics', 'services'].map((folder) =>
  path.join(import.meta.dirname, '..', folder),
);

let known: Promise<string> | undefined;

/**
 * Which code computes: the version of the project and a digest of the files that decide numbers and of the versions of
 * what they depend on, which tells two states apart that carry the same version. Worked out once, as the files of a
 * running process do not change.
 *
 * @example '0.1.0+4f0c2a9be17d'
 */
export function codeVersion(): Promise<string> {
  return (known ??= readCodeVersion());
}

async function readCodeVersion(): Promise<string> {
  const file = findPackageJSON(import.meta.url);
  if (file === undefined) throw new Error('There is no package.json above the running code.');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  const locked = await readFile(path.join(path.dirname(file), 'package-lock.json'));
  return `${version}+${await digestOf(COMPUTING, locked)}`;
}

/**
 * The first 12 hexadecimal digits of a SHA-256 over the locked versions, and the names and contents of all code files in
 * the order of their names.
 */
async function digestOf(folders: readonly string[], locked: Buffer): Promise<string> {
  const digest = createHash('sha256').update(`package-lock.json ${locked.length}\n`).update(locked);
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).toSorted()) {
      const content = await readFile(path.join(folder, file));
      digest.update(`${path.basename(folder)}/${file.replaceAll(path.sep, '/')} ${content.length}\n`).update(content);
    }
  }
  return digest.digest('hex').slice(0, 12);
}
