import type { GraphQLRequestContext } from '@apollo/server';
import type { Context } from '../../graphql/context.js';
import { costOf } from './check.js';
import type { Question } from './question.js';
import { weighOperation } from './walk.js';
import type { WeighedSelection } from './weighed.js';

const weighedRequests = new WeakMap<object, WeighedSelection>();

/** The request as a question to be weighed; null until its operation is known and valid. */
export function questionOf({ schema, document, operation, request }: GraphQLRequestContext<Context>): Question | null {
  if (!document || !operation) return null;
  return { schema, document, operation, variables: request.variables ?? {} };
}

/** The operation of a request, weighed once and remembered. Null until it is known and valid. May throw `TooEntangledError`. */
export function weighedRequest(request: GraphQLRequestContext<Context>): WeighedSelection | null {
  const before = weighedRequests.get(request);
  if (before) return before;
  const question = questionOf(request);
  if (!question) return null;
  const weighed = weighOperation(question);
  weighedRequests.set(request, weighed);
  return weighed;
}

/**
 * What a request asks for, in points. It may be asked from `didResolveOperation` of any plugin on, in any order; null where
 * it cannot be told: before that, for what is no valid operation, and where the operation is too entangled.
 */
export function askedCost(request: GraphQLRequestContext<Context>): number | null {
  try {
    const weighed = weighedRequest(request);
    return weighed && costOf(weighed);
  } catch {
    return null;
  }
}
