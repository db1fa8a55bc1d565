import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** The arguments of a list, and what is asked of its rows. */
export function withRowFields<Args extends object>(
  args: Args,
  info: GraphQLResolveInfo,
): Args & { readonly fields: readonly string[] } {
  return Object.assign(args, { fields: rowFields(info) });
}

/** The same fields of a document ask for the same, whenever it is executed. */
const known = new WeakMap<FieldNode, readonly string[]>();

/**
 * The names of the fields that are asked of the rows of a connection, under `nodes` and under `edges`. Perhaps more, but none
 * is missing: `@skip`, `@include` and the types of fragments are not looked at.
 */
function rowFields({ fieldNodes, fragments }: GraphQLResolveInfo): readonly string[] {
  const [field] = fieldNodes;
  if (fieldNodes.length !== 1 || !field) return namesIn(fieldNodes, fragments);
  const names = known.get(field) ?? namesIn(fieldNodes, fragments);
  known.set(field, names);
  return names;
}

function namesIn(connection: readonly FieldNode[], fragments: Fragments): readonly string[] {
  const named = (fields: readonly FieldNode[], name: string) => fields.filter((field) => field.name.value === name);
  const page = fieldsBelow(connection, fragments);
  const edges = fieldsBelow(named(page, 'edges'), fragments);
  const rows = fieldsBelow([...named(page, 'nodes'), ...named(edges, 'node')], fragments);
  return [...new Set(rows.map(({ name }) => name.value))].sort();
}

/** What all these fields select together; each fragment once, so that it takes no longer than the document is long. */
function fieldsBelow(fields: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  const spread = new Set<string>();
  return fields.flatMap(({ selectionSet }) => fieldsIn(selectionSet));

  function fieldsIn(set: SelectionSetNode | undefined): FieldNode[] {
    return (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet);
      const { value } = selection.name;
      if (spread.has(value)) return [];
      spread.add(value);
      return fieldsIn(fragments[value]?.selectionSet);
    });
  }
}
