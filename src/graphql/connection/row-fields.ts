import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { fieldsOf, selectionsOf } from '../selection/fields-of.js';

/** The arguments of a list, and what is asked of its rows. */
export function withRowFields<Args extends object>(
  args: Args,
  info: GraphQLResolveInfo,
): Args & { readonly fields: readonly string[] } {
  const before = joined.get(args);
  if (before) return before as Args & { readonly fields: readonly string[] };
  const both = { ...args, fields: rowFields(info) };
  joined.set(args, both);
  return both;
}

/** A list under many rows has the same arguments under each of them, and services know them again. */
const joined = new WeakMap<object, object>();

/** The same fields of a document ask for the same, whenever it is executed. */
const known = new WeakMap<FieldNode, readonly string[]>();

/**
 * The names of the fields that are asked of the rows of a connection, under `nodes` and under `edges`. Perhaps more, but none
 * is missing: `@skip`, `@include` and the types of fragments are not looked at.
 */
function rowFields(info: GraphQLResolveInfo): readonly string[] {
  const [field, ...others] = info.fieldNodes;
  if (!field || others.length > 0) return namesIn(info);
  const names = known.get(field) ?? namesIn(info);
  known.set(field, names);
  return names;
}

function namesIn(info: GraphQLResolveInfo): readonly string[] {
  const { fragments } = info;
  const page = fieldsOf(selectionsOf(info), fragments);
  const edges = fieldsOf(page.get('edges') ?? [], fragments);
  const rows = fieldsOf([...(page.get('nodes') ?? []), ...(edges.get('node') ?? [])], fragments);
  return [...rows.keys()].sort();
}
