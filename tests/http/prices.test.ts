import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, Lexer, Source, TokenKind } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphQLRequestContext } from '@apollo/server';
import { projectRoot } from '../../src/config.js';
import type { Context } from '../../src/graphql/context.js';
import { TooManyRequestsError } from '../../src/domain/errors.js';
import { createBudget } from '../../src/http/door/budget.js';
import { DEFAULT_DOOR_LIMITS } from '../../src/http/door/limits.js';
import { POINTS_OF_A_REQUEST, priceOfOperation, priceOfReading } from '../../src/http/door/prices.js';
import { DEFAULT_MAX_COST, MAX_TOKENS } from '../../src/http/limits/limits.js';
import { ENTANGLED, questionOf } from './limits/questions.js';

const folder = path.join(projectRoot(), 'schema/examples');
const EXAMPLES = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

const priceOf = (text: string) =>
  priceOfOperation(
    { ...questionOf(text), request: { variables: {} } } as unknown as GraphQLRequestContext<Context>,
    DEFAULT_MAX_COST,
  );

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  return tokens;
}

describe('reading a document', () => {
  it.each(EXAMPLES)('%s takes little more than any request does', (file) => {
    const tokens = tokensOf(readFileSync(path.join(folder, file), 'utf8'));
    expect(priceOfReading(tokens)).toBeLessThan(2 * POINTS_OF_A_REQUEST);
  });

  it('is paid for by its tokens: no more than twenty of the longest in ten seconds', () => {
    // Such a document takes about 100 milliseconds, so that an address takes a fifth of a processor with it.
    expect(DEFAULT_DOOR_LIMITS.points / priceOfReading(MAX_TOKENS)).toBeLessThanOrEqual(21);
  });
});

it('points that are no number are not spent, since nothing would be too much after them', async () => {
  const budget = createBudget(1_000);
  for (const points of [NaN, Infinity, -1]) await expect(budget.spend('somebody', points)).rejects.toThrow(RangeError);
  await budget.spend('somebody', 900);
  await expect(budget.spend('somebody', 900)).rejects.toThrow(TooManyRequestsError);
});

describe('introspection', () => {
  it('by GraphiQL is answered a hundred times in ten seconds', () => {
    const query = getIntrospectionQuery();
    const price = POINTS_OF_A_REQUEST + priceOfReading(tokensOf(query)) + priceOf(query);
    expect(100 * price).toBeLessThan(DEFAULT_DOOR_LIMITS.points);
  });

  it('is paid for as often as it is asked', () => {
    const types = '__schema { types { fields { args { type { name } } } } }';
    expect(priceOf(`{ ${types} }`)).toBeGreaterThan(100);
    // Rounded once, and not thrice.
    expect(Math.abs(priceOf(`{ a: ${types} b: ${types} c: ${types} }`) - 3 * priceOf(`{ ${types} }`))).toBeLessThan(3);
  });
});

describe('an operation that is refused', () => {
  it.each([
    ['is too dear', '{ customers(first: 500) { nodes { interactions(first: 500) { nodes { id } } } } }'],
    ['is too entangled', ENTANGLED],
  ])('because it %s is paid for, too', (_, text) => {
    expect(DEFAULT_DOOR_LIMITS.points / priceOf(text)).toBeLessThan(50);
  });
});
