import { AsyncLocalStorage } from 'node:async_hooks';
import { requestSignal } from '../domain/request-signal.js';
import type { Scope } from './scope.js';

/** How long rows of all requests together are put into answers before others have their turn, in milliseconds. */
const TURN_MS = 4;

/** Rows that are put in without looking at the clock between them. */
const ROWS_OF_A_PORTION = 10;

/** Rows of a request that wait for nobody: what an ordinary question asks for. */
const FREE_ROWS = 50;

/** What a request has of its rows. */
interface Portions {
  /** Ends the request. */
  readonly signal: AbortSignal | undefined;
  /** Rows so far. */
  rows: number;
  /** What puts the next portions in. */
  readonly waiting: (() => void)[];
  /** What is to be done once none waits. */
  readonly afterwards: (() => void)[];
}

const portionsByScope = new WeakMap<Scope, Portions>();

/** The requests that have portions waiting, in the order in which they have one put in. */
const queue = new Set<Portions>();
let atWork = false;

/** Runs what works for all requests as part of none, although one of them begins it. */
const asNobody = AsyncLocalStorage.snapshot();

/**
 * Hands the rows of a page out in portions, once a request has had {@link FREE_ROWS}: an answer of many rows is put together
 * bit by bit, one portion of each request in turn, and whoever asks for little is served in between. Without it, GraphQL puts
 * all rows of a list in at once. Rejects with the signal's reason where the request is over.
 */
export async function inPortions<Row>(scope: Scope, rows: readonly Row[]): Promise<(Row | Promise<Row>)[]> {
  const portions = portionsOf(scope);
  // A page without rows is work, too.
  portions.rows += Math.max(1, rows.length);
  if (portions.rows <= FREE_ROWS) return [...rows];
  if (rows.length <= ROWS_OF_A_PORTION) {
    await turnOf(portions);
    return [...rows];
  }
  let portion: Promise<void>;
  return rows.map((row, index) => {
    if (index % ROWS_OF_A_PORTION === 0) portion = turnOf(portions);
    const handed = portion.then(() => row);
    // Whoever does not look at a row does not hear of it either.
    handed.catch(() => undefined);
    return handed;
  });
}

/**
 * Runs this, as part of the request, when that has no portion waiting. What rows ask for is loaded only then, so that it is loaded together
 * for all of them, as without portions.
 */
export function afterPortions(scope: Scope, work: () => void): void {
  const portions = portionsOf(scope);
  afterPromises(() => {
    if (portions.waiting.length === 0) work();
    else portions.afterwards.push(AsyncLocalStorage.bind(work));
  });
}

function portionsOf(scope: Scope): Portions {
  const portions = portionsByScope.get(scope) ?? { signal: requestSignal(), rows: 0, waiting: [], afterwards: [] };
  portionsByScope.set(scope, portions);
  return portions;
}

function turnOf(portions: Portions): Promise<void> {
  const { signal, waiting } = portions;
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  waiting.push(() => {
    if (signal?.aborted) reject(signal.reason as Error);
    else resolve(undefined);
  });
  queue.add(portions);
  if (!atWork) asNobody(setImmediate, putIn);
  atWork = true;
  return promise;
}

/** Puts portions in until the turn is over, and goes on after everybody else had one. */
function putIn(): void {
  const end = performance.now() + TURN_MS;
  const next = () => {
    const [portions] = queue;
    atWork = portions !== undefined;
    if (!portions) return;
    if (performance.now() >= end) {
      setImmediate(putIn);
      return;
    }
    queue.delete(portions);
    // Who is over waits for nothing any more.
    const due = portions.signal?.aborted ? portions.waiting.length : 1;
    for (const putInOne of portions.waiting.splice(0, due)) putInOne();
    // To the end of the queue.
    if (portions.waiting.length > 0) queue.add(portions);
    afterPromises(() => {
      if (portions.waiting.length === 0) for (const work of portions.afterwards.splice(0)) work();
      next();
    });
  };
  next();
}

/** Runs this when all promises that are settled now, and those that settle by them, have been seen to. */
function afterPromises(work: () => void): void {
  void Promise.resolve().then(() => {
    process.nextTick(work);
  });
}
