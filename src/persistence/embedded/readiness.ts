import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperationError } from '../../domain/errors.js';

/**
 * Waits until the server at `url` accepts connections; false when `isAlive` says that it has ended meanwhile.
 * Recovery after a crash may take minutes: as long as the server answers that it is starting, this goes on waiting and
 * says so once. Throws `OperationError` when it lives and has not answered for half a minute.
 */
export async function awaitReady(options: {
  readonly url: string;
  readonly isAlive: () => boolean;
  readonly log: (sentence: string) => void;
}): Promise<boolean> {
  const { url, isAlive, log } = options;
  const begin = Date.now();
  let heard = begin;
  let isTold = false;
  while (isAlive()) {
    const answer = await probe(url);
    if (answer === 'ready') return true;
    if (answer === 'busy') heard = Date.now();
    if (Date.now() - heard > PATIENCE_MS) {
      throw new OperationError(
        'The embedded PostgreSQL runs but has not answered for half a minute: end it and try again.',
      );
    }
    if (!isTold && Date.now() - begin > TELL_AFTER_MS) {
      log('The database was not stopped properly and is recovering; this can take a few minutes.');
      isTold = true;
    }
    await sleep(INTERVAL_MS);
  }
  return false;
}

const INTERVAL_MS = 10;
const TELL_AFTER_MS = 3_000;
const PATIENCE_MS = 30_000;

const CANNOT_CONNECT_NOW = '57P03';
const TOO_MANY_CONNECTIONS = '53300';

async function probe(url: string): Promise<'ready' | 'busy' | 'silent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return 'silent';
    if (error.code === CANNOT_CONNECT_NOW) return 'busy';
    if (error.code === TOO_MANY_CONNECTIONS) return 'ready';
    throw new OperationError(`The embedded PostgreSQL turned its own launcher away: ${error.message}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
