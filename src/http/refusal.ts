import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import {
  BadInputError,
  JourneygraphError,
  RequestTimeoutError,
  ServiceUnavailableError,
  TooManyRequestsError,
  TrustedDocumentsOnlyError,
  UnauthenticatedError,
} from '../domain/errors.js';
import { unreadableBody } from './body.js';
import { extensionsOf, somethingWentWrong } from './error-format.js';
import { failureOf } from './failure.js';
import { requestRecord } from './requests/request-record.js';

/** Answers what fails before GraphQL begins (a bad key, a body that is no JSON) in the shape of a GraphQL error. */
export function refusal(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refused = refusalOf(failureOf(error) ?? error);
    if (refused) {
      recordErrorCode(refused.error.code);
      if (refused.error instanceof ServiceUnavailableError) {
        log.warn({ err: error }, 'the database or the identity provider was not there for a request');
      }
      if ('retryAfterSeconds' in refused.error) {
        response.set('retry-after', String(refused.error.retryAfterSeconds));
      }
      response.status(refused.status).json(graphqlError(refused.error.message, extensionsOf(refused.error)));
      return;
    }
    log.error({ err: error }, 'a request failed before GraphQL');
    recordErrorCode('INTERNAL_SERVER_ERROR');
    response.status(500).json(graphqlError(somethingWentWrong(), { code: 'INTERNAL_SERVER_ERROR' }));
  };
}

/** Answers requests to paths at which there is nothing. */
export const nothingHere: RequestHandler = (_request, response) => {
  const message = 'There is nothing at this path: GraphQL is at /graphql, GraphiQL at /graphiql.';
  response.status(404).json(graphqlError(message, { code: 'NOT_FOUND' }));
};

interface Refusal {
  readonly status: number;
  readonly error: JourneygraphError;
}

/** Null: not the sender's fault. What the body parser complains about carries the HTTP status that it asks for. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof UnauthenticatedError) return { status: 401, error };
  if (error instanceof TrustedDocumentsOnlyError) return { status: 403, error };
  if (error instanceof TooManyRequestsError) return { status: 429, error };
  if (error instanceof ServiceUnavailableError) return { status: 503, error };
  if (error instanceof RequestTimeoutError) return { status: 504, error };
  if (error instanceof JourneygraphError) return { status: 400, error };
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  switch (status) {
    case 400:
    case 415:
      return { status, error: unreadableBody() };
    case 413: {
      const message = `The request body is larger than ${megabytesOf(error)} MB: send fewer records at a time.`;
      return { status, error: new BadInputError(message) };
    }
    default:
      return null;
  }
}

function recordErrorCode(code: string): void {
  const record = requestRecord();
  if (record) record.errorCodes = () => [code];
}

function graphqlError(message: string, extensions: Readonly<Record<string, unknown>>): object {
  return { errors: [{ message, extensions }] };
}

/** The limit that the body parser was given, in MB. */
function megabytesOf(error: unknown): string {
  const limit = typeof error === 'object' && error !== null && 'limit' in error ? Number(error.limit) : 0;
  return (limit / 1_048_576).toLocaleString('en-US');
}
