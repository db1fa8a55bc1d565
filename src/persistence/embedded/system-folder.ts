import { lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperationError } from '../../domain/errors.js';

/** Where root keeps what PostgreSQL's account has to reach and cannot reach below the checkout, best place first. */
const CANDIDATES = ['/var/lib/journeygraph', path.join(os.tmpdir(), 'journeygraph')];

/**
 * The folder of this machine for binaries and databases that lie out of the account's reach; made on first use. Only
 * for root. It must belong to root and be closed to other writers, since programs in it are run.
 */
export function systemFolder(): string {
  const folder = CANDIDATES.find(isUsable);
  if (folder !== undefined) return folder;
  throw new OperationError(
    `Neither ${CANDIDATES.join(' nor ')} can be used as a folder that belongs to root: run as a normal user, or put the ` +
      'checkout and DATA_DIR into a folder that every user can enter.',
  );
}

function isUsable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const { mode, uid } = lstatSync(folder);
    return lstatSync(folder).isDirectory() && uid === 0 && (mode & 0o022) === 0 && (mode & 0o001) !== 0;
  } catch {
    return false;
  }
}
