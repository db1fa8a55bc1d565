import { setMaxListeners } from 'node:events';
import type { JourneyMap } from '../domain/map.js';
import { duringRequest, whileRequested } from '../domain/request-signal.js';
import type { Database } from './database.js';
import { listen } from './listener.js';
import { readMap, readMapVersion } from './map-read.js';

/** Holds this process's snapshot of the map and renews it whenever any process changes the map. */
export interface MapStore {
  current(): JourneyMap;
  /** Reads the map now and returns the new snapshot. */
  refresh(): Promise<JourneyMap>;
  /** Stops listening, and whatever it reads. It has to be called before the database is closed, as the store holds one of its connections. */
  close(): Promise<void>;
}

/** Notifications tell of changes at once; this is how soon one that got lost is noticed. */
const CHECK_EVERY_MS = 10_000;

/**
 * Reads the map and keeps it up to date until the store is closed.
 *
 * @param report is told of every failure to listen or to read; the store goes on with the snapshot it has and tries again
 */
export async function openMapStore(
  database: Database,
  report: (error: unknown) => void = () => undefined,
): Promise<MapStore> {
  let current: JourneyMap;
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const refresh = coalesce(() => duringRequest(closing.signal, async () => (current = await readMap(database.sql))));
  const reportUnlessClosed = (error: unknown) => {
    if (!closing.signal.aborted) report(error);
  };
  const refreshQuietly = () => {
    refresh().catch(reportUnlessClosed);
  };

  // Listening comes first: a change between it and the first read is then read or notified.
  const listener = await listen(database.pool, 'journeygraph_map', { onNotice: refreshQuietly, onError: report });
  try {
    current = await readMap(database.sql);
  } catch (error) {
    listener.close();
    throw error;
  }

  const check = setInterval(() => {
    duringRequest(closing.signal, () => readMapVersion(database.sql))
      .then((version) => {
        if (version !== current.version) refreshQuietly();
      })
      .catch(reportUnlessClosed);
  }, CHECK_EVERY_MS);
  check.unref();

  return {
    current: () => current,
    refresh: () => whileRequested(refresh()),
    close: async () => {
      clearInterval(check);
      listener.close();
      closing.abort(new Error('The map is no longer needed.'));
      await refresh.settled();
    },
  };
}

interface Coalesced<T> {
  (): Promise<T>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/**
 * At most one run at a time, and one that waits for it: a burst of calls costs two runs, and every call gets the result
 * of a run that began after it.
 */
function coalesce<T>(run: () => Promise<T>): Coalesced<T> {
  let running: Promise<T> | undefined;
  let waiting: Promise<T> | undefined;

  const start = () => {
    running = run().finally(() => (running = undefined));
    return running;
  };
  const call = (): Promise<T> => {
    if (!running) return start();
    waiting ??= running.then(ignore, ignore).then(() => {
      waiting = undefined;
      return call();
    });
    return waiting;
  };
  const settled = async () => {
    while (running) await running.then(ignore, ignore);
  };
  return Object.assign(call, { settled });
}

const ignore = () => undefined;
