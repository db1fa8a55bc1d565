import { requestSignal } from '../domain/request-signal.js';
import type { Scope } from './scope.js';

/** How long rows of all requests together are put into answers before others have their turn, in milliseconds. */
const TURN_MS = 4;

/** Rows that are put in without looking at the clock between them. */
const ROWS_OF_A_SHARE = 10;

/** Rows of a request that wait for nobody: what an ordinary question asks for. */
const FREE_ROWS = 50;

/** What a request has of its rows. */
interface Shares {
  /** Rows so far. */
  rows: number;
  /** What puts the next shares in. */
  readonly waiting: (() => void)[];
  /** What is to be done once none waits. */
  readonly afterwards: (() => void)[];
}

const sharesByScope = new WeakMap<Scope, Shares>();

/** The requests that have shares waiting, in the order in which they have one put in. */
const queue = new Set<Shares>();
let atWork = false;

/**
 * Hands the rows of a page out in shares, once a request has had {@link FREE_ROWS}: an answer of many rows is put together
 * bit by bit, one share of each request in turn, and whoever asks for little is served in between. Without it, GraphQL puts
 * all rows of a list in at once. Rejects with the signal's reason where the request is over.
 */
export async function inShares<Row>(scope: Scope, rows: readonly Row[]): Promise<(Row | Promise<Row>)[]> {
  const shares = sharesOf(scope);
  // A page without rows is work, too.
  shares.rows += Math.max(1, rows.length);
  if (shares.rows <= FREE_ROWS) return [...rows];
  if (rows.length <= ROWS_OF_A_SHARE) {
    await turnOf(shares);
    return [...rows];
  }
  let share: Promise<void>;
  return rows.map((row, index) => {
    if (index % ROWS_OF_A_SHARE === 0) share = turnOf(shares);
    return share.then(() => row);
  });
}

/**
 * Runs this when the request has no share waiting. What rows ask for is loaded only then, so that it is loaded together
 * for all of them, as without shares.
 */
export function afterShares(scope: Scope, work: () => void): void {
  const shares = sharesOf(scope);
  afterPromises(() => {
    if (shares.waiting.length === 0) work();
    else shares.afterwards.push(work);
  });
}

function sharesOf(scope: Scope): Shares {
  const shares = sharesByScope.get(scope) ?? { rows: 0, waiting: [], afterwards: [] };
  sharesByScope.set(scope, shares);
  return shares;
}

function turnOf(shares: Shares): Promise<void> {
  const signal = requestSignal();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  shares.waiting.push(() => {
    if (signal?.aborted) reject(signal.reason as Error);
    else resolve(undefined);
  });
  queue.add(shares);
  if (!atWork) setImmediate(putIn);
  atWork = true;
  return promise;
}

/** Puts shares in until the turn is over, and goes on after everybody else had one. */
function putIn(): void {
  const end = performance.now() + TURN_MS;
  const next = () => {
    const [shares] = queue;
    atWork = shares !== undefined;
    if (!shares) return;
    if (performance.now() >= end) {
      setImmediate(putIn);
      return;
    }
    queue.delete(shares);
    shares.waiting.shift()?.();
    // To the end of the queue.
    if (shares.waiting.length > 0) queue.add(shares);
    afterPromises(() => {
      if (shares.waiting.length === 0) for (const work of shares.afterwards.splice(0)) work();
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
