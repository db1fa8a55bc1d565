import { beforeAll, expect, test } from '@jest/globals';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { printGraph } from '../../src/graphql/emit.js';
import { buildGraph } from '../../src/graphql/schema.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildGraph();
});

test('every type, field, argument, enum value and input field has a description', () => {
  const own = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const places = own.flatMap(describedPlaces);
  expect(places.length).toBeGreaterThan(400);
  expect(places.filter(({ description }) => !description?.trim()).map(({ place }) => place)).toEqual([]);
});

test('what needs more than timeline:read says so', () => {
  for (const [type, field] of [
    ['Customer', 'name'],
    ['Customer', 'email'],
    ['Customer', 'phone'],
    ['Feedback', 'text'],
    ['Employee', 'name'],
  ] as const) {
    const found = schema.getType(type);
    const description = isObjectType(found) ? found.getFields()[field]?.description : null;
    expect(description).toContain('personal-data:read');
  }
});

test('the emitted text is the schema, @oneOf included, and does not depend on the order of the code', async () => {
  const text = printGraph(schema);
  expect(text).toContain('input CustomerLookup @oneOf');
  expect(text).toContain('input ServiceContrast @oneOf');
  expect(text).toContain('input TimelineRecord @oneOf');
  expect(printGraph(buildSchema(text))).toBe(text);
  expect(printGraph(await buildGraph())).toBe(text);
});

interface Place {
  readonly place: string;
  readonly description: string | null | undefined;
}

function describedPlaces(type: GraphQLNamedType): Place[] {
  return [{ place: type.name, description: type.description }, ...members(type)];
}

function members(type: GraphQLNamedType): Place[] {
  const at = (name: string) => `${type.name}.${name}`;
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => ({ place: at(name), description }));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, description }) => ({ place: at(name), description }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { place: at(name), description },
    ...args.map((arg) => ({ place: `${at(name)}(${arg.name})`, description: arg.description })),
  ]);
}
