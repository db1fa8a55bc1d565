import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { MAX_STEPS } from './limits.js';
import { pageArgumentOf } from './page-argument.js';
import { argumentsOf, fragmentsOf, isIncluded, type Question, variablesOf, watched } from './question.js';
import type { Arguments, Weight } from './weight.js';
import { anyOf, NOTHING, together, type WeighedField, type WeighedSelection } from './weighed.js';
import * as weights from './weights.js';

/** Fields of the document, as if they asked for another number of rows than they do. */
export interface Resized {
  readonly nodes: readonly FieldNode[];
  readonly size: number;
}

export interface WalkOptions {
  readonly resized?: Resized | null;
  /** How many fields and fragments are looked at before the walk is given up. */
  readonly maxSteps?: number;
  /** Is told what the walk looked at. */
  readonly seen?: Seen;
}

/** What a walk looked at. Where the variables have the same values again, it comes to the same. */
export interface Seen {
  readonly variables: Set<string>;
  steps: number;
}

/** The document combines its fragments in so many ways that weighing it would take too long. */
export class TooEntangledError extends Error {}

/**
 * Weighs the operation of a validated document before it is executed: the fields of the answer as execution merges them,
 * with `@skip` and `@include`, fragments and variables. What several places select alike is weighed once, so that the time
 * this takes grows with the document and not with the answer.
 *
 * @throws {@link TooEntangledError}
 */
export function weighOperation(
  question: Question,
  { resized = null, maxSteps = MAX_STEPS, seen = { variables: new Set(), steps: 0 } }: WalkOptions = {},
): WeighedSelection {
  const { schema, operation } = question;
  const variables = watched(variablesOf(question), seen.variables);
  const fragments = fragmentsOf(question);
  const root = schema.getRootType(operation.operation);
  const known = new Map<string, WeighedSelection>();
  const ids = new Map<SelectionSetNode, number>();
  return root ? weighSelection(root, [operation.selectionSet], null) : NOTHING;

  /** @param size how many rows those fields have of which the parent decides it */
  function weighSelection(
    type: GraphQLNamedType,
    sets: readonly SelectionSetNode[],
    size: number | null,
  ): WeighedSelection {
    const distinct = [...new Set(sets.map(idOf))].sort((one, other) => one - other);
    const place = `${type.name} ${String(size)} ${distinct.join(' ')}`;
    const before = known.get(place);
    if (before) return before;
    const weighed = isAbstractType(type)
      ? anyOf(schema.getPossibleTypes(type).map((possible) => weighSelection(possible, sets, size)))
      : weighObject(type as GraphQLObjectType, sets, size);
    known.set(place, weighed);
    return weighed;
  }

  function weighObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    size: number | null,
  ): WeighedSelection {
    const collected = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    for (const set of sets) collect(type, set, { collected, visited });
    const fields = [...collected].map(([key, nodes]) => weighField(type, { key, nodes }, size));
    const loadsRows = isPage(type) && fields.some(({ name }) => name !== 'totalCount');
    return together(fields, loadsRows ? (size ?? 0) * weights.ROW : 0);
  }

  /** As execution does: each fragment once, and under each name all fields that will be merged. */
  function collect(
    type: GraphQLObjectType,
    { selections }: SelectionSetNode,
    into: { readonly collected: Map<string, FieldNode[]>; readonly visited: Set<string> },
  ): void {
    for (const selection of selections) {
      seen.steps += 1;
      if (seen.steps > maxSteps) throw new TooEntangledError();
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const merged = into.collected.get(key);
        if (merged) merged.push(selection);
        else into.collected.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, type)) collect(type, selection.selectionSet, into);
      } else if (!into.visited.has(selection.name.value)) {
        into.visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition.name.value, type)) collect(type, fragment.selectionSet, into);
      }
    }
  }

  function weighField(
    parent: GraphQLObjectType,
    { key, nodes }: { readonly key: string; readonly nodes: readonly FieldNode[] },
    sizeOfParent: number | null,
  ): WeighedField {
    const [node] = nodes;
    const name = node?.name.value ?? key;
    const definition = definitionOf(parent, name);
    const given = node ? argumentsOf(node, variables) : {};
    const aliases = node?.alias ? 1 : 0;
    const nothing = {
      ...NOTHING,
      key,
      name,
      nodes,
      depth: 1,
      aliases,
      shared: null,
      page: null,
      rows: 1,
      selection: null,
    };
    if (!definition) return { ...nothing, each: weights.VALUE };

    const { once = 0, each = 0, size, shared } = weightOf(parent, definition, given);
    const own = shared === undefined ? { each, shared: null } : { each: 0, shared: { name: shared, each } };
    const isList = hasList(definition.type);
    const type = getNamedType(definition.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (sets.length === 0) {
      const values = isList ? weights.VALUES_IN_A_LIST : weights.VALUE;
      const counting = name === 'totalCount' && isPage(parent) ? weights.COUNT_OF_PARENT : 0;
      return { ...nothing, once, each: own.each + values + counting, shared: own.shared };
    }

    const page = resizedPage(pageArgumentOf(definition, given), nodes);
    const decided = weights.SIZED_BY_PARENT.includes(name) ? sizeOfParent : null;
    const listed = page?.size ?? decided ?? size ?? weights.UNLISTED_LIST_SIZE;
    const rows = isList ? listed : 1;
    const selection = weighSelection(type, sets, isList ? null : (page?.size ?? size ?? null));
    const row = isPage(type) ? weights.PAGE : isPage(parent) && name === 'nodes' ? 0 : weights.ROW;
    const points = {
      once: once + selection.once + onceOfPage(type, parent, selection),
      each: own.each + rows * (row + selection.each),
    };
    const whole = { ...nothing, page, rows, selection, shared: own.shared };
    if (definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef) {
      return { ...whole, introspection: points.once + points.each, depth: 0 };
    }
    return {
      ...whole,
      ...points,
      introspection: selection.introspection,
      depth: 1 + selection.depth,
      aliases: aliases + selection.aliases,
    };
  }

  function definitionOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (parent === root && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (parent === root && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return parent.getFields()[name];
  }

  function weightOf(parent: GraphQLObjectType, definition: GraphQLField<unknown, unknown>, given: Arguments): Weight {
    const entry = weights.WEIGHTS[`${parent.name}.${definition.name}`] ?? weights.WEIGHTS_BY_NAME[definition.name];
    if (entry) return typeof entry === 'function' ? entry(given) : entry;
    return parent === root && !definition.name.startsWith('__') ? weights.UNLISTED_ROOT_FIELD : {};
  }

  /** One statement for the pages of all parents; a list of everything there is takes long to count. */
  function onceOfPage(type: GraphQLNamedType, parent: GraphQLObjectType, { fields }: WeighedSelection): number {
    if (!isPage(type)) return 0;
    const countsAll = parent === root && fields.some(({ name }) => name === 'totalCount');
    return weights.STATEMENT + (countsAll ? weights.COUNT_OF_ALL : 0);
  }

  function resizedPage(page: ReturnType<typeof pageArgumentOf>, nodes: readonly FieldNode[]) {
    return page && resized?.nodes.some((node) => nodes.includes(node)) ? { ...page, size: resized.size } : page;
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const other = schema.getType(condition);
    return isAbstractType(other) && schema.isSubType(other, type);
  }

  function idOf(set: SelectionSetNode): number {
    const id = ids.get(set) ?? ids.size;
    ids.set(set, id);
    return id;
  }
}

/** Whether it is a page of a list, with its rows and what stands around them. */
export function isPage(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

/** Whether the field has several values or rows. */
export function hasList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? hasList(type.ofType) : isListType(type);
}
