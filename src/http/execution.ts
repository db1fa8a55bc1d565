import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { createExecutor } from '../graphql/execution/executor.js';

/**
 * Has Apollo Server execute operations by our executor. What it calls a gateway is the one place where it lets somebody else
 * execute; parsing, validation, plugins and the format of errors stay as they are.
 *
 * @param schema with its resolvers as they will stay
 */
export function executedByPlans(schema: GraphQLSchema): ApolloServerOptionsWithGateway<object>['gateway'] {
  const execute = createExecutor(schema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, operation, request, context }) =>
          execute({ document, operation, operationName: request.operationName, variables: request.variables, context }),
      }),
    stop: () => Promise.resolve(),
  };
}
