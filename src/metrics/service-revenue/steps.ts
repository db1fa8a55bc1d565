/**
 * A computation that can be interrupted: it yields between its parts, none of which takes long, so that whoever runs it can
 * let others have a turn. Run to its end it is a pure function.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs a computation to its end without a pause. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
