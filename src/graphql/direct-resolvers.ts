import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type ContainerType, getMetadataStorage } from 'type-graphql';
import type { Context } from './context.js';
import { NEEDS_NO_INFO } from './execution/field-step.js';

type Metadata = ReturnType<typeof getMetadataStorage>;
type MethodMetadata = Metadata['fieldResolvers'][number] | Metadata['mutations'][number];
type ParamMetadata = NonNullable<MethodMetadata['params']>[number];
type Method = (this: object, ...parameters: unknown[]) => unknown;

/** The one instance of each class of resolvers, found at once; type-graphql's own container searches a list for each field. */
export const resolverInstances: ContainerType = { get: instanceOf };

const instances = new Map<new () => object, object>();

function instanceOf(resolverClass: new () => object): object {
  const instance = instances.get(resolverClass) ?? new resolverClass();
  instances.set(resolverClass, instance);
  return instance;
}

/** Has fields that no class resolves be read from their row by GraphQL itself. Before the schema is built. */
export function readPropertiesDirectly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}

/**
 * Has the methods that take no more than the row and the context called directly: around each of them type-graphql
 * gathers parameters as if there were arguments to convert. So are mutations that take all their arguments as one object,
 * whose values, thousands of records, it would make instances of classes. Which type an interface is, type-graphql says in a
 * promise; here it is said at once.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, mutations, objectTypes, interfaceTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  for (const metadata of fieldResolvers) {
    const type = schema.getType(names.get(metadata.getObjectType?.()) ?? '');
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const direct = directResolver(metadata, FIELD_PARAMETERS);
    if (field && direct) resolveBy(field, direct);
  }
  for (const metadata of mutations) {
    const field = schema.getMutationType()?.getFields()[metadata.schemaName];
    const direct = directResolver(metadata, MUTATION_PARAMETERS);
    if (field && direct) resolveBy(field, direct);
  }
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name);
    if (isInterfaceType(type) && resolveType)
      type.resolveType = (row, context, info) => resolveType(row, context, info, type) as string;
  }
}

function resolveBy(
  field: ReturnType<GraphQLObjectType['getFields']>[string],
  resolve: GraphQLFieldResolver<unknown, Context>,
): void {
  field.resolve = resolve;
  field.extensions = { ...field.extensions, [NEEDS_NO_INFO]: true };
}

/** A run reads the arguments of a field once for all of its rows, so that no method may get them to change them. */
const FIELD_PARAMETERS: ReadonlySet<string> = new Set(['root', 'context', 'root,context']);
const MUTATION_PARAMETERS: ReadonlySet<string> = new Set([...FIELD_PARAMETERS, 'args,context']);

/** Null where the method takes other parameters. */
function directResolver(
  metadata: MethodMetadata,
  parameters: ReadonlySet<string>,
): GraphQLFieldResolver<unknown, Context> | null {
  const { target, methodName, params = [], middlewares = [], roles } = metadata;
  const kinds = params.toSorted((one, other) => one.index - other.index).map(kindOf);
  if (middlewares.length > 0 || roles || !parameters.has(kinds.join())) return null;
  const instance = instanceOf(target as new () => object);
  const method = (instance as Record<string, Method>)[methodName];
  if (!method) return null;
  switch (kinds.join()) {
    case 'root':
      return (row) => method.call(instance, row);
    case 'context':
      return (_row, _args, context) => method.call(instance, context);
    case 'root,context':
      return (row, _args, context) => method.call(instance, row, context);
    case 'args,context':
      return (_row, args, context) => method.call(instance, args, context);
    default:
      return null;
  }
}

/** The kind of a parameter that is handed over as it is. */
function kindOf(param: ParamMetadata): string {
  if (param.kind === 'context' && param.propertyName === undefined) return 'context';
  if (param.kind === 'args') return 'args';
  return param.kind === 'root' && param.propertyName === undefined && !param.getType ? 'root' : 'other';
}
