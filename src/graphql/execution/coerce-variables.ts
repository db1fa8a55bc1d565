import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** Makes a value of a type from what was sent; {@link UNFIT} where graphql-js has to look at it. */
type Coerce = (value: unknown) => unknown;

/** What is wrong, or may be: graphql-js says what, in its own words. */
const UNFIT = Symbol('unfit');

/**
 * The variables of an operation as graphql-js coerces them, in a fifth of the time: calls of `ingest` bring thousands of values.
 *
 * @returns null where something is wrong with a variable, or may be: graphql-js is to be asked then
 */
export function coercedVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  // Of no prototype: a variable may have any name.
  const coerced = Object.create(null) as Record<string, unknown>;
  for (const { variable, type: typeNode } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!Object.hasOwn(given, name) || !isInputType(type)) return null;
    const value = coercionTo(type)(given[name]);
    if (value === UNFIT) return null;
    coerced[name] = value;
  }
  return coerced;
}

const coercions = new WeakMap<GraphQLInputType, Coerce>();

function coercionTo(type: GraphQLInputType): Coerce {
  const known = coercions.get(type);
  if (known) return known;
  const coerce = createCoercion(type);
  coercions.set(type, coerce);
  return coerce;
}

function createCoercion(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const coerce = coercionTo(type.ofType);
    return (value) => (value === null || value === undefined ? UNFIT : coerce(value));
  }
  if (isListType(type)) return nullOr(listOf(coercionTo(type.ofType)));
  if (isInputObjectType(type)) return nullOr(objectOf(type));
  return nullOr((value) => {
    try {
      const parsed: unknown = type.parseValue(value);
      return parsed === undefined ? UNFIT : parsed;
    } catch {
      return UNFIT;
    }
  });
}

function nullOr(coerce: Coerce): Coerce {
  return (value) => (value === null || value === undefined ? null : coerce(value));
}

function listOf(coerce: Coerce): Coerce {
  return (value) => {
    if (!Array.isArray(value)) return UNFIT;
    const list = (value as unknown[]).map(coerce);
    return list.includes(UNFIT) ? UNFIT : list;
  };
}

function objectOf(type: GraphQLInputObjectType): Coerce {
  // Made when it is first needed: an input may hold itself.
  let fields: readonly InputField[] | undefined;
  return (value) => {
    fields ??= Object.values(type.getFields()).map((field) => ({ ...field, coerce: coercionTo(field.type) }));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNFIT;
    const given = value as Readonly<Record<string, unknown>>;
    const coerced: Record<string, unknown> = {};
    let met = 0;
    for (const { name, type: fieldType, defaultValue, coerce } of fields) {
      const fieldValue = given[name];
      if (fieldValue === undefined) {
        if (defaultValue !== undefined) coerced[name] = defaultValue;
        else if (isNonNullType(fieldType)) return UNFIT;
        continue;
      }
      met += 1;
      const result = coerce(fieldValue);
      if (result === UNFIT || (type.isOneOf && result === null)) return UNFIT;
      coerced[name] = result;
    }
    const isWhole = met === Object.keys(given).length && (!type.isOneOf || met === 1);
    return isWhole ? coerced : UNFIT;
  };
}

interface InputField {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
  readonly coerce: Coerce;
}
