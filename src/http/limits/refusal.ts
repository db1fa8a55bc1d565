import type { GraphQLRequestContext } from '@apollo/server';
import { QueryLimitError } from '../../domain/errors.js';
import type { Context } from '../../graphql/context.js';
import { questionOf, weighedRequest } from './asked-cost.js';
import { checkLimits } from './check.js';
import { MAX_STEPS } from './limits.js';
import { TooEntangledError } from './walk.js';

/** What was found of requests: several ask, and finding what would fit takes long. */
const refusals = new WeakMap<object, QueryLimitError | null>();

/**
 * Why an operation that is known and valid is not executed; null where it is.
 *
 * @param maxCost points that are granted to one request
 */
export function refusalOf(request: GraphQLRequestContext<Context>, maxCost: number): QueryLimitError | null {
  const known = refusals.get(request);
  if (known !== undefined) return known;
  const refusal = findRefusal(request, maxCost);
  refusals.set(request, refusal);
  return refusal;
}

function findRefusal(request: GraphQLRequestContext<Context>, maxCost: number): QueryLimitError | null {
  const question = questionOf(request);
  try {
    const weighed = weighedRequest(request);
    if (question && weighed) checkLimits(question, weighed, maxCost);
    return null;
  } catch (error) {
    if (error instanceof TooEntangledError) return tooEntangled();
    if (error instanceof QueryLimitError) return error;
    throw error;
  }
}

function tooEntangled(): QueryLimitError {
  return new QueryLimitError(
    'The query combines its fragments in more ways than can be counted: spread fewer of them at one place.',
    { limit: 'fragments', asked: MAX_STEPS, granted: MAX_STEPS },
  );
}
