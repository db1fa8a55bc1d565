import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** The selections of the field that is being resolved. */
export function selectionsOf({ fieldNodes }: GraphQLResolveInfo): SelectionSetNode[] {
  return fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/**
 * The fields that selections have, by their names in the schema, each with the selections below it: aliases and fragments are
 * joined, and each selection is looked at once. What `@skip` or `@include` leaves out is there, so that nothing is ever missing.
 */
export function fieldsOf(
  sets: readonly SelectionSetNode[],
  fragments: GraphQLResolveInfo['fragments'],
): ReadonlyMap<string, readonly SelectionSetNode[]> {
  const fields = new Map<string, SelectionSetNode[]>();
  const visited = new Set<SelectionSetNode>();
  for (const set of sets) visit(set);
  return fields;

  function visit(set: SelectionSetNode): void {
    if (visited.has(set)) return;
    visited.add(set);
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const known = fields.get(node.name.value) ?? [];
        fields.set(node.name.value, node.selectionSet ? [...known, node.selectionSet] : known);
      } else {
        const joined =
          node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]?.selectionSet : node.selectionSet;
        if (joined) visit(joined);
      }
    }
  }
}
