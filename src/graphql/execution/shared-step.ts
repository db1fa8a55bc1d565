import { type Step, isPromise } from './step.js';

/** The extension of a type whose rows are met again and again by others in one answer, as those of the map are. */
export const IS_SHARED = 'isShared';

/**
 * Makes the object of a row once in an execution, however many rows lead to it: an answer of hundreds of interactions meets
 * the same few touchpoints. What is to be waited for, and what failed, is made anew at each place.
 *
 * @param number tells the shared steps of an operation apart
 */
export function sharedStep(step: Step, number: number): Step {
  return (run, row, path) => {
    const made = (run.shared[number] ??= new Map());
    const before = made.get(row);
    if (before !== undefined) return before;
    const failures = run.failures.met();
    const object = step(run, row, path);
    if (!isPromise(object) && run.failures.met() === failures) made.set(row, object);
    return object;
  };
}
