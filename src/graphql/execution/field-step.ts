import {
  defaultFieldResolver,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNullableType,
  isLeafType,
  type ResponsePath,
} from 'graphql';
import { failAt } from './failures.js';
import { settleStep } from './settle-step.js';
import type { Field, Path, Run, Step } from './step.js';

/** The extension of a field whose resolver does not ask about the field: for it nothing is put together. */
export const NEEDS_NO_INFO = 'needsNoInfo';

/** Resolves a field of a row and completes what comes of it. The path is that of the row. */
export function fieldStep(field: Field, complete: Step): Step {
  const { type } = field.definition;
  const resolve = resolverOf(field);
  // Of a value the path is made only when it fails; what is within lists and objects is found by theirs.
  const isValue = isLeafType(getNullableType(type));
  const fail = (run: Run, place: Path, error: unknown) =>
    failAt(run, { field, type, path: isValue ? pathOf(field, place) : place }, error);
  const settle = settleStep(complete, fail);
  return (run, row, parent) => {
    const place = isValue ? parent : pathOf(field, parent);
    let value: unknown;
    try {
      value = resolve(run, row, parent);
    } catch (error) {
      return fail(run, place, error);
    }
    return settle(run, value, place);
  };
}

/** What gives the value of the field. The path is that of the row. */
function resolverOf(field: Field): Step {
  const { resolve = defaultFieldResolver, name, args } = field.definition;
  const argumentsOf = args.length > 0 ? givenArguments : noArguments;
  if (field.definition.extensions[NEEDS_NO_INFO] === true) {
    return (run, row) => resolve(row, argumentsOf(run, field), run.context, NO_INFO);
  }
  const call: Step = (run, row, parent) =>
    resolve(row, argumentsOf(run, field), run.context, infoOf(run, field, parent));
  if (resolve !== defaultFieldResolver) return call;
  return (run, row, parent) => {
    const value = propertyOf(row, name);
    return typeof value === 'function' ? call(run, row, parent) : value;
  };
}

function propertyOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : undefined;
}

/** Reads the arguments once for all rows: they are the same for each of them, and nobody may change them. */
function givenArguments(run: Run, { definition, nodes: [node], number }: Field): Record<string, unknown> {
  const before = run.givenArguments[number];
  if (before) return before;
  const given = Object.freeze(node ? getArgumentValues(definition, node, run.variables) : {});
  run.givenArguments[number] = given;
  return given;
}

const NO_ARGUMENTS: Record<string, unknown> = Object.freeze({});
const noArguments = () => NO_ARGUMENTS;

const NO_INFO = undefined as unknown as GraphQLResolveInfo;

/** What resolvers may ask about their field. */
export function infoOf({ operation, variables }: Run, field: Field, parent: Path): GraphQLResolveInfo {
  const { definition, nodes, parentType } = field;
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    path: pathOf(field, parent),
    schema: operation.schema,
    fragments: operation.fragments,
    rootValue: undefined,
    operation: operation.operation,
    variableValues: variables,
  };
}

function pathOf({ key, parentType }: Field, parent: Path): ResponsePath {
  return { prev: parent, key, typename: parentType.name };
}
