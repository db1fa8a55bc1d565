import type { GraphQLRequestContext } from '@apollo/server';
import type { Context } from '../../graphql/context.js';
import { costOf } from './check.js';
import type { Question } from './question.js';
import { TooEntangledError } from './walk.js';
import { weighAgain } from './weigh-again.js';
import type { WeighedSelection } from './weighed.js';

/** What weighing a request came to, also where that was nothing: several ask, and looking takes long. */
const weighedRequests = new WeakMap<object, WeighedSelection | TooEntangledError>();

/** The request as a question to be weighed; null until its operation is known and valid. */
export function questionOf({ schema, document, operation, request }: GraphQLRequestContext<Context>): Question | null {
  if (!document || !operation) return null;
  return { schema, document, operation, variables: request.variables ?? {} };
}

/** The operation of a request, weighed once and remembered. Null until it is known and valid. May throw {@link TooEntangledError}. */
export function weighedRequest(request: GraphQLRequestContext<Context>): WeighedSelection | null {
  const question = questionOf(request);
  if (!question) return null;
  const weighed = weighedRequests.get(request) ?? weighOrFail(question);
  weighedRequests.set(request, weighed);
  if (weighed instanceof TooEntangledError) throw weighed;
  return weighed;
}

function weighOrFail(question: Question): WeighedSelection | TooEntangledError {
  try {
    return weighAgain(question);
  } catch (error) {
    if (error instanceof TooEntangledError) return error;
    throw error;
  }
}

/**
 * What a request asks for, in points. It may be asked from `didResolveOperation` of any plugin on, in any order; null where
 * it cannot be told: before that, for what is no valid operation, and where the operation is too entangled.
 */
export function askedCost(request: GraphQLRequestContext<Context>): number | null {
  const weighed = weighedOrNull(request);
  return weighed && costOf(weighed);
}

/** What a request asks about the schema, in points of introspection; null where {@link askedCost} is. */
export function askedIntrospection(request: GraphQLRequestContext<Context>): number | null {
  return weighedOrNull(request)?.introspection ?? null;
}

function weighedOrNull(request: GraphQLRequestContext<Context>): WeighedSelection | null {
  try {
    return weighedRequest(request);
  } catch (error) {
    if (error instanceof TooEntangledError) return null;
    throw error;
  }
}
