import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import {
  BadInputError,
  ForbiddenError,
  JourneygraphError,
  QueryLimitError,
  ServiceUnavailableError,
  TooManyRequestsError,
} from '../domain/errors.js';
import { failureOf } from './failure.js';
import { requestRecord } from './requests/request-record.js';
import { withoutValues } from './without-values.js';

/**
 * Translates every failure to what a client may see, once. Our own errors keep their message and carry their code;
 * GraphQL's keep theirs, without the values that they repeat; anything else is logged whole and answered as an internal
 * error that says nothing more.
 */
export function createErrorFormat(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = causeOf(thrown);
    const code = formatted.extensions?.code;
    if (!(cause instanceof JourneygraphError) && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      return { ...formatted, message: withoutValues(formatted.message), extensions: { code } };
    }
    if (isLimitOfGraphql(thrown)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
    const failure = failureOf(cause);
    if (failure instanceof ServiceUnavailableError)
      log.warn({ err: cause }, 'the database was not there for a request');
    if (failure) return { ...formatted, message: failure.message, extensions: extensionsOf(failure) };
    log.error({ err: cause, field: fieldOf(thrown) }, 'a request failed');
    return {
      message: somethingWentWrong(),
      locations: formatted.locations,
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

/** What is told about a failure that is ours: where to find out more. */
export function somethingWentWrong(): string {
  const id = requestRecord()?.id;
  return `Something went wrong on the server; the reason is in its log${id === undefined ? '' : `, under the request ID ${id}`}.`;
}

/** The field whose resolver threw, by its name in the schema; the path of an error has the names that the client chose. */
function fieldOf(thrown: unknown): string | undefined {
  const [node] = thrown instanceof GraphQLError ? (thrown.nodes ?? []) : [];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

/** Whether GraphQL stopped counting what is wrong with the variables: the only refusal of its own that it gives no code. */
function isLimitOfGraphql(thrown: unknown): boolean {
  return (
    thrown instanceof GraphQLError &&
    thrown.originalError === undefined &&
    thrown.message.startsWith('Too many errors processing variables')
  );
}

/** What a resolver threw, or what stopped the operation before there were resolvers. */
function causeOf(thrown: unknown): unknown {
  if (thrown instanceof GraphQLError && thrown.originalError instanceof JourneygraphError) return thrown.originalError;
  return unwrapResolverError(thrown);
}

/** What a client may act on beside the message. */
export function extensionsOf(error: JourneygraphError): Record<string, unknown> {
  if (error instanceof BadInputError) return { code: error.code, inputPath: error.inputPath };
  if (error instanceof ForbiddenError) {
    const { code, permission, inputPath } = error;
    return inputPath.length > 0 ? { code, permission, inputPath } : { code, permission };
  }
  if (error instanceof QueryLimitError) return { code: error.code, ...error.details };
  if (error instanceof ServiceUnavailableError || error instanceof TooManyRequestsError) {
    return { code: error.code, retryable: true, retryAfterSeconds: error.retryAfterSeconds };
  }
  return { code: error.code };
}
