import type { RequestHandler } from 'express';
import { setMaxListeners } from 'node:events';
import { RequestTimeoutError } from '../domain/errors.js';
import { duringRequest } from '../domain/request-signal.js';

/** The default of the setting REQUEST_TIMEOUT_SECONDS. */
export const DEFAULT_REQUEST_TIMEOUT_SECONDS = 30;

/** Made once: an error takes long to make, and every request ends. */
const OVER = new RequestTimeoutError('The request is over.');

/** Gives what follows a signal that ends its work when its time is up, when the client goes away, and after the answer. */
export function limitTime(seconds: number): RequestHandler {
  return (_request, response, next) => {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    const timer = setTimeout(() => {
      controller.abort(
        new RequestTimeoutError(
          `The request took more than ${seconds.toString()} seconds and was cancelled: ask for less at once, such as a shorter window, fewer groups or a smaller page.`,
        ),
      );
    }, 1_000 * seconds);
    response.once('close', () => {
      clearTimeout(timer);
      controller.abort(OVER);
    });
    duringRequest(controller.signal, next);
  };
}
