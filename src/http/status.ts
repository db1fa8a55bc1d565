import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../graphql/context.js';

/** The codes that HTTP has to tell, too, so that proxies and clients act on them; the first that occurs counts. */
const STATUS_OF_CODE = new Map<unknown, number>([
  ['UNAUTHENTICATED', 401],
  ['RATE_LIMITED', 429],
  ['SERVICE_UNAVAILABLE', 503],
  ['REQUEST_TIMEOUT', 504],
]);

/** Gives an answer with errors the HTTP status of their code, and says when to try again. */
export const statusOfErrors: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        for (const [code, status] of STATUS_OF_CODE) {
          const error = errors.find(({ extensions }) => extensions?.code === code);
          if (!error) continue;
          http.status = status;
          const seconds = error.extensions?.retryAfterSeconds;
          if (typeof seconds === 'number') http.headers.set('retry-after', seconds.toString());
          break;
        }
        return Promise.resolve();
      },
    }),
};
