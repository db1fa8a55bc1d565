import { type GraphQLAbstractType, GraphQLError, type GraphQLTypeResolver } from 'graphql';
import { infoOf } from './field-step.js';
import { type Field, isPromise, type Path, type Step } from './step.js';

/** Makes an object of one of several types: that which the row turns out to be of. */
export function anyOfStep(
  field: Field,
  options: {
    readonly type: GraphQLAbstractType;
    readonly resolveType: GraphQLTypeResolver<unknown, unknown>;
    /** What makes an object of each of them, by its name. */
    readonly possible: ReadonlyMap<string, Step>;
  },
): Step {
  const { type, resolveType, possible } = options;
  const stepOf = (name: unknown): Step => {
    const step = typeof name === 'string' ? possible.get(name) : undefined;
    if (!step) {
      const message = `Abstract type "${type.name}" was resolved to a type "${String(name)}" that does not exist inside the schema.`;
      throw new GraphQLError(message, { nodes: field.nodes });
    }
    return step;
  };
  return (run, row, path) => {
    const name = resolveType(row, run.context, infoOf(run, field, parentOf(path)), type);
    if (isPromise(name)) return name.then((resolved) => stepOf(resolved)(run, row, path));
    return stepOf(name)(run, row, path);
  };
}

/** The path of the row that has the field; an item of a list belongs to the field of the list. */
function parentOf(path: Path): Path {
  return typeof path?.key === 'number' ? parentOf(path.prev) : path?.prev;
}
