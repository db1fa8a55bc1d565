import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { coercedVariables } from '../../../src/graphql/execution/coerce-variables.js';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input Part { name: String!, colour: Colour = RED, parts: [Part!], sizes: [[Int]] }
  input Either @oneOf { part: Part, number: Float }
  type Query { ask(part: Part, either: Either, numbers: [Int!]!): Int }
`);

function bothWays(
  variables: Record<string, unknown>,
  definitions = '($part: Part, $either: Either, $numbers: [Int!]!)',
) {
  const operation = getOperationAST(parse(`query ${definitions} { __typename }`));
  if (!operation) throw new Error('There is no operation.');
  return {
    ours: coercedVariables(schema, operation, variables),
    graphql: getVariableValues(schema, operation.variableDefinitions ?? [], variables).coerced,
  };
}

const PART = {
  name: 'a',
  parts: [
    { name: 'b', colour: 'GREEN' },
    { name: 'c', colour: null, parts: [] },
  ],
  sizes: [[1, null], null],
};

describe('variables', () => {
  it.each([
    { part: PART, either: { number: 1.5 }, numbers: [1, 2] },
    { part: null, either: { part: { name: '' } }, numbers: [] },
    { part: { name: 'a', parts: null, sizes: [] }, either: null, numbers: [2_147_483_647] },
    { part: undefined, either: null, numbers: [0], more: 1 },
  ])('are coerced as graphql-js coerces them: %j', (variables) => {
    const { ours, graphql } = bothWays(variables);
    expect(graphql).toBeDefined();
    expect(ours).toEqual({ ...graphql });
    expect(JSON.stringify(ours)).toBe(JSON.stringify(graphql));
  });

  it.each([
    {},
    { part: null, either: null, numbers: null },
    { part: null, either: null, numbers: [null] },
    { part: null, either: null, numbers: [1.5] },
    { part: [], either: null, numbers: [] },
    { part: 'a', either: null, numbers: [] },
    { part: {}, either: null, numbers: [] },
    { part: { name: 1 }, either: null, numbers: [] },
    { part: { name: 'a', other: 1 }, either: null, numbers: [] },
    { part: { name: 'a', colour: 'BLUE' }, either: null, numbers: [] },
    { part: { name: 'a', parts: [{}] }, either: null, numbers: [] },
    { part: { name: 'a', sizes: [['1']] }, either: null, numbers: [] },
    { part: null, either: {}, numbers: [] },
    { part: null, either: { number: null }, numbers: [] },
    { part: null, either: { number: 1, part: { name: 'a' } }, numbers: [] },
    JSON.parse('{ "part": { "name": "a", "__proto__": 1 }, "either": null, "numbers": [] }') as object,
  ])('that are wrong are left to graphql-js: %j', (variables) => {
    const { ours, graphql } = bothWays({ ...variables });
    expect(graphql).toBeUndefined();
    expect(ours).toBeNull();
  });

  it.each([
    ['one value for a list', { numbers: 1 }, '($numbers: [Int!]!)'],
    ['a variable with a default', {}, '($numbers: [Int!]! = [1])'],
    ['a variable that is not given', {}, '($part: Part)'],
  ])('are left to graphql-js where they ask for more: %s', (_what, variables, definitions) => {
    const { ours, graphql } = bothWays(variables, definitions);
    expect(graphql).toBeDefined();
    expect(ours).toBeNull();
  });
});
