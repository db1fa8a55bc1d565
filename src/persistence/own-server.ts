import pg from 'pg';
import { OperationError } from '../domain/errors.js';

/** The versions of PostgreSQL that journeygraph is made for. */
const OLDEST = 15;
const NEWEST_TESTED = 18;

/**
 * Throws `OperationError` with one sentence when there is no database to be used at `url`, which comes from
 * DATABASE_URL and is never shown, as it may hold a password.
 */
export async function requireUsableServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as "version"`,
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major >= OLDEST) return;
    throw new OperationError(
      `DATABASE_URL leads to PostgreSQL ${String(major)}; journeygraph needs ${String(OLDEST)} to ${String(NEWEST_TESTED)}.`,
    );
  } catch (error) {
    if (error instanceof OperationError) throw error;
    throw new OperationError(`DATABASE_URL leads to no usable database: ${reason(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `localhost` is tried under two addresses, whose failures come in one error without a message. */
function reason(error: unknown): string {
  if (Error.isError(error) && 'errors' in error && Array.isArray(error.errors))
    return error.errors.map(reason).join(', ');
  return Error.isError(error) ? error.message : 'no reason given';
}
