import { withCauses } from '../domain/causes.js';

/**
 * Whether an error says that the database cannot be used right now: unreachable, starting or stopping, without
 * connections, memory or disk to spare, read-only, slow, or in another's way for too long. Everything else is a mistake of ours.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return withCauses(error).some((cause) => isPassingCode(cause) || PASSING_MESSAGE.test(cause.message));
}

/** SQLSTATE by class (its first two characters) or whole; and the codes of sockets and of names that do not resolve. */
const PASSING_CLASSES = ['08', '53', '57', '58', '28'];
const PASSING_CODES = new Set([
  '25006', // read-only: another server took over
  '3D000', // the database is being replaced
  '40001', // could not serialise, however often
  '40P01', // deadlock, however often
  '55P03', // a lock was not to be had in time
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the driver says without a code. */
const PASSING_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

function isPassingCode(error: Error): boolean {
  if (!('code' in error) || typeof error.code !== 'string') return false;
  const { code } = error;
  // The socket file of a server that is stopped; any other file that is missing is one of ours.
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
  return PASSING_CODES.has(code) || (/^[0-9A-Z]{5}$/.test(code) && PASSING_CLASSES.includes(code.slice(0, 2)));
}
