import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
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
type Method = (...parameters: unknown[]) => unknown;
type Resolve = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

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
 * Has methods called directly that take what GraphQL hands over as it is: the row, an argument or all of them as one object, the
 * context, and what is asked. Around each of them type-graphql gathers parameters anew, and makes instances of classes of arguments, for
 * which nobody asks. Which type an interface is, type-graphql says in a promise; here it is said at once.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { queries, mutations, fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  for (const metadata of fieldResolvers)
    resolveDirectly(schema.getType(names.get(metadata.getObjectType?.()) ?? ''), metadata);
  for (const metadata of queries) resolveDirectly(schema.getQueryType(), metadata);
  for (const metadata of mutations) resolveDirectly(schema.getMutationType(), metadata);
  for (const { name, resolveType } of interfaceTypes) {
    const type = schema.getType(name);
    if (isInterfaceType(type) && resolveType)
      type.resolveType = (row, context, info) => resolveType(row, context, info, type) as string;
  }
}

function resolveDirectly(type: GraphQLNamedType | null | undefined, metadata: MethodMetadata): void {
  const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
  const kinds = kindsOf(metadata);
  if (!field || !kinds) return;
  const instance = instanceOf(metadata.target as new () => object);
  const method = (instance as Record<string, Method>)[metadata.methodName];
  const direct = method && CALLS[kinds.join()]?.(method.bind(instance), nameOfArgument(metadata));
  if (!direct) return;
  field.resolve = direct;
  if (!kinds.includes('info')) field.extensions = { ...field.extensions, [NEEDS_NO_INFO]: true };
}

/** How a method is called that takes these parameters, of which one may be an argument of this name. */
const CALLS: Readonly<Record<string, (method: Method, name: string) => Resolve>> = {
  root: (method) => (row) => method(row),
  context: (method) => (_row, _args, context) => method(context),
  'root,context': (method) => (row, _args, context) => method(row, context),
  'arg,context': (method, name) => (_row, args, context) => method(args[name], context),
  'args,context': (method) => (_row, args, context) => method(args, context),
  'args,context,info': (method) => (_row, args, context, info) => method(args, context, info),
  'root,args,context': (method) => (row, args, context) => method(row, args, context),
  'root,args,context,info': (method) => (row, args, context, info) => method(row, args, context, info),
};

/** The kinds of the parameters; undefined where something happens around the method. */
function kindsOf({ params = [], middlewares = [], roles }: MethodMetadata): readonly string[] | undefined {
  if (middlewares.length > 0 || roles) return undefined;
  return params.toSorted((one, other) => one.index - other.index).map(kindOf);
}

function nameOfArgument({ params = [] }: MethodMetadata): string {
  return params.find((param) => param.kind === 'arg')?.name ?? '';
}

/** The kind of a parameter that is handed over as it is. */
function kindOf(param: ParamMetadata): string {
  if (param.kind === 'context' && param.propertyName === undefined) return 'context';
  if (param.kind === 'arg' || param.kind === 'args' || param.kind === 'info') return param.kind;
  return param.kind === 'root' && param.propertyName === undefined && !param.getType ? 'root' : 'other';
}
