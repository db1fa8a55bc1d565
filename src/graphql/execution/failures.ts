import { type GraphQLError, isNonNullType, locatedError, responsePathAsArray } from 'graphql';
import type { Failures, Path, Place, Run } from './step.js';

export function createFailures(): Failures {
  const errors: GraphQLError[] = [];
  const nulled = new Set<Path>();
  let met = 0;
  const isNulled = (path: Path): boolean => nulled.has(path) || (path !== undefined && isNulled(path.prev));
  return {
    errors,
    met: () => met,
    add: (error, path) => {
      met += 1;
      if (isNulled(path)) return;
      nulled.add(path);
      errors.push(error);
    },
  };
}

/** Null, with an error beside the data; where the place may not be null, it throws, and what is around it fails. */
export function failAt(run: Run, { field, type, path }: Place, thrown: unknown): null {
  const error = locatedError(thrown, field.nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  run.failures.add(error, path);
  return null;
}
