import { JourneygraphError, ServiceUnavailableError } from '../domain/errors.js';
import { requestSignal } from '../domain/request-signal.js';
import { isDatabaseUnavailable } from '../persistence/failure.js';

/** Which of our errors a failure comes to; null: a mistake of ours. */
export function failureOf(thrown: unknown): JourneygraphError | null {
  if (thrown instanceof JourneygraphError) return thrown;
  // What fails after the request was given up fails because of that.
  const reason: unknown = requestSignal()?.reason;
  if (reason instanceof JourneygraphError) return reason;
  return isDatabaseUnavailable(thrown) ? new ServiceUnavailableError() : null;
}
