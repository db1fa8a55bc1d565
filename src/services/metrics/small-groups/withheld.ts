import type { KeyValue } from '../../../persistence/cells/read/grouped-row.js';
import { isEnough, isSmall } from './threshold.js';

/** A group of an answer, as far as it matters for what may be told about it. */
export interface CountedGroup {
  /** One value for each dimension that is grouped by. */
  readonly key: readonly KeyValue[];
  /** Different customers that a number about the group rests on. */
  readonly customers: number;
}

/**
 * Which groups are not told about, by their places: those of 1 to 4 customers, and others beside them, so that nobody finds
 * a withheld one by taking those shown from their total. The total may be that of the answer, or, where there are several
 * dimensions, that of any group of fewer of them: in each of these there are no groups withheld, or two at least of which
 * one has five customers or more. The smallest ones are taken first.
 *
 * @param also groups that are withheld for another reason
 */
export function withheldGroups(groups: readonly CountedGroup[], also: ReadonlySet<number> = new Set()): Set<number> {
  const withheld = new Set(also);
  groups.forEach(({ customers }, place) => {
    if (isSmall(customers)) withheld.add(place);
  });
  const slices = withheld.size === 0 ? [] : slicesOf(groups);
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    for (const slice of slices) hideAmong(groups, slice, withheld);
  }
  return withheld;
}

/** Withholds more groups of a slice until those withheld cannot be told apart. */
function hideAmong(groups: readonly CountedGroup[], slice: readonly number[], withheld: Set<number>): void {
  const sizeOf = (place: number) => groups[place]?.customers ?? 0;
  for (;;) {
    const hidden = slice.filter((place) => withheld.has(place) && sizeOf(place) > 0);
    const isHidden = hidden.length !== 1 && hidden.some((place) => isEnough(sizeOf(place)));
    if (hidden.length === 0 || isHidden) return;
    const shown = slice.filter((place) => !withheld.has(place) && sizeOf(place) > 0);
    const smallest = shown.toSorted((one, other) => sizeOf(one) - sizeOf(other))[0];
    if (smallest === undefined) return;
    withheld.add(smallest);
  }
}

/** The groups that make up each total there is: that of the answer, and that of each group of fewer dimensions. */
function slicesOf(groups: readonly CountedGroup[]): number[][] {
  const dimensions = groups[0]?.key.length ?? 0;
  const subsets = Array.from({ length: 2 ** dimensions - 1 }, (_, subset) => subset);
  return subsets.flatMap((subset) => {
    const sliceOf = (place: number) =>
      JSON.stringify(groups[place]?.key.filter((_, dimension) => (subset & (1 << dimension)) !== 0));
    return [...Map.groupBy(groups.keys(), sliceOf).values()];
  });
}
