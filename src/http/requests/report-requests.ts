import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Viewer } from '../../domain/permission.js';
import type { Context } from '../../graphql/context.js';
import { askedCost } from '../limits/asked-cost.js';
import { type RequestRecord, requestRecord } from './request-record.js';

/** A request that is over. */
export interface FinishedRequest extends Readonly<Omit<RequestRecord, 'errorCodes'>> {
  readonly errorCodes: readonly string[];
  /** Null: without a valid key. */
  readonly keyName: string | null;
  /** Null: the client went away before it was answered. */
  readonly status: number | null;
  readonly seconds: number;
}

/** A name is as long as its client likes; of longer ones this much is told. */
const NAME_LENGTH = 64;

/** Tells of each request once it is over, in the log and to `onFinished`. */
export function reportRequests(log: Logger, onFinished?: (request: FinishedRequest) => void): RequestHandler {
  return (_request, response, next) => {
    const record = requestRecord();
    const begun = performance.now();
    if (record) {
      response.once('close', () => {
        const viewer = response.locals.viewer as Viewer | null | undefined;
        const finished = {
          ...record,
          errorCodes: record.errorCodes(),
          keyName: viewer?.name ?? null,
          status: response.writableFinished ? response.statusCode : null,
          seconds: (performance.now() - begun) / 1_000,
        };
        onFinished?.(finished);
        log.info(lineOf(finished), 'request');
      });
    }
    next();
  };
}

/** Writes down which operation a request asks for and which errors it is answered with. */
export const recordOperation: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: (request) => {
        const record = requestRecord();
        if (record) {
          record.operationName = request.operationName?.slice(0, NAME_LENGTH) ?? null;
          record.operationType = request.operation?.operation ?? null;
          record.cost = askedCost(request);
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response }) => {
        const record = requestRecord();
        // Other plugins may still change the answer.
        if (record) record.errorCodes = () => codesOf(response);
        return Promise.resolve();
      },
    }),
};

function codesOf({ body }: GraphQLResponse): string[] {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return errors.map(({ extensions }) => String(extensions?.code));
}

function lineOf({ id, operationName, operationType, keyName, status, seconds, errorCodes, cost }: FinishedRequest) {
  return {
    requestId: id,
    operationName,
    operationType,
    key: keyName,
    status,
    durationMs: Math.round(seconds * 1_000),
    errors: errorCodes.length,
    errorCodes: [...new Set(errorCodes)],
    cost,
  };
}
