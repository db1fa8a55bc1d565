import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../../graphql/context.js';
import { askedCost } from './asked-cost.js';
import { refusalOf } from './refusal.js';

/**
 * Refuses an operation that asks for more than one request may, before it is executed, and says in `extensions.cost` of every
 * answer what was asked and granted.
 *
 * @param options.maxCost points that are granted to one request
 */
export function limitsPlugin({ maxCost }: { readonly maxCost: number }): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          const refusal = refusalOf(request, maxCost);
          if (!refusal) return Promise.resolve();
          // Every error before execution is answered with 400, of which Apollo has to be told.
          const extensions = { code: refusal.code, http: { status: 400 } };
          return Promise.reject(new GraphQLError(refusal.message, { originalError: refusal, extensions }));
        },
        willSendResponse: (request) => {
          const { body } = request.response;
          if (body.kind === 'single') {
            const cost = { asked: askedCost(request), granted: maxCost };
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      }),
  };
}
