import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { QueryLimitError } from '../../domain/errors.js';
import type { Context } from '../../graphql/context.js';
import { askedCost, questionOf, weighedRequest } from './asked-cost.js';
import { checkLimits } from './check.js';
import { MAX_STEPS } from './limits.js';
import { TooEntangledError } from './walk.js';

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
          const question = questionOf(request);
          const check = () => {
            const weighed = weighedRequest(request);
            if (question && weighed) checkLimits(question, weighed, maxCost);
          };
          return refusedAs400(check);
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

/** Every error before execution is answered with 400, of which Apollo has to be told. */
function refusedAs400(check: () => void): Promise<void> {
  return Promise.resolve()
    .then(check)
    .catch((error: unknown) => {
      const refusal = error instanceof TooEntangledError ? tooEntangled() : error;
      if (!(refusal instanceof QueryLimitError)) throw refusal;
      throw new GraphQLError(refusal.message, {
        originalError: refusal,
        extensions: { code: refusal.code, http: { status: 400 } },
      });
    });
}

function tooEntangled(): QueryLimitError {
  return new QueryLimitError(
    'The query combines its fragments in more ways than can be counted: spread fewer of them at one place.',
    { limit: 'fragments', asked: MAX_STEPS, granted: MAX_STEPS },
  );
}
