import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.js';
import { explainFolderProblem } from './persistence/embedded/problems.js';

/** The operator's key and, where it was generated, the file that keeps it, for the terminal to name. */
export interface AdminKey {
  readonly key: string;
  readonly file: string | undefined;
}

/**
 * The key from ADMIN_KEY, otherwise the one in DATA_DIR/admin-key, which is generated at random the first time and
 * readable by its owner alone. Processes that start at once agree on one. Throws `OperationError` where the folder
 * cannot be used.
 */
export function obtainAdminKey({ adminKey, dataDir }: Pick<Config, 'adminKey' | 'dataDir'>): AdminKey {
  if (adminKey !== undefined) return { key: adminKey, file: undefined };
  const file = path.join(dataDir, 'admin-key');
  try {
    return { key: readKey(file) ?? generateKey(file), file };
  } catch (error) {
    throw explainFolderProblem(error, dataDir);
  }
}

function readKey(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked, which fails when another process was first: then its key is the key. An empty file is replaced. */
function generateKey(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  const key = randomBytes(24).toString('base64url');
  writeFileSync(draft, `${key}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return key;
  } catch {
    const others = readKey(file);
    if (others !== undefined) return others;
    renameSync(draft, file);
    return key;
  } finally {
    rmSync(draft, { force: true });
  }
}
