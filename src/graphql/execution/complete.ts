import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { failAt } from './failures.js';
import { settleStep } from './settle-step.js';
import { type Field, type Step, isPromise } from './step.js';

/**
 * Makes of what a resolver returned what its type promises. The path is that of the place.
 *
 * @param ofObjects makes objects of the innermost type
 */
export function completeStep(field: Field, type: GraphQLOutputType, ofObjects: Step): Step {
  if (isNonNullType(type)) return nonNull(field, completeStep(field, type.ofType, ofObjects));
  if (isListType(type)) return listOf(field, type.ofType, completeStep(field, type.ofType, ofObjects));
  return isLeafType(type) ? leafOf(type) : orNull(ofObjects);
}

function nonNull({ parentType, definition }: Field, complete: Step): Step {
  return (run, value, path) => {
    const completed = complete(run, value, path);
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
    }
    return completed;
  };
}

function orNull(complete: Step): Step {
  return (run, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };
}

/** What these serialize as it is, if it is of this type of JavaScript. */
const AS_IT_IS = new Map<GraphQLLeafType, string>([
  [GraphQLString, 'string'],
  [GraphQLID, 'string'],
  [GraphQLBoolean, 'boolean'],
]);

function leafOf(type: GraphQLLeafType): Step {
  const asItIs = AS_IT_IS.get(type) ?? 'none';
  const serialized = orNull((_run, value) => {
    const written: unknown = type.serialize(value);
    if (written === null || written === undefined) throw new Error(`The ${type.name} of a field was not serialized.`);
    return written;
  });
  return (run, value, path) => (typeof value === asItIs ? value : serialized(run, value, path));
}

function listOf(field: Field, type: GraphQLOutputType, complete: Step): Step {
  const itemOf = settleStep(complete, (run, path, error) => failAt(run, { field, type, path }, error));
  return orNull((run, value, path) => {
    if (!isIterable(value)) {
      const { parentType, definition } = field;
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    }
    const items: unknown[] = [];
    let waits = false;
    try {
      for (const item of value) {
        const completed = itemOf(run, item, { prev: path, key: items.length, typename: undefined });
        items.push(completed);
        if (isPromise(completed)) waits = true;
      }
    } catch (error) {
      // What others have begun may fail too, which nobody waits for any more.
      if (waits) Promise.all(items).catch(() => undefined);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  });
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
