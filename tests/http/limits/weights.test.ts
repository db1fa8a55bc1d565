import { expect, test } from '@jest/globals';
import { getNamedType, type GraphQLField, isCompositeType, isObjectType } from 'graphql';
import { hasList, isPage } from '../../../src/http/limits/walk.js';
import { SIZED_BY_PARENT, WEIGHTS, WEIGHTS_BY_NAME } from '../../../src/http/limits/weights.js';
import { schema } from './questions.js';

const FIELDS = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ type, field, at: `${type.name}.${field.name}` }))
    : [],
);

test('every field of the root has a weight in src/http/limits/weights.ts, unless it is a page and weighed as one', () => {
  const root = FIELDS.filter(({ type }) => type === schema.getQueryType() || type === schema.getMutationType());
  expect(root.length).toBeGreaterThan(25);
  const others = root.filter(({ field }) => !isPage(getNamedType(field.type)));
  expect(others.map(({ at }) => at).filter((at) => !(at in WEIGHTS))).toEqual([]);
});

test('every list of objects has a size in src/http/limits/weights.ts, or one that its parent decides', () => {
  const unsized = FIELDS.filter(
    ({ field, at }) =>
      isListOfObjects(field) &&
      !(at in WEIGHTS) &&
      !(field.name in WEIGHTS_BY_NAME) &&
      !SIZED_BY_PARENT.includes(field.name),
  );
  expect(unsized.map(({ at }) => at)).toEqual([]);
});

test('every page of a list is asked for by first and last, so that its size is known', () => {
  const pages = FIELDS.filter(({ field }) => isPage(getNamedType(field.type)));
  expect(pages.length).toBeGreaterThan(10);
  for (const { at, field } of pages) {
    const names = field.args.map(({ name }) => name);
    expect({ at, sizes: ['first', 'last'].filter((name) => names.includes(name)) }).toEqual({
      at,
      sizes: ['first', 'last'],
    });
  }
});

test('every weight is that of a field there is', () => {
  const known = new Set(FIELDS.map(({ at }) => at));
  expect(Object.keys(WEIGHTS).filter((at) => !known.has(at))).toEqual([]);
  const names = new Set(FIELDS.map(({ field }) => field.name));
  expect(Object.keys(WEIGHTS_BY_NAME).filter((name) => !names.has(name))).toEqual([]);
});

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return hasList(type) && isCompositeType(getNamedType(type));
}
