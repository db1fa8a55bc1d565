import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { createFailures } from './failures.js';
import type { Plan } from './plan.js';
import { createPlans } from './plans.js';
import type { Run } from './step.js';

/** What is to be executed: one operation of a valid document. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  /** Undefined: the document has none of the name that was asked for. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: unknown;
}

/** How many mistakes in variables are told: as many as graphql-js tells. */
const MAX_VARIABLE_ERRORS = 50;

/**
 * Executes operations with the answers and the errors of graphql-js. Queries of documents that have been met before go by
 * plans, which takes a fraction of the time; everything else goes by graphql-js itself.
 */
export function createExecutor(
  schema: GraphQLSchema,
): (request: ExecutionRequest) => ExecutionResult | Promise<ExecutionResult> {
  const plans = createPlans(schema);
  return (request) => {
    const { document, operation, context, variables: given = {} } = request;
    if (operation?.operation !== OperationTypeNode.QUERY || !plans.metBefore(document))
      return executeUnplanned(request);
    const { coerced: variables, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
      maxErrors: MAX_VARIABLE_ERRORS,
    });
    if (!variables) return { errors };
    const plan = plans.planFor({ document, operation }, variables);
    if (!plan) return executeUnplanned(request);
    return executePlan(plan, {
      operation: plan.operation,
      context,
      variables,
      failures: createFailures(),
      givenArguments: [],
    });
  };

  function executeUnplanned({ document, operationName, variables, context }: ExecutionRequest) {
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
  }
}

async function executePlan({ execute: step }: Plan, run: Run): Promise<ExecutionResult> {
  const { errors, add } = run.failures;
  try {
    const data = (await step(run, undefined, undefined)) as ExecutionResult['data'];
    return errors.length > 0 ? { errors, data } : { data };
  } catch (error) {
    // Located by the field that failed.
    add(error as GraphQLError, undefined);
    return { errors, data: null };
  }
}
