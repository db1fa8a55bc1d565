import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperationError } from '../../domain/errors.js';

/** Where root keeps what PostgreSQL's account has to reach and cannot reach below the checkout, best place first. */
const CANDIDATES = ['/var/lib/journeygraph', path.join(os.tmpdir(), 'journeygraph')];

/**
 * The folder of this machine for binaries and databases that would otherwise lie out of the reach of PostgreSQL's
 * account; made on first use, by root alone. It must belong to root and be closed to other writers, since programs in
 * it are run.
 */
export function systemFolder(): string {
  const folder = CANDIDATES.find(isUsable);
  if (folder !== undefined) return folder;
  throw new OperationError(
    `Neither ${CANDIDATES.join(' nor ')} can be made a folder of root's that others may enter: run as a normal user, ` +
      'or put the checkout and DATA_DIR where every user can enter.',
  );
}

function isUsable(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
    const stat = lstatSync(folder);
    return stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0 && (stat.mode & 0o001) !== 0;
  } catch {
    return false;
  }
}
