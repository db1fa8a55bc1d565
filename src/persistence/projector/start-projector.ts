import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { duringRequest } from '../../domain/request-signal.js';
import type { Database } from '../database.js';
import { listen } from '../listener.js';
import { createMapInHand } from './map-in-hand.js';
import { projectBatch } from './project-batch.js';

/** A projector at work in the background. */
export interface Projector {
  /** Resolves when the current batch is done or, after five seconds, rolled back. Call it before the database is closed. */
  stop(): Promise<void>;
}

export interface ProjectorOptions {
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

/** Small, so that an answer is soon fresh and stopping is quick. */
const BATCH_SIZE = 500;

/** Notifications tell of changes at once; this is how soon time's own changes, and lost notifications, are noticed. */
const IDLE_MS = 1_000;

/** A batch that takes longer once it is to stop, as where the database hangs, is cancelled; the next start does it again. */
const PATIENCE_MS = 5_000;

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/**
 * Projects continuously until it is stopped: at once when a writer notifies `journeygraph_timeline`, and otherwise every
 * second. A batch that fails is logged and tried again, with growing pauses; it never ends the process.
 */
export async function startProjector(
  database: Database,
  { log, now = Date.now }: ProjectorOptions,
): Promise<Projector> {
  const currentMap = createMapInHand();
  const stopping = new AbortController();
  const cancelling = new AbortController();
  setMaxListeners(0, cancelling.signal);
  const bell = createBell();
  const listener = await listen(database.pool, 'journeygraph_timeline', {
    onNotice: bell.ring,
    onError: (error) => {
      log.warn({ err: error }, 'the projector lost the connection on which it hears of changes');
    },
  });

  const work = async (): Promise<void> => {
    let retryMs = FIRST_RETRY_MS;
    while (!stopping.signal.aborted) {
      const rung = bell.rung();
      try {
        const { customers } = await duringRequest(cancelling.signal, () =>
          projectBatch(database, currentMap, { now: now(), batchSize: BATCH_SIZE }),
        );
        retryMs = FIRST_RETRY_MS;
        if (customers === 0) await sleep(IDLE_MS, AbortSignal.any([rung, stopping.signal]));
      } catch (error) {
        log.error({ err: error }, 'a batch of the projector failed and will be tried again');
        await sleep(retryMs, stopping.signal);
        retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      }
    }
  };
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      listener.close();
      const timer = setTimeout(() => {
        cancelling.abort(new Error('The batch took too long to stop.'));
      }, PATIENCE_MS);
      await working;
      clearTimeout(timer);
    },
  };
}

interface Bell {
  readonly ring: () => void;
  /** Is aborted by the first ring after this call, so that none is missed between looking for work and going to sleep. */
  readonly rung: () => AbortSignal;
}

function createBell(): Bell {
  let next = new AbortController();
  return {
    ring: () => {
      next.abort();
    },
    rung: () => {
      next = new AbortController();
      return next.signal;
    },
  };
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
