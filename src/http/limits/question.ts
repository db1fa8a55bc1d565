import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Arguments } from './weight.js';

/** A validated document, the one of its operations that was chosen, and its variables as the client sent them. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fragments of the document, by name. */
export function fragmentsOf({ document }: Question): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** The variables that the operation declares, with the defaults of those that were left out. */
export function variablesOf({ operation, variables }: Question): Record<string, unknown> {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => {
      const name = variable.name.value;
      if (Object.hasOwn(variables, name)) return [[name, variables[name]]];
      return defaultValue ? [[name, valueFromASTUntyped(defaultValue)]] : [];
    }),
  );
}

/** The same variables; the names of those that are asked for are put into `asked`. */
export function watched(
  variables: Readonly<Record<string, unknown>>,
  asked: Set<string>,
): Readonly<Record<string, unknown>> {
  return new Proxy(variables, {
    get: (all, name) => {
      if (typeof name === 'string') asked.add(name);
      return Reflect.get(all, name) as unknown;
    },
  });
}

/**
 * The arguments of a field, variables filled in when they are asked for. They are not coerced: what does not fit its type is
 * refused by execution, and counts as absent here.
 */
export function argumentsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): Arguments {
  const given: Arguments = {};
  for (const { name, value } of field.arguments ?? []) {
    Object.defineProperty(given, name.value, { get: () => valueFromASTUntyped(value, variables), enumerable: true });
  }
  return given;
}

/** Whether `@skip` and `@include` leave the selection in. */
export function isIncluded({ directives }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  return !(directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if');
    const holds = condition ? valueFromASTUntyped(condition.value, variables) : undefined;
    return (name.value === 'skip' && holds === true) || (name.value === 'include' && holds === false);
  });
}
