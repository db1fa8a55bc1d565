import type { RequestHandler } from 'express';
import { Lexer, Source, TokenKind } from 'graphql';
import { QueryLimitError } from '../../domain/errors.js';
import { parametersOf } from '../parameters.js';
import { MAX_CHARACTERS, MAX_TOKENS } from './limits.js';

/** Refuses a document that is too long, before it is parsed. */
export const refuseLargeDocument: RequestHandler = (request, _response, next) => {
  const { query } = parametersOf(request);
  if (typeof query === 'string') checkSize(query);
  next();
};

function checkSize(query: string): void {
  if (query.length > MAX_CHARACTERS) throw tooLarge('characters', query.length, MAX_CHARACTERS);
  const found = tokensOf(query);
  if (found > MAX_TOKENS) throw tooLarge('tokens', found, MAX_TOKENS);
}

/** A text that is no GraphQL counts up to its first error, which the parser will name. */
function tokensOf(query: string): number {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    return tokens;
  }
  return tokens;
}

function tooLarge(limit: string, asked: number, granted: number): QueryLimitError {
  return new QueryLimitError(
    `The document has ${asked.toLocaleString('en-US')} ${limit}, and ${granted.toLocaleString('en-US')} are the limit: send records, IDs and texts as variables, and other questions in other requests.`,
    { limit, asked, granted },
  );
}
