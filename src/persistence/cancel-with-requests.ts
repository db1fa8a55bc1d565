import type pg from 'pg';
import { requestSignal, whileRequested } from '../domain/request-signal.js';
import { cancelStatement } from './cancel-statement.js';
import { streamOf } from './stream-of.js';

type Connect = () => Promise<pg.PoolClient>;
type Callback = (error: Error | undefined, client?: pg.PoolClient, release?: pg.PoolClient['release']) => void;

/**
 * Ties every connection that a request takes from the pool to the request's signal. Once that is aborted, the statement
 * at work is cancelled on the server and the connection closed, which rolls back its transaction and refuses whatever
 * would follow; nothing waits for the pool any longer. A closed connection is not used again, so a cancellation that
 * arrives late cannot hit another request, and its place in the pool is free at once: who held it may not give it back where
 * rolling back fails.
 */
export function cancelWithRequests(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as Connect;
  const connectForRequest: Connect = async () => {
    const signal = requestSignal();
    signal?.throwIfAborted();
    const connecting = connect();
    try {
      const client = await whileRequested(connecting);
      if (signal) closeWhenAborted(client, signal);
      return client;
    } catch (error) {
      connecting.then(giveBack, () => undefined);
      throw error;
    }
  };
  const connectWithCallback = (callback: Callback) => {
    connectForRequest().then(
      (client) => {
        callback(undefined, client, (error) => {
          client.release(error);
        });
      },
      (error: unknown) => {
        callback(error as Error);
      },
    );
  };
  pool.connect = ((callback?: Callback) =>
    callback ? connectWithCallback(callback) : connectForRequest()) as pg.Pool['connect'];
}

function giveBack(client: pg.PoolClient): void {
  client.release();
}

function closeWhenAborted(client: pg.PoolClient, signal: AbortSignal): void {
  const release = client.release.bind(client);
  let released = false;
  const releaseOnce = (error?: Error | boolean) => {
    if (released) return;
    released = true;
    signal.removeEventListener('abort', close);
    release(signal.aborted || error);
  };
  const close = () => {
    cancelStatement(client);
    streamOf(client).destroy(signal.reason as Error);
    releaseOnce();
  };
  client.release = releaseOnce;
  signal.addEventListener('abort', close, { once: true });
}
