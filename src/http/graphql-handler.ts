import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Context } from '../graphql/context.js';

/**
 * Hands requests to Apollo Server and its answers to the client. The body has to be read by then.
 *
 * @param contextOf makes what resolvers get with the request of this response
 */
export function graphqlHandler(
  apollo: ApolloServer<Context>,
  contextOf: (response: Response) => Context,
): RequestHandler {
  return async (request, response) => {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: /\?[^#]*/.exec(request.url)?.[0] ?? '',
        body: request.body as unknown,
      },
      context: () => Promise.resolve(contextOf(response)),
    });
    // The other kind is for @defer and @stream, which the schema does not know.
    if (body.kind !== 'complete') throw new Error('An answer in several parts was not asked for.');
    response.status(status).setHeaders(headers).end(body.string);
  };
}

function headersOf({ headers }: Request): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
