import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import { forgetLoaded } from '../services/batch.js';

/**
 * Makes every root field of a mutation begin without what was loaded before it, and its answer without what it has loaded
 * on the way to its change. The fields of one request are executed one after the other, so that each would otherwise be
 * answered from rows as they were before the others. Of all root fields there are: a new one cannot forget it.
 */
export function keepMutationsFresh(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: Context, info) => {
      forgetLoaded(context.scope);
      try {
        return await resolve(source, args, context, info);
      } finally {
        forgetLoaded(context.scope);
      }
    };
  }
}
