import type { RequestHandler } from 'express';
import { BadInputError } from '../domain/errors.js';
import { jsonOf, parametersOf } from './parameters.js';

/** More levels than any question or record has, and few enough for every recursion behind it. */
export const MAX_LEVELS = 100;

/** Refuses a request whose variables nest so deeply that reading them would exhaust the stack. */
export const refuseDeepNesting: RequestHandler = (request, _response, next) => {
  const parameters = parametersOf(request);
  // Of a GET they are JSON in text.
  const values =
    request.method === 'GET' ? Object.values(parameters).map((text) => jsonOf(String(text))) : [request.body];
  if (values.some((value) => levelsOfValue(value) > MAX_LEVELS)) throw nestsTooDeeply();
  next();
};

/** What a request is told that nests deeper than {@link MAX_LEVELS}. */
export function nestsTooDeeply(): BadInputError {
  return new BadInputError(
    `The request nests deeper than ${MAX_LEVELS} levels: flatten its query, its filters or its records.`,
  );
}

/** Walks level by level, so that it needs no stack itself. */
function levelsOfValue(value: unknown): number {
  let levels = 0;
  for (let level = objectsIn([value]); level.length > 0 && levels <= MAX_LEVELS; levels += 1) {
    level = level.flatMap((object) => objectsIn(Object.values(object)));
  }
  return levels;
}

function objectsIn(values: readonly unknown[]): object[] {
  return values.filter((value) => typeof value === 'object' && value !== null);
}
