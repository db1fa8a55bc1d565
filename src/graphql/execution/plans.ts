import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { createRecent } from '../../domain/recent.js';
import { type Plan, planQuery } from './plan.js';

/** Fields of all plans that are kept, which is some 30 MB, and what a plan takes besides its own, in fields. */
const ROOM = 50_000;
const OVERHEAD = 10;

/** The plans of a schema's queries. */
export interface Plans {
  /**
   * Whether a document has been met before. The first time it is not worth planning, and whoever sends ever new documents has
   * none of them planned.
   */
  metBefore(document: DocumentNode): boolean;
  /** The plan of a query for these variables, kept for the next time; null where it has to be executed without one. */
  planFor(query: Query, variables: Readonly<Record<string, unknown>>): Plan | null;
}

/** One operation of a valid document. */
export interface Query {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** @param schema whose resolvers are those that plans call: they do not change any more */
export function createPlans(schema: GraphQLSchema): Plans {
  const met = new WeakSet<DocumentNode>();
  const facts = new WeakMap<OperationDefinitionNode, QueryFacts>();
  const plans = createRecent<Planned>(ROOM, ({ plan }) => OVERHEAD + (plan?.size ?? 0));
  let queries = 0;
  return {
    metBefore: (document) => {
      const before = met.has(document);
      met.add(document);
      return before;
    },
    planFor: (query, variables) => {
      const known = facts.get(query.operation) ?? factsOf(query, queries++);
      facts.set(query.operation, known);
      const outcome = outcomeOf(known.conditions, variables);
      if (outcome === null) return null;
      const key = `${known.id} ${outcome}`;
      const before = plans.get(key);
      if (before) return before.plan;
      const plan = planQuery({ schema, fragments: known.fragments, operation: query.operation }, variables);
      plans.set(key, { plan });
      return plan;
    },
  };
}

/** Null: there can be none, which is worth remembering too. */
interface Planned {
  readonly plan: Plan | null;
}

/** What a query is, whatever its variables. */
interface QueryFacts {
  readonly id: number;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables that `@skip` and `@include` ask. */
  readonly conditions: readonly string[];
}

function factsOf({ document }: Query, id: number): QueryFacts {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const conditions = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return {
    id,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    conditions: [...conditions],
  };
}

/** What the conditions come to, as text; null where one of them is neither true nor false, which graphql-js refuses. */
function outcomeOf(conditions: readonly string[], variables: Readonly<Record<string, unknown>>): string | null {
  const values = conditions.map((name) => variables[name]);
  return values.every((value) => typeof value === 'boolean') ? values.map(Number).join('') : null;
}
