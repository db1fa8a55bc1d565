import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperationError } from '../../domain/errors.js';
import { canReach, programOptions, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { SUPERUSER, initialSettings } from './cluster-settings.js';
import { systemFolder } from './system-folder.js';

/** An embedded database on disk. */
export interface Cluster {
  /** PostgreSQL's own folder (PGDATA), absolute and without symbolic links. */
  readonly data: string;
  /** The password of the superuser. */
  readonly password: string;
}

/**
 * The database of `dataDir`, undefined when there is none yet. Throws `OperationError` where one was made by another
 * major version of PostgreSQL, has been taken away, or is something else.
 */
export function findCluster(dataDir: string): Cluster | undefined {
  if (versionOf(dataDir) !== undefined) {
    throw new OperationError(
      `${dataDir} is itself a database folder of PostgreSQL ${String(versionOf(dataDir))}: set DATA_DIR to a folder of ` +
        'journeygraph, which keeps its database in a folder within.',
    );
  }
  const link = path.join(dataDir, CLUSTER);
  if (lstatSync(link, { throwIfNoEntry: false }) === undefined) return undefined;
  const folder = resolveLink(link);
  const data = path.join(folder, 'data');
  if (versionOf(data) === undefined) {
    throw new OperationError(
      `${link} holds no PostgreSQL database: move it away, and the next start makes a fresh one.`,
    );
  }
  return { data, password: readFileSync(path.join(folder, PASSWORD), 'utf8') };
}

/** Throws `OperationError` unless these programs can run the database, as that account. */
export function requireUsable({ data }: Cluster, { major }: Pick<Binaries, 'major'>, account: Account): void {
  const version = versionOf(data) ?? '?';
  if (version !== String(major)) {
    throw new OperationError(
      `The database in ${path.dirname(data)} was made by PostgreSQL ${version} and journeygraph comes with ${String(major)}: ` +
        `move that folder away to start afresh, or run it with PostgreSQL ${version} and set DATABASE_URL.`,
    );
  }
  if (!canReach(account, data)) {
    throw new OperationError(
      `PostgreSQL runs as user ${String(account?.uid)}, who cannot enter ${data}: open the folders above it to all ` +
        '(chmod o+x), or set DATA_DIR to another place.',
    );
  }
}

/**
 * Makes an empty database for `dataDir`: in it, or where the account that runs it cannot reach that, in this machine's
 * system folder with a symbolic link from `dataDir`. It appears under its name only when complete; drafts that an
 * interrupted attempt left are cleared away.
 */
export async function createCluster(dataDir: string, programs: string, account: Account): Promise<Cluster> {
  const inPlace = canReach(account, dataDir);
  const home = inPlace ? dataDir : systemFolder();
  const name = inPlace ? CLUSTER : createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  clearDrafts(home, `${name}.new-`);

  const draft = mkdtempSync(path.join(home, `${name}.new-`));
  await initialise({ draft, programs, account });
  const folder = path.join(home, inPlace ? name : `${name}-${randomBytes(4).toString('hex')}`);
  renameSync(draft, folder);
  if (!inPlace) symlinkSync(folder, path.join(dataDir, CLUSTER));
  const cluster = findCluster(dataDir);
  if (cluster === undefined)
    throw new OperationError(`${folder} vanished while the database was being made: try again.`);
  return cluster;
}

const CLUSTER = 'postgresql';
const PASSWORD = 'password';

function versionOf(data: string): string | undefined {
  try {
    return readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    // What may not be read is a problem of its own and must not pass for an absent database.
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function resolveLink(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    throw new OperationError(
      `The database that ${link} leads to is gone: bring it back, or delete the link and start afresh.`,
    );
  }
}

async function initialise(options: { draft: string; programs: string; account: Account }): Promise<void> {
  const { draft, programs, account } = options;
  const [data, password] = [path.join(draft, 'data'), path.join(draft, PASSWORD)];
  chmodSync(draft, 0o711);
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account !== undefined)
    [data, password].forEach((file) => {
      chownSync(file, account.uid, account.gid);
    });

  const settings = Object.entries(initialSettings()).flatMap(([setting, value]) => ['--set', `${setting}=${value}`]);
  const identity = [`--pgdata=${data}`, `--username=${SUPERUSER}`, `--pwfile=${password}`, '--auth=scram-sha-256'];
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    const initdb = path.join(programs, 'initdb');
    await promisify(execFile)(initdb, [...identity, ...text, ...settings], { ...programOptions(account), cwd: draft });
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** What an earlier, interrupted attempt left; its `initdb` may still be writing there and fails when this takes it away. */
function clearDrafts(home: string, prefix: string): void {
  const drafts = readdirSync(home).filter((name) => name.startsWith(prefix));
  for (const name of drafts) rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 3 });
}
