import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The signal of the request that is being answered, for whatever works for it, however deep: it is aborted when the
 * request's time is up, when its client is gone, and when it is over. Its reason is one of our errors.
 */
const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs work that ends with this signal: a request's, or that of something in the background with an end of its own. */
export function duringRequest<Result>(signal: AbortSignal, work: () => Result): Result {
  return signals.run(signal, work);
}

/** Runs work that does not end with the request that happens to start it, because others wait for it too. */
export function outsideRequests<Result>(work: () => Result): Result {
  return signals.run(undefined, work);
}

/** The signal of the request at work; undefined outside requests, as in commands and in the background. */
export function requestSignal(): AbortSignal | undefined {
  return signals.getStore();
}

/** Waits for the promise, but no longer than the request may take. Rejects with the signal's reason then. */
export async function whileRequested<Result>(promise: Promise<Result>): Promise<Result> {
  const signal = requestSignal();
  if (!signal) return promise;
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const end = () => {
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
