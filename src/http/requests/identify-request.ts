import type { RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { duringRecordedRequest } from './request-record.js';

/** Long enough to be told apart, too short and too plain to carry text into the log. */
const USABLE = /^[\w-]{8,64}$/;

/**
 * Gives the request a name, by which it is found in the log and in audit events: the one in `x-request-id`, so that it is the
 * same along a chain of servers, or a new one. The answer bears it.
 */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && USABLE.test(given) ? given : randomUUID();
  response.set('x-request-id', id);
  duringRecordedRequest(id, next);
};
