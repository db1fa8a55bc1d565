import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { createRecent } from '../../domain/recent.js';
import { documentBytes } from '../document-bytes.js';
import { type Plan, planQuery } from './plan.js';

/** Bytes of all plans that are kept, with the documents that they hold, and about what a plan and a field of it take. */
const ROOM = 30_000_000;
const BYTES_OF_A_PLAN = 6_000;
const BYTES_OF_A_FIELD = 600;

/** As many answers of its `@skip` and `@include` together have plans of an operation; more are hardly asked by anybody who means well. */
const MAX_OUTCOMES = 8;

/** The plans of a schema's queries. */
export interface Plans {
  /**
   * Whether a document has been met before. The first time it is not worth planning, and whoever sends ever new documents has
   * none of them planned.
   */
  metBefore(document: DocumentNode): boolean;
  /**
   * The plan of a query for these variables, kept for the next time; null where it has to be executed without one, as when its
   * variables skip and include other fields than before.
   */
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
  const queriesMet = new WeakMap<OperationDefinitionNode, KnownQuery>();
  const plans = createRecent<Planned>(ROOM, ({ bytes }) => bytes);
  let queries = 0;
  return {
    metBefore: (document) => {
      const before = met.has(document);
      met.add(document);
      return before;
    },
    planFor: (query, variables) => {
      const known = queriesMet.get(query.operation) ?? knownQuery(query, queries++);
      queriesMet.set(query.operation, known);
      const outcome = outcomeOf(known.conditions, variables);
      if (outcome === null || !isWorthPlanning(known, outcome)) return null;
      const key = `${known.id} ${outcome}`;
      const before = plans.get(key);
      if (before) return before.plan;
      const plan = planQuery({ schema, fragments: known.fragments, operation: query.operation }, variables);
      const bytes = BYTES_OF_A_PLAN + BYTES_OF_A_FIELD * (plan?.size ?? 0) + documentBytes(query.document);
      plans.set(key, { plan, bytes });
      return plan;
    },
  };
}

/** Null: there can be none, which is worth remembering too. */
interface Planned {
  readonly plan: Plan | null;
  readonly bytes: number;
}

/** What a query is, whatever its variables. */
interface KnownQuery {
  readonly id: number;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables that `@skip` and `@include` ask. */
  readonly conditions: readonly string[];
  /** What these have come to so far. */
  readonly outcomes: Set<string>;
}

function knownQuery({ document, operation }: Query, id: number): KnownQuery {
  const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const conditions = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given)
        if (value.kind === Kind.VARIABLE && declared.has(value.name.value)) conditions.add(value.name.value);
    },
  });
  return {
    id,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    conditions: [...conditions],
    outcomes: new Set(),
  };
}

/** What the conditions come to, as text; null where one of them is neither true nor false, which graphql-js refuses. */
function outcomeOf(conditions: readonly string[], variables: Readonly<Record<string, unknown>>): string | null {
  const values = conditions.map((name) => (Object.hasOwn(variables, name) ? variables[name] : undefined));
  return values.every((value) => typeof value === 'boolean') ? values.map(Number).join('') : null;
}

/** The first outcome of a query is, since its document has come before; others are from the second time on, if there are few. */
function isWorthPlanning({ outcomes }: KnownQuery, outcome: string): boolean {
  if (outcomes.has(outcome)) return true;
  const isFirst = outcomes.size === 0;
  if (outcomes.size < MAX_OUTCOMES) outcomes.add(outcome);
  return isFirst;
}
