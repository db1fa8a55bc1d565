import type {
  FieldNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  ResponsePath,
} from 'graphql';

/** Makes a part of the answer from a row, or a promise of it. Throws what makes the part fail. */
export type Step = (run: Run, row: unknown, path: Path) => unknown;

/** Where something stands in the answer: the way back to its root, which is undefined. */
export type Path = ResponsePath | undefined;

/** One execution of a planned operation. */
export interface Run {
  readonly operation: PlannedOperation;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly failures: Failures;
  /** The arguments that were read so far, by the number of their field. */
  readonly givenArguments: Record<string, unknown>[];
  /** The objects that were made so far of rows that others share, by the number of their step and the row. */
  readonly shared: Map<unknown, unknown>[];
}

/** What failed in one execution, in the order in which it did. */
export interface Failures {
  readonly errors: readonly GraphQLError[];
  /** How many failures were noted so far, those included that were of no account. */
  readonly met: () => number;
  /** Notes what failed at a place that is null for it, unless that or something around it was null already. */
  readonly add: (error: GraphQLError, path: Path) => void;
}

/** What all executions of an operation have in common. */
export type PlannedOperation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;

/** One name in the answer of one type: the fields of the document behind it, taken together as execution merges them. */
export interface Field {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  /** Tells the fields of an operation apart. */
  readonly number: number;
}

/** A place in the answer that may fail by itself. */
export interface Place {
  readonly field: Field;
  /** Of the field, or of an item of its list. */
  readonly type: GraphQLOutputType;
  readonly path: Path;
}

/** Whether it is something to wait for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
