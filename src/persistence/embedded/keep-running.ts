import { setTimeout as sleep } from 'node:timers/promises';

/** Looks after a server until it is told to stop. */
export interface Watch {
  /** Resolves when no look is under way any more. */
  stop(): Promise<void>;
}

interface Watched {
  readonly isRunning: () => boolean;
  /** Starts it where it still does not run; others may be doing the same. */
  readonly restart: () => Promise<void>;
  readonly log: (sentence: string) => void;
}

const EVERY_MS = 250;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;

/**
 * Starts the embedded server again whenever it is found dead: killed for want of memory, say. It comes back where it was,
 * so that the pools of all its users find it again. What fails is tried again, with growing pauses, and ends nobody.
 */
export function keepRunning({ isRunning, restart, log }: Watched): Watch {
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);

  const watch = async (): Promise<void> => {
    let retryMs = FIRST_RETRY_MS;
    for (;;) {
      await rest(EVERY_MS);
      if (stopping.signal.aborted) return;
      if (isRunning()) continue;
      try {
        await restart();
        log('The embedded database had ended unexpectedly and was started again.');
        retryMs = FIRST_RETRY_MS;
      } catch (error) {
        log(`The embedded database has ended and cannot be started yet: ${reason(error)}`);
        await rest(retryMs);
        retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      }
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

function reason(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}
