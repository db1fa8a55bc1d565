/**
 * Sorts records ascending in time, then by id: the order of every timeline. Ids are positive integers as decimal
 * strings, compared as numbers.
 */
export function inTimeOrder<T extends { readonly id: string }>(records: readonly T[], at: (record: T) => number): T[] {
  return records.toSorted((a, b) => at(a) - at(b) || compareIds(a.id, b.id));
}

function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
