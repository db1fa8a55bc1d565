import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { anyOfStep } from './any-of-step.js';
import { completeStep } from './complete.js';
import { fieldStep } from './field-step.js';
import { objectStep } from './object-step.js';
import { selectedFields } from './selection.js';
import { IS_SHARED, sharedStep } from './shared-step.js';
import type { Field, PlannedOperation, Step } from './step.js';

/** A query with all that can be found out before it is executed. */
export interface Plan {
  readonly operation: PlannedOperation;
  readonly execute: Step;
  /** How many fields it has, over all types that may be met. */
  readonly size: number;
}

/** More fields than any query has that was not made to exhaust the memory. */
const MAX_FIELDS = 2_000;

/** The query is too large to be kept, or meets types that decide in ways that are not planned. */
class NotPlannedError extends Error {}

/**
 * Plans a query: what is selected of each type that may be met, with its fields merged, and what resolves and completes each
 * of them. Null where it has to be executed without a plan.
 *
 * @param variables of which `@skip` and `@include` are heard; the plan holds for the same ones only
 */
export function planQuery(operation: PlannedOperation, variables: Readonly<Record<string, unknown>>): Plan | null {
  const { schema, fragments } = operation;
  const known = new Map<string, Step>();
  const ids = new Map<SelectionSetNode, number>();
  const root = schema.getRootType(operation.operation.operation);
  let [size, numbers] = [0, 0];
  try {
    const execute = root && objectsOf(root, [operation.operation.selectionSet]);
    return execute ? { operation, execute, size } : null;
  } catch (error) {
    if (error instanceof NotPlannedError) return null;
    throw error;
  }

  /** The same selections of the same type are planned once, wherever they stand. */
  function objectsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Step {
    const place = `${type.name} ${sets.map(idOf).join(' ')}`;
    const before = known.get(place);
    if (before) return before;
    if (type.isTypeOf) throw new NotPlannedError();
    const fields = [...selectedFields({ schema, fragments, variables }, type, sets)];
    size += fields.length;
    if (size > MAX_FIELDS) throw new NotPlannedError();
    const objects = objectStep(fields.map(([key, nodes]) => ({ key, step: stepOf(type, key, nodes) })));
    const step = type.extensions[IS_SHARED] === true ? sharedStep(objects, numbers++) : objects;
    known.set(place, step);
    return step;
  }

  function stepOf(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Step {
    const definition = definitionOf(parentType, nodes[0]?.name.value ?? key);
    if (!definition) throw new NotPlannedError();
    const number = numbers++;
    const field: Field = { key, nodes, parentType, definition, number };
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return fieldStep(field, completeStep(field, definition.type, belowOf(field, sets)));
  }

  function belowOf(field: Field, sets: readonly SelectionSetNode[]): Step {
    const type = getNamedType(field.definition.type);
    if (isObjectType(type)) return objectsOf(type, sets);
    if (!isAbstractType(type)) return NOTHING_BELOW;
    if (!type.resolveType) throw new NotPlannedError();
    const possible = schema.getPossibleTypes(type).map((object) => [object.name, objectsOf(object, sets)] as const);
    return anyOfStep(field, { type, resolveType: type.resolveType, possible: new Map(possible) });
  }

  function definitionOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === root && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (parent === root && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return parent.getFields()[name];
  }

  function idOf(set: SelectionSetNode): number {
    const id = ids.get(set) ?? ids.size;
    ids.set(set, id);
    return id;
  }
}

const NOTHING_BELOW: Step = (_run, value) => value;
