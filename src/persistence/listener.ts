import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** A connection that listens on one channel. */
export interface Listener {
  /** Gives the connection back for good. */
  close(): void;
}

interface Listening {
  /** Something was notified, with this text; or, without one, may have been while the connection was down. */
  readonly onNotice: (text?: string) => void;
  readonly onError: (error: unknown) => void;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Listens on a channel of PostgreSQL through a connection of its own. A connection that drops is made again, with
 * growing pauses, and then counts as a notice. Throws only where the first connection cannot be made.
 */
export async function listen(pool: pg.Pool, channel: string, { onNotice, onError }: Listening): Promise<Listener> {
  // A connection tells of itself as part of whatever opened it, which may have been a request that is long over.
  const asCaller = AsyncLocalStorage.snapshot();
  let closed = false;
  let release: (() => void) | undefined;
  let retry: NodeJS.Timeout | undefined;
  let pause = FIRST_RETRY_MS;

  const connect = async () => {
    const client = await pool.connect();
    let held = true;
    let listening = false;
    const drop = () => {
      if (!held) return;
      held = false;
      release = undefined;
      client.release(true);
    };
    const lost = (error?: Error) => {
      if (!held) return;
      drop();
      // Before that the statement fails, too, and whoever connects hears of it.
      if (!listening) return;
      onError(error ?? new Error(`The connection that listens on ${channel} ended.`));
      reconnectLater();
    };
    client.on('notification', ({ payload }) => {
      asCaller(onNotice, payload);
    });
    client.on('error', (error) => {
      asCaller(lost, error);
    });
    client.on('end', () => {
      asCaller(lost);
    });
    release = drop;
    try {
      await client.query(`listen ${channel}`);
      listening = true;
    } catch (error) {
      drop();
      throw error;
    }
    // It may have been closed while it connected.
    if (closed) drop();
    pause = FIRST_RETRY_MS;
  };

  const reconnectLater = () => {
    if (closed) return;
    retry = setTimeout(() => {
      connect().then(
        () => {
          if (!closed) onNotice();
        },
        (error: unknown) => {
          onError(error);
          reconnectLater();
        },
      );
    }, pause);
    retry.unref();
    pause = Math.min(2 * pause, LAST_RETRY_MS);
  };

  await connect();
  return {
    close: () => {
      closed = true;
      clearTimeout(retry);
      release?.();
    },
  };
}
