import path from 'node:path';
import { JourneygraphError, OperationError } from '../../domain/errors.js';
import { sqliteCode } from './lock.js';

/**
 * One sentence for the operator out of what went wrong while using `folder` (the data folder, absolute). Errors that
 * are ours already pass unchanged, errors that nobody foresaw too.
 */
export function explainFolderProblem(error: unknown, folder: string): unknown {
  if (!Error.isError(error) || error instanceof JourneygraphError) return error;
  const code = 'code' in error ? error.code : undefined;
  const output = 'stderr' in error ? String(error.stderr).trim() : '';
  if (code === 'ENOSPC' || sqliteCode(error) === SQLITE_FULL || output.includes('No space left on device')) {
    return new OperationError(`The disk of ${folder} is full: free some space, or set DATA_DIR to another place.`);
  }
  if (CLOSED.has(code) || SQLITE_CLOSED.has(sqliteCode(error))) {
    return new OperationError(
      `The data folder ${folder} is not ours to write (${error.message}): give it to the user that runs journeygraph, ` +
        'or set DATA_DIR to another folder.',
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new OperationError(`DATA_DIR (${folder}) leads through a file: set it to a folder.`);
  }
  if (output !== '') {
    const lastWords = output.split('\n').slice(-3).join(' | ');
    return new OperationError(
      `PostgreSQL could not make its database in ${path.join(folder, 'postgresql')}: ${lastWords}.`,
    );
  }
  return error;
}

const CLOSED = new Set<unknown>(['EACCES', 'EPERM', 'EROFS']);
const SQLITE_FULL = 13;
/** SQLITE_READONLY and SQLITE_CANTOPEN. */
const SQLITE_CLOSED = new Set<unknown>([8, 14]);
