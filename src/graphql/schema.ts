import 'reflect-metadata';
import { type GraphQLSchema, isInputObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { callDirectly, readPropertiesDirectly, resolverInstances } from './direct-resolvers.js';
import { resolvers } from './resolvers.js';

/** Inputs of which exactly one field is given. */
const ONE_OF = ['CustomerLookup', 'ServiceContrast', 'TimelineRecord'];

/** The root types, which type-graphql leaves without a description. */
const ROOT_DESCRIPTIONS = {
  Query: 'Questions: the map, the customers with their timelines, and the metrics over them.',
  Mutation:
    'Changes: records taken in, the map, the erasure of customers, API keys, and estimates saved for the books.',
};

/** Builds the executable schema of the whole graph. */
export async function buildGraph(): Promise<GraphQLSchema> {
  readPropertiesDirectly();
  const schema = await buildSchema({ resolvers, validate: false, container: resolverInstances });
  callDirectly(schema);
  for (const name of ONE_OF) {
    const type = schema.getType(name);
    // type-graphql can print @oneOf and does not enforce it; graphql-js does, by this mark.
    if (isInputObjectType(type)) type.isOneOf = true;
  }
  for (const [name, description] of Object.entries(ROOT_DESCRIPTIONS)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
  return schema;
}
