import { setImmediate as turn } from 'node:timers/promises';
import { requestSignal } from '../domain/request-signal.js';

/**
 * Runs a computation that yields between its parts, lets everybody else have a turn at each of them, and gives it up
 * where the request that asked for it is over: throws its signal's reason.
 */
export async function inTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  const signal = requestSignal();
  for (;;) {
    signal?.throwIfAborted();
    const next = steps.next();
    if (next.done) return next.value;
    await turn();
  }
}
