import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  DangerousChangeType,
  type GraphQLSchema,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  isInputObjectType,
  isInterfaceType,
} from 'graphql';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buildGraph } from '../../src/graphql/schema.js';

/** The contract as agreed, in the folder beside the project, and the copy that the project keeps. */
const agreed = new URL('../../../shared/design/contract.graphql', import.meta.url);
const copy = new URL('../../schema/contract.graphql', import.meta.url);

let contract: GraphQLSchema;
let graph: GraphQLSchema;

beforeAll(async () => {
  contract = buildSchema(await readFile(copy, 'utf8'));
  graph = await buildGraph();
});

(existsSync(agreed) ? test : test.skip)('the copy of the contract is the contract', async () => {
  expect(await readFile(copy, 'utf8')).toBe(await readFile(agreed, 'utf8'));
});

describe('the graph offers all that the contract promises', () => {
  test('nothing is missing, renamed or more nullable', () => {
    expect(findBreakingChanges(contract, graph)).toEqual([]);
  });

  test('defaults of arguments and input fields are the same', () => {
    const changed = findDangerousChanges(contract, graph).filter(
      ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
    expect(inputDefaults(graph, contract)).toEqual(inputDefaults(contract, contract));
  });

  test('exactly one field is enforced where the contract says so', () => {
    expect(oneOfs(graph)).toEqual(oneOfs(contract));
    expect(oneOfs(graph)).toEqual(['CustomerLookup', 'ServiceContrast', 'TimelineRecord']);
  });
});

/** The defaults in `schema` of the input fields that `reference` has. */
function inputDefaults(schema: GraphQLSchema, reference: GraphQLSchema): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const type of Object.values(reference.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    const found = schema.getType(type.name);
    const fields = isInputObjectType(found) ? found.getFields() : {};
    for (const name of Object.keys(type.getFields())) defaults[`${type.name}.${name}`] = fields[name]?.defaultValue;
  }
  return defaults;
}

function oneOfs(schema: GraphQLSchema): string[] {
  const inputs = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type));
  return inputs
    .filter(({ isOneOf }) => isOneOf)
    .map(({ name }) => name)
    .toSorted();
}

test('every interface of the contract is one of the graph', () => {
  const interfaces = Object.values(contract.getTypeMap()).filter((type) => isInterfaceType(type));
  expect(interfaces.map(({ name }) => isInterfaceType(graph.getType(name)))).toEqual(interfaces.map(() => true));
});
