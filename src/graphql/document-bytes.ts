import type { DocumentNode } from 'graphql';

/** What a token and what was made of it take beside its text. */
const BYTES_OF_A_TOKEN = 150;

/** About how many bytes a parsed document takes: it holds its text and each of its tokens, of comments too. */
export function documentBytes({ loc }: DocumentNode): number {
  let bytes = loc?.source.body.length ?? 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) bytes += BYTES_OF_A_TOKEN;
  return bytes;
}
