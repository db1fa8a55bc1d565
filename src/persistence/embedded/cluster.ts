import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { OperationError } from '../../domain/errors.js';
import { folderArgument, programOptions, type Account } from './account.js';
import { INITIAL_SETTINGS, SUPERUSER } from './cluster-settings.js';

/** An embedded database on disk. */
export interface Cluster {
  /** PostgreSQL's own folder (PGDATA), absolute and without symbolic links. */
  readonly data: string;
  /** The password of the superuser. */
  readonly password: string;
  /** The major version of PostgreSQL that made it, such as `18`. */
  readonly version: string;
}

/**
 * The database of `dataDir`, undefined when there is none yet. Throws `OperationError` where something else is in its
 * place.
 */
export function findCluster(dataDir: string): Cluster | undefined {
  const stray = versionOf(dataDir);
  if (stray !== undefined) {
    throw new OperationError(
      `${dataDir} is itself a database folder, of PostgreSQL ${stray}: set DATA_DIR to another folder, in which ` +
        'journeygraph makes its own.',
    );
  }
  const folder = path.join(dataDir, CLUSTER);
  return existsSync(folder) ? readCluster(folder) : undefined;
}

/** Throws `OperationError` unless programs of this major version can run the database. */
export function requireVersion({ data, version }: Cluster, major: number): void {
  if (version === String(major)) return;
  throw new OperationError(
    `The database in ${path.dirname(data)} was made by PostgreSQL ${version} and journeygraph comes with ${String(major)}: ` +
      `move that folder away to start afresh, or run it with PostgreSQL ${version} and set DATABASE_URL.`,
  );
}

/**
 * Makes an empty database in `dataDir` with the `initdb` of `programs`: sorted by code point, the same on every
 * system. It appears under its name only when complete; drafts that an interrupted attempt left are cleared away, even
 * from under an `initdb` that is still busy there.
 */
export async function createCluster(dataDir: string, programs: string, account: Account): Promise<Cluster> {
  const drafts = readdirSync(dataDir).filter((name) => name.startsWith(DRAFT));
  for (const name of drafts) rmSync(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });

  const draft = mkdtempSync(path.join(dataDir, DRAFT));
  chmodSync(draft, 0o711);
  const [data, password] = [path.join(draft, DATA), path.join(draft, PASSWORD)];
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account !== undefined) {
    for (const file of [data, password]) chownSync(file, account.uid, account.gid);
  }
  try {
    await promisify(execFile)(
      path.join(programs, 'initdb'),
      [`--pgdata=${folderArgument(account, data)}`, ...OPTIONS],
      {
        ...programOptions(account),
        cwd: data,
      },
    );
    const folder = path.join(dataDir, CLUSTER);
    renameSync(draft, folder);
    return readCluster(folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

const CLUSTER = 'postgresql';
const DATA = 'data';
const PASSWORD = 'password';
const DRAFT = `${CLUSTER}.new-`;

const OPTIONS = [
  `--username=${SUPERUSER}`,
  `--pwfile=${path.join('..', PASSWORD)}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...Object.entries(INITIAL_SETTINGS).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
];

function readCluster(folder: string): Cluster {
  const version = versionOf(path.join(folder, DATA));
  if (version === undefined) {
    throw new OperationError(`${folder} holds no PostgreSQL database: move it away, and the next start makes one.`);
  }
  const password = readFileSync(path.join(folder, PASSWORD), 'utf8');
  return { data: realpathSync(path.join(folder, DATA)), password, version };
}

/** What PostgreSQL writes into each of its folders; undefined: it is none. */
function versionOf(data: string): string | undefined {
  try {
    return readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    // What may not be read is a problem of its own and must not pass for an absent database.
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
