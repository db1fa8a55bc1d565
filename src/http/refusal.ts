import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { BadInputError, JourneygraphError, UnauthenticatedError } from '../domain/errors.js';

/** Answers what fails before GraphQL begins (a bad key, a body that is no JSON) in the shape of a GraphQL error. */
export function refusal(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = error instanceof JourneygraphError ? error : unusableBody(error);
    if (!known) log.error({ err: error }, 'a request failed before GraphQL');
    response.status(statusOf(known)).json({
      errors: [
        {
          message: known?.message ?? 'Something went wrong on the server; the reason is in its log.',
          extensions: { code: known?.code ?? 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
  };
}

function statusOf(error: JourneygraphError | null): number {
  if (!error) return 500;
  return error instanceof UnauthenticatedError ? 401 : 400;
}

/** What the JSON body parser complains about carries the HTTP status that it asks for. */
function unusableBody(error: unknown): BadInputError | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 413) return new BadInputError('The request body is larger than 10 MB: send fewer records at a time.');
  if (status === 400 || status === 415) return new BadInputError('The request body is not valid JSON in UTF-8.');
  return null;
}
