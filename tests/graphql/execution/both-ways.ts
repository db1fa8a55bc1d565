import { type ExecutionResult, getOperationAST, type GraphQLSchema, parse, validate } from 'graphql';
import { createExecutor } from '../../../src/graphql/execution/executor.js';

/** The same operation executed by graphql-js and by a plan; each with a context of its own. */
export interface BothWays {
  readonly unplanned: ExecutionResult;
  readonly planned: ExecutionResult;
}

export interface Asking {
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string;
  /** Makes a context for each execution. */
  readonly context: () => unknown;
}

/** Asks both ways; null where the document is not valid, and would not be executed. */
export function bothWaysOf(schema: GraphQLSchema): (asking: Asking) => Promise<BothWays | null> {
  return async ({ source, variables, operationName, context }) => {
    const document = documentOf(schema, source);
    if (!document) return null;
    const operation = getOperationAST(document, operationName) ?? undefined;
    const executor = createExecutor(schema);
    const ask = async () => executor({ document, operation, operationName, variables, context: context() });
    // The first time that a document is met it is graphql-js that executes it.
    const unplanned = await ask();
    const planned = await ask();
    return { planned, unplanned };
  };
}

/** All that a client could see of a result, and what makes the log of it. */
export function seen({ data, errors }: ExecutionResult): object {
  return JSON.parse(
    JSON.stringify({
      // With the order of its names, and those that an object does not show.
      text: JSON.stringify(data),
      data,
      errors: errors?.map((error) => ({
        ...error.toJSON(),
        nodes: error.nodes?.map(({ kind, loc }) => ({ kind, loc })),
        cause: String(error.originalError),
      })),
    }),
  ) as object;
}

/** Whether the plan made it: graphql-js makes objects without a prototype. */
export function wasPlanned({ data }: ExecutionResult): boolean {
  return data !== null && data !== undefined && Object.getPrototypeOf(data) !== null;
}

function documentOf(schema: GraphQLSchema, source: string) {
  try {
    const document = parse(source);
    return validate(schema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}
