import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import type { Permission } from '../../src/domain/permission.js';
import { PERMISSION_TABLE } from './permission-table.js';

/** A field of a type: one step of a path through the schema. */
export interface Step {
  readonly parent: string;
  readonly field: string;
  /** The type it leads to. */
  readonly type: string;
  readonly isLeaf: boolean;
  /** With its arguments, as it is written in a query. */
  readonly written: string;
}

/** A type with its fields, and the shortest way to it from a question. */
export interface Place {
  readonly type: string;
  readonly path: readonly Step[];
  readonly steps: readonly Step[];
}

/** Fields of connections and edges, which need no row. */
const PAGED: Readonly<Record<string, string>> = {
  Connection: 'edges nodes pageInfo totalCount',
  Edge: 'cursor node',
};

/** Every type that a question leads to, each once, nearest first. Leaves out `node` and `nodes`, which lead to any. */
export function placesOf(unsorted: GraphQLSchema, argumentsOf: Readonly<Record<string, string>>): Place[] {
  const schema = lexicographicSortSchema(unsorted);
  const places: Place[] = [];
  const waiting: { readonly type: string; readonly path: readonly Step[] }[] = [{ type: 'Query', path: [] }];
  const seen = new Set(['Query']);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, path } = next;
    const steps = fieldsOf(schema, type).flatMap((field) => {
      const step = stepOf(type, field, argumentsOf);
      return isInterfaceType(getNamedType(field.type)) ? [] : [step];
    });
    places.push({ type, path, steps });
    for (const step of steps) {
      if (step.isLeaf || seen.has(step.type)) continue;
      seen.add(step.type);
      waiting.push({ type: step.type, path: [...path, step] });
    }
  }
  return places;
}

/** The fields that the table lacks, and those that it has too many: each with what to do about it. */
export function mendsOf(schema: GraphQLSchema): string[] {
  const types = Object.keys(schema.getTypeMap()).filter((type) => !type.startsWith('__'));
  const missing = types.flatMap((type) => {
    const known = knownFieldsOf(type);
    return fieldsOf(schema, type)
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => mendOf(type, name, PERMISSION_TABLE[type] !== undefined));
  });
  const gone = Object.entries(PERMISSION_TABLE).flatMap(([type, { also }]) => {
    const there = fieldsOf(schema, type).map(({ name }) => name);
    return [...knownFieldsOf(type), ...Object.keys(also ?? {})]
      .filter((name) => !there.includes(name))
      .map((name) => `${type}.${name} is not in the schema: take it out of the row ${type} of permission-table.ts.`);
  });
  return [...missing, ...gone];
}

function mendOf(type: string, field: string, hasRow: boolean): string {
  return hasRow
    ? `${type}.${field} is new: add "${field}" to the fields of the row ${type} in permission-table.ts, and "also: { ${field}: '<permission>' }" if it needs a permission that what it leads to does not.`
    : `${type} is new: add "${type}: { needs: '<permission, or inherited>', fields: '${field} ...' }," to permission-table.ts.`;
}

/** What the step needs beyond what leads to it; null: nothing. */
export function needOf({ parent, field, type }: Step): Permission | null {
  const own = PERMISSION_TABLE[parent]?.also?.[field];
  if (own) return own;
  const node = /^(.+?)(Connection|Edge)$/.exec(type)?.[1] ?? type;
  const needs = PERMISSION_TABLE[node]?.needs ?? 'inherited';
  return needs === 'inherited' ? null : needs;
}

/** A query along the path that selects the steps at its end. */
export function queryOf(path: readonly Step[], steps: readonly Step[]): string {
  const selected = steps.map(({ written, isLeaf }) => (isLeaf ? written : `${written} { __typename }`)).join(' ');
  return path.reduceRight((inner, { written }) => `${written} { ${inner} }`, `__typename ${selected}`);
}

/** What is at the end of the path, in every element of every list on the way. */
export function valuesAt(data: unknown, path: readonly Step[]): unknown[] {
  const found = path.reduce<unknown[]>(
    (values, { field }) => values.flatMap((value) => (value as Record<string, unknown>)[field]).filter(isThere),
    [data].filter(isThere),
  );
  return found;
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function stepOf(
  parent: string,
  field: GraphQLField<unknown, unknown>,
  argumentsOf: Readonly<Record<string, string>>,
): Step {
  const type = getNamedType(field.type);
  const isList = field.args.some(({ name }) => name === 'first');
  const given = argumentsOf[`${parent}.${field.name}`] ?? (isList ? 'first: 10' : '');
  const written = given === '' ? field.name : `${field.name}(${given})`;
  return { parent, field: field.name, type: type.name, isLeaf: !('getFields' in type), written };
}

function fieldsOf(schema: GraphQLSchema, name: string): readonly GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function knownFieldsOf(type: string): readonly string[] {
  const paged = /(Connection|Edge)$/.exec(type)?.[1];
  return (PERMISSION_TABLE[type]?.fields ?? PAGED[paged ?? ''] ?? '').split(' ');
}
