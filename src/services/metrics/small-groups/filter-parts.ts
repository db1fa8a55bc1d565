import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../../domain/filter.js';
import { BadInputError } from '../../../domain/errors.js';

type AnyFilter = CustomerFilter | InteractionFilter | JourneyFilter;

/** Each of them is tried on the facts. */
const MAX_PARTS = 20;

/**
 * The filter without each of its parts in turn: a field, an operator, a value of a list, one of the filters that it
 * combines. Null: nothing is left of it. Throws {@link BadInputError} where there are too many.
 */
export function filtersWithoutAPart<F extends AnyFilter>(filter: F | null, path: readonly string[]): (F | null)[] {
  if (!filter) return [];
  const without = [...withoutAPart(filter)].map((left) => (Object.keys(left).length === 0 ? null : (left as F)));
  if (without.length <= MAX_PARTS) return without;
  throw new BadInputError(
    `A filter has at most ${MAX_PARTS.toString()} conditions and values where the key lacks the permission "small-groups:read": ask for fewer at once.`,
    path,
  );
}

function* withoutAPart(filter: object): Generator<object> {
  for (const [field, value] of entriesOf(filter)) {
    if (field === 'name' && 'value' in filter) continue;
    const rest = Object.fromEntries(entriesOf(filter).filter(([other]) => other !== field));
    if (field !== 'value' || !('name' in filter)) yield rest;
    if (Array.isArray(value)) {
      for (const left of listsWithoutAPart(value)) yield { ...rest, [field]: left };
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      for (const left of withoutAPart(value)) {
        if (entriesOf(left).length > 0) yield { ...rest, [field]: left };
      }
    }
  }
}

function* listsWithoutAPart(list: readonly unknown[]): Generator<unknown[]> {
  for (const [index, element] of list.entries()) {
    if (list.length > 1) yield list.toSpliced(index, 1);
    if (typeof element !== 'object' || element === null) continue;
    for (const left of withoutAPart(element)) {
      if (entriesOf(left).length > 0) yield list.toSpliced(index, 1, left);
    }
  }
}

/** The fields that are asked about. */
function entriesOf(filter: object): [string, unknown][] {
  return Object.entries(filter as Record<string, unknown>).filter(([, value]) => value !== null && value !== undefined);
}
