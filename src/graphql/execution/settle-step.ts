import { type Path, type Run, type Step, isPromise } from './step.js';

/**
 * Completes a value, or a promise of one, and has whatever fails heard. Functions that remember something are made only where
 * something is to be waited for: the answer has thousands of values for which nobody waits.
 *
 * @param fail makes what stands in the place of what failed, or throws what makes the place around it fail
 */
export function settleStep(complete: Step, fail: (run: Run, path: Path, error: unknown) => unknown): Step {
  return (run, value, path) => {
    try {
      const completed = isPromise(value) ? afterwards(run, value, path) : complete(run, value, path);
      return isPromise(completed) ? heard(run, completed, path) : completed;
    } catch (error) {
      return fail(run, path, error);
    }
  };

  function afterwards(run: Run, value: PromiseLike<unknown>, path: Path): PromiseLike<unknown> {
    return value.then((resolved) => complete(run, resolved, path));
  }

  function heard(run: Run, completed: PromiseLike<unknown>, path: Path): PromiseLike<unknown> {
    return completed.then(undefined, (error: unknown) => fail(run, path, error));
  }
}
