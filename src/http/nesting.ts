import type { RequestHandler } from 'express';
import { Lexer, Source, TokenKind } from 'graphql';
import { BadInputError } from '../domain/errors.js';
import { jsonOf, parametersOf } from './parameters.js';

/** More levels than any question or record has, and few enough for every recursion behind it. */
const MAX_LEVELS = 100;

/** Refuses a request whose query or variables nest so deeply that reading them would exhaust the stack. */
export const refuseDeepNesting: RequestHandler = (request, _response, next) => {
  const parameters = parametersOf(request);
  // Of a GET they are JSON in text.
  const values =
    request.method === 'GET' ? Object.values(parameters).map((text) => jsonOf(String(text))) : [request.body];
  if (values.some((value) => levelsOfValue(value) > MAX_LEVELS) || levelsOfQuery(parameters.query) > MAX_LEVELS) {
    throw new BadInputError(
      `The request nests deeper than ${MAX_LEVELS} levels: flatten its query, its filters or its records.`,
    );
  }
  next();
};

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

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** The most brackets that are open at once. A text that is no GraphQL counts up to its first error, which is not ours. */
function levelsOfQuery(query: unknown): number {
  if (typeof query !== 'string') return 0;
  const lexer = new Lexer(new Source(query));
  let open = 0;
  let levels = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF && levels <= MAX_LEVELS; { kind } = lexer.advance()) {
      if (OPENING.has(kind)) open += 1;
      if (CLOSING.has(kind)) open -= 1;
      levels = Math.max(levels, open);
    }
  } catch {
    return levels;
  }
  return levels;
}
