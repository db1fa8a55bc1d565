import type { GraphQLRequestContext } from '@apollo/server';
import type { Context } from '../../graphql/context.js';
import { askedCost, askedIntrospection } from '../limits/asked-cost.js';
import { MAX_STEPS } from '../limits/limits.js';
import { refusalOf } from '../limits/refusal.js';

/** Points of a request before anything of it is known: what it takes to read it, with a document of usual length. */
export const POINTS_OF_A_REQUEST = 500;
const TOKENS_OF_A_REQUEST = 50;

/** Points of parsing and validating a token more: what the dearest documents take, in which one field stands again and again. */
const POINTS_OF_A_TOKEN = 10;

/** The schema is at hand: so many points of introspection, which are made for comparing, take the time of one of other work. */
const INTROSPECTION_OF_A_POINT = 40;

/** Finding out that an operation is too much, and what would fit: a step of the walk takes about as long as a point. */
const POINTS_OF_A_REFUSAL = MAX_STEPS;

/** What is paid for a document before it is parsed, beside {@link POINTS_OF_A_REQUEST}. */
export function priceOfReading(tokens: number): number {
  return POINTS_OF_A_TOKEN * Math.max(0, tokens - TOKENS_OF_A_REQUEST);
}

/**
 * What is paid for an operation that is known, before it is executed or refused.
 *
 * @param maxQueryCost points that are granted to one request; what asks for more is not executed
 */
export function priceOfOperation(request: GraphQLRequestContext<Context>, maxQueryCost: number): number {
  if (refusalOf(request, maxQueryCost)) return POINTS_OF_A_REFUSAL;
  return (askedCost(request) ?? 0) + Math.round((askedIntrospection(request) ?? 0) / INTROSPECTION_OF_A_POINT);
}
