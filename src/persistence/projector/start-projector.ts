import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { duringRequest } from '../../domain/request-signal.js';
import type { Database } from '../database.js';
import { listen } from '../listener.js';
import type { Pending } from './choose-customers.js';
import { createMapInHand } from './map-in-hand.js';
import { projectBatch, type Projected } from './project-batch.js';

/** A projector at work in the background. */
export interface Projector {
  /** Resolves when the current batches are done or, after five seconds, rolled back. Call it before the database is closed. */
  stop(): Promise<void>;
}

export interface ProjectorOptions {
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
  /** How long a batch may take before it is rolled back and tried again, in milliseconds; twice as long each time. */
  readonly limitMs?: number;
  /** Runs each batch, for whoever wants to know of it. */
  readonly around?: (batch: () => Promise<Projected>) => Promise<Projected>;
}

/** Small, so that an answer is soon fresh and stopping is quick. */
const BATCH_SIZE = 250;

/**
 * While records come in, it rests so long after each batch: what changes one after the other comes together in few batches,
 * each of which costs much the same however few customers it has, and who writes has the machine for a moment.
 */
const REST_MS = 200;

/** Notifications tell of changes at once; this is how soon time's own changes, and lost notifications, are noticed. */
const IDLE_MS = 1_000;

/** A batch that takes longer once it is to stop, as where the database hangs, is cancelled; the next start does it again. */
const PATIENCE_MS = 5_000;

/**
 * Far above any batch. A connection that hangs while its network seems to be there would otherwise hold the projector until TCP
 * gives it up, which takes a quarter of an hour, or for ever where something on the way keeps it open.
 */
const LIMIT_MS = 5 * 60_000;
const LAST_LIMIT_MS = 60 * 60_000;

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;

/**
 * Projects continuously until it is stopped: at once when a writer notifies `journeygraph_timeline`, and otherwise every
 * second. Customers who changed one by one are seen to beside those who changed in bulk, so that they never wait for a batch
 * of these. A batch that fails is logged and tried again, with growing pauses; it never ends the process.
 */
export async function startProjector(
  database: Database,
  { log, now = Date.now, limitMs = LIMIT_MS, around = (batch) => batch() }: ProjectorOptions,
): Promise<Projector> {
  const stopping = new AbortController();
  const bells = { single: createBell(), bulk: createBell() };
  const batches = new Set<AbortController>();
  const listener = await listen(database.pool, 'journeygraph_timeline', {
    onNotice: (about) => {
      for (const pending of ['single', 'bulk'] as const) if (!about || about === pending) bells[pending].ring();
    },
    onError: (error) => {
      log.warn({ err: error }, 'the projector lost the connection on which it hears of changes');
    },
  });

  const work = async (pending: Pending): Promise<void> => {
    const currentMap = createMapInHand();
    let retryMs = FIRST_RETRY_MS;
    let allowedMs = limitMs;
    while (!stopping.signal.aborted) {
      const rung = bells[pending].rung();
      const batch = new AbortController();
      batches.add(batch);
      const timer = setTimeout(giveUp, allowedMs, batch);
      try {
        const { customers } = await duringRequest(batch.signal, () =>
          around(() => projectBatch(database, currentMap, { now: now(), batchSize: BATCH_SIZE, first: [pending] })),
        );
        retryMs = FIRST_RETRY_MS;
        allowedMs = limitMs;
        if (customers === 0) await sleep(IDLE_MS, AbortSignal.any([rung, stopping.signal]));
        else if (rung.aborted) await sleep(REST_MS, stopping.signal);
      } catch (error) {
        // Should one ever be so large, it gets done all the same.
        if (batch.signal.aborted) allowedMs = Math.min(2 * allowedMs, LAST_LIMIT_MS);
        log.error({ err: error }, 'a batch of the projector failed and will be tried again');
        await sleep(retryMs, stopping.signal);
        retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      } finally {
        clearTimeout(timer);
        batches.delete(batch);
      }
    }
  };
  const working = Promise.all([work('single'), work('bulk')]);
  return {
    stop: async () => {
      stopping.abort();
      listener.close();
      const timer = setTimeout(() => batches.forEach(giveUp), PATIENCE_MS);
      await working;
      clearTimeout(timer);
    },
  };
}

function giveUp(batch: AbortController): void {
  batch.abort(new Error('The batch took too long and was given up.'));
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
