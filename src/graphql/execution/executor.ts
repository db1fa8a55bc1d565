import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLError,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { coercedVariables } from './coerce-variables.js';
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
 * Executes operations with the answers and the errors of graphql-js. Queries, and mutations of one field, of documents that
 * have been met before go by plans, which takes a fraction of the time; everything else goes by graphql-js itself.
 */
export function createExecutor(
  schema: GraphQLSchema,
): (request: ExecutionRequest) => ExecutionResult | Promise<ExecutionResult> {
  const plans = createPlans(schema);
  return (request) => {
    const { document, operation, context, variables: given = {} } = request;
    if (!operation || !isPlannable(operation) || !plans.metBefore(document)) return executeUnplanned(request);
    const { coerced: variables, errors } = coerced(operation, given);
    if (!variables) return { errors };
    const plan = plans.planFor({ document, operation }, variables);
    if (!plan) return executeUnplanned(request);
    return executePlan(plan, {
      operation: plan.operation,
      context,
      variables,
      failures: createFailures(),
      givenArguments: [],
      shared: [],
    });
  };

  function coerced(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>) {
    const variables = coercedVariables(schema, operation, given);
    if (variables) return { coerced: variables };
    return getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: MAX_VARIABLE_ERRORS });
  }

  function executeUnplanned({ document, operationName, variables, context }: ExecutionRequest) {
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
  }
}

/** A mutation has its fields executed one after the other, which plans do not do: it may have one. */
function isPlannable({ operation, selectionSet }: OperationDefinitionNode): boolean {
  if (operation === OperationTypeNode.QUERY) return true;
  const [selection, ...others] = selectionSet.selections;
  return operation === OperationTypeNode.MUTATION && selection?.kind === Kind.FIELD && others.length === 0;
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
