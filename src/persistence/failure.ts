/**
 * Whether an error says that the database cannot be used right now: unreachable, starting or stopping, without
 * connections, memory or disk to spare, read-only, slow, or in another's way for too long. Everything else is a mistake of ours.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return causesOf(error).some((cause) => isPassingCode(cause) || PASSING_MESSAGE.test(cause.message));
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
  'ENOENT', // the socket file of a server that is stopped
]);

/** What the driver says without a code. */
const PASSING_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/;

function isPassingCode(error: Error): boolean {
  if (!('code' in error) || typeof error.code !== 'string') return false;
  const { code } = error;
  return PASSING_CODES.has(code) || (/^[0-9A-Z]{5}$/.test(code) && PASSING_CLASSES.includes(code.slice(0, 2)));
}

/** The error, what it wraps (the ORM's wrap the driver's), and those of each address that a name stands for. */
function causesOf(error: unknown, levels = 5): Error[] {
  if (!Error.isError(error) || levels === 0) return [];
  const inner = [error.cause, 'previous' in error ? error.previous : undefined];
  if (error instanceof AggregateError) inner.push(...(error.errors as unknown[]));
  return [error, ...inner.flatMap((cause) => causesOf(cause, levels - 1))];
}
