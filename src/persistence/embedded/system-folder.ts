import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperationError } from '../../domain/errors.js';

/** Where root keeps programs for PostgreSQL's account, which cannot enter every checkout; best place first. */
const CANDIDATES = ['/var/lib/journeygraph', path.join(os.tmpdir(), 'journeygraph')];

/**
 * This machine's folder for copies of the programs; made on first use, by root alone. It must belong to root and be
 * closed to other writers, since what is in it is run.
 */
export function systemFolder(): string {
  const folder = CANDIDATES.find(isUsable);
  if (folder !== undefined) return folder;
  throw new OperationError(
    `Neither ${CANDIDATES.join(' nor ')} can be made a folder of root's that others may enter: run as a normal user, ` +
      'or put the checkout where every user can enter.',
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
