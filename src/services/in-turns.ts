import { setImmediate as turn } from 'node:timers/promises';

/** Runs a computation that yields between its parts, and lets everybody else have a turn at each of them. */
export async function inTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await turn();
  }
}
