import type pg from 'pg';

/** A statement that is over. */
export interface FinishedStatement {
  readonly seconds: number;
  readonly failed: boolean;
}

type Query = (...args: unknown[]) => unknown;

/**
 * Tells of every statement that goes through the pool once it is over, from the next time its connection is taken.
 *
 * @returns what ends it
 */
export function watchStatements(pool: pg.Pool, onFinished: (statement: FinishedStatement) => void): () => void {
  const watched = new Set<pg.PoolClient>();
  let ended = false;

  const watch = (client: pg.PoolClient) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as Query;
    const watchedQuery: Query = (...args) => (ended ? query(...args) : timed(query, args, onFinished));
    Object.assign(client, { query: watchedQuery });
  };
  const forget = (client: pg.PoolClient) => {
    watched.delete(client);
  };
  pool.on('acquire', watch);
  pool.on('remove', forget);
  return () => {
    ended = true;
    pool.off('acquire', watch);
    pool.off('remove', forget);
  };
}

/** The driver answers by a promise, by a callback, or, for COPY, by a stream. */
function timed(query: Query, args: unknown[], onFinished: (statement: FinishedStatement) => void): unknown {
  const begun = performance.now();
  let told = false;
  const finish = (failed: boolean) => {
    if (told) return;
    told = true;
    onFinished({ seconds: (performance.now() - begun) / 1_000, failed });
  };
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    const tellThenCall = (error: unknown, ...results: unknown[]) => {
      finish(Boolean(error));
      (callback as Query)(error, ...results);
    };
    return query(...args.slice(0, -1), tellThenCall);
  }
  const answer = query(...args);
  if (answer instanceof Promise) {
    answer.then(
      () => {
        finish(false);
      },
      () => {
        finish(true);
      },
    );
  } else if (isStream(answer)) {
    for (const event of ['end', 'finish'] as const) answer.once(event, () => finish(false));
    for (const event of ['error', 'close'] as const) answer.once(event, () => finish(true));
  }
  return answer;
}

function isStream(answer: unknown): answer is NodeJS.EventEmitter {
  return typeof answer === 'object' && answer !== null && 'once' in answer && typeof answer.once === 'function';
}
