import type { RequestHandler } from 'express';
import { Lexer, Source, TokenKind } from 'graphql';
import { QueryLimitError } from '../../domain/errors.js';
import { createRecent } from '../../domain/recent.js';
import { MAX_LEVELS, nestsTooDeeply } from '../nesting.js';
import { parametersOf } from '../parameters.js';
import { MAX_CHARACTERS, MAX_TOKENS } from './limits.js';

/**
 * Lets a document in to be parsed: refuses one that is too long or nests too deeply, and has the others paid for, except
 * trusted ones, which are parsed once.
 *
 * @param pay takes what reading a document of so many tokens is worth, before that is done; throws where it cannot be afforded
 */
export function admitDocument(pay: (tokens: number) => Promise<void>): RequestHandler {
  return async (request, response, next) => {
    const { query } = parametersOf(request);
    if (typeof query === 'string') {
      if (query.length > MAX_CHARACTERS) throw tooLarge('characters', query.length, MAX_CHARACTERS);
      const { tokens, levels } = sizeOf(query);
      if (response.locals.isTrusted !== true) await pay(Math.min(tokens, MAX_TOKENS));
      if (levels > MAX_LEVELS) throw nestsTooDeeply();
      if (tokens > MAX_TOKENS) throw tooLarge('tokens', tokens, MAX_TOKENS);
    }
    next();
  };
}

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

interface Size {
  readonly tokens: number;
  readonly levels: number;
}

/** Sizes of documents that came lately: to find them out takes as long as parsing. Characters of all of them together. */
const sizes = createRecent<Size & { readonly characters: number }>(2_000_000, ({ characters }) => 1_000 + characters);

function sizeOf(query: string): Size {
  const known = sizes.get(query);
  if (known) return known;
  const size = countedIn(query);
  sizes.set(query, { ...size, characters: query.length });
  return size;
}

/**
 * Tokens, and the most brackets that are open at once. A text that is no GraphQL counts up to its first error, which the
 * parser will name.
 */
function countedIn(query: string): Size {
  const lexer = new Lexer(new Source(query));
  let [tokens, open, levels] = [0, 0, 0];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      tokens += 1;
      if (OPENING.has(kind)) open += 1;
      if (CLOSING.has(kind)) open -= 1;
      levels = Math.max(levels, open);
    }
  } catch {
    return { tokens, levels };
  }
  return { tokens, levels };
}

function tooLarge(limit: string, asked: number, granted: number): QueryLimitError {
  return new QueryLimitError(
    `The document has ${asked.toLocaleString('en-US')} ${limit}, and ${granted.toLocaleString('en-US')} are the limit: send records, IDs and texts as variables, and other questions in other requests.`,
    { limit, asked, granted },
  );
}
