import type pg from 'pg';

/** A statement that is over. */
export interface FinishedStatement {
  readonly seconds: number;
  readonly failed: boolean;
  /** PostgreSQL's code of its failure; null where it gave none. */
  readonly sqlState: string | null;
}

/**
 * Is told of each statement as it begins, in the asynchronous context of whoever asked for it, and gives what to call when it
 * is over. The text may hold values: it is to be looked at, not to be passed on.
 */
export type StatementObserver = (text: string) => ((statement: FinishedStatement) => void) | undefined;

type Query = (...args: unknown[]) => unknown;

/** Those who watch a pool: its connections are wrapped once for all of them. */
const watchers = new WeakMap<pg.Pool, Set<StatementObserver>>();

/**
 * Tells of every statement that goes through the pool, from the next time its connection is taken.
 *
 * @returns what ends it
 */
export function watchStatements(pool: pg.Pool, observer: StatementObserver): () => void {
  const observers = watchers.get(pool) ?? watchConnections(pool);
  observers.add(observer);
  return () => {
    observers.delete(observer);
  };
}

function watchConnections(pool: pg.Pool): Set<StatementObserver> {
  const observers = new Set<StatementObserver>();
  const watched = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as Query;
    const watchedQuery: Query = (...args) => (observers.size === 0 ? query(...args) : observed(query, args, observers));
    Object.assign(client, { query: watchedQuery });
  });
  watchers.set(pool, observers);
  return observers;
}

/** The driver answers by a promise, by a callback, or, for COPY, by a stream. */
function observed(query: Query, args: unknown[], observers: ReadonlySet<StatementObserver>): unknown {
  const begun = performance.now();
  const text = textOf(args[0]);
  const endings = Array.from(observers, (observer) => observer(text));
  let told = false;
  const finish = (failed: boolean, error?: unknown) => {
    if (told) return;
    told = true;
    const statement = { seconds: (performance.now() - begun) / 1_000, failed, sqlState: sqlStateOf(error) };
    for (const end of endings) end?.(statement);
  };
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    const tellThenCall = (error: unknown, ...results: unknown[]) => {
      finish(Boolean(error), error);
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
      (error: unknown) => {
        finish(true, error);
      },
    );
  } else if (isStream(answer)) {
    for (const event of ['end', 'finish'] as const) answer.once(event, () => finish(false));
    for (const event of ['error', 'close'] as const) answer.once(event, (error: unknown) => finish(true, error));
  }
  return answer;
}

/** A statement is given as a text, or as an object that has one. */
function textOf(statement: unknown): string {
  const text = typeof statement === 'object' && statement !== null && 'text' in statement ? statement.text : statement;
  return typeof text === 'string' ? text : '';
}

function sqlStateOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

function isStream(answer: unknown): answer is NodeJS.EventEmitter {
  return typeof answer === 'object' && answer !== null && 'once' in answer && typeof answer.once === 'function';
}
