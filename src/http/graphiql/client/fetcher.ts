import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { withApiKey } from './api-key-field.js';

const send = createGraphiQLFetcher({
  url: '/graphql',
  fetch: (input, init) => fetch(input, withApiKey(init)),
});

/** Sends what GraphiQL asks, with the API key. */
export const fetcher: Fetcher = (params, options) => send(withoutNeedlessName(params), options);

/**
 * For a moment after a tab is opened GraphiQL still names the operation of the tab before. A document with one operation
 * needs no name.
 */
function withoutNeedlessName(params: FetcherParams): FetcherParams {
  return countOperations(params.query) === 1 ? { ...params, operationName: null } : params;
}

/** How many operations a document holds; none where it cannot be read. */
function countOperations(query: string): number {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  } catch {
    return 0;
  }
}
