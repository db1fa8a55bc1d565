import { BadInputError, SmallGroupError } from '../../../domain/errors.js';
import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../../domain/filter.js';
import {
  countInDifferences,
  differenceInFilter,
  differenceInTime,
} from '../../../persistence/cells/read/differences.js';
import { groupId, totalOf } from '../../../persistence/cells/read/grouped-row.js';
import type { Reading } from '../../../persistence/cells/read/reading.js';
import type { Sql } from '../../../persistence/database.js';
import { filtersWithoutAPart } from './filter-parts.js';
import type { Window } from '../../../domain/window.js';
import { isSmall } from './threshold.js';
import { edgesOf } from './window-edges.js';

/** Groups that a similar question would show with 1 to 4 customers more or fewer. */
export interface ThinDifferences {
  /** By `groupId`. */
  readonly groups: ReadonlySet<string>;
}

export const NO_THIN_DIFFERENCES: ThinDifferences = { groups: new Set() };

/** A question, and how it would be asked with another filter. */
export interface ComparedQuestion<F> {
  readonly window: Window;
  readonly reading: Reading;
  readonly filter: F | null;
  readonly readingOf: (filter: F | null) => Reading;
  /** The places of window and filter in the input. */
  readonly windowPath: readonly string[];
  readonly filterPath: readonly string[];
  /** The clock. */
  readonly now: number;
}

/**
 * Looks at the similar questions that are easiest to ask: with another window edge, or without one part of the filter. Where
 * such a question would count 1 to 4 customers more or fewer, the two answers together would tell about them. Throws
 * {@link SmallGroupError} where that is so of the answer as a whole.
 */
export async function thinDifferencesOf<F extends CustomerFilter | InteractionFilter | JourneyFilter>(
  database: Sql,
  { window, reading, filter, readingOf, windowPath, filterPath, now }: ComparedQuestion<F>,
): Promise<ThinDifferences> {
  checkTimes(filter, filterPath);
  const edges = edgesOf(window, windowPath, now);
  const others = filtersWithoutAPart(filter, filterPath).map(readingOf);
  const groups = await countInDifferences(database, reading, [
    ...edges.map((edge) => differenceInTime(reading, edge)),
    ...others.map((other) => differenceInFilter(reading, other)),
  ]);
  totalOf(reading, groups)?.customers.forEach((customers, place) => {
    if (isSmall(customers)) throw new SmallGroupError(place < edges.length ? 'window' : 'filter');
  });
  const isThin = (customers: number, place: number) => isSmall(customers) && (edges[place]?.isFine ?? true);
  return { groups: new Set(groups.filter((group) => group.customers.some(isThin)).map(groupId)) };
}

/** Times in a filter are windows whose edges nobody looks at. */
function checkTimes(filter: object | null, path: readonly string[]): void {
  for (const [field, value] of Object.entries(filter ?? {})) {
    if (value === null || value === undefined) continue;
    if (field === 'occurredAt' || field === 'startedAt') {
      throw new BadInputError(
        `A filter by "${field}" needs the permission "small-groups:read" in metrics: let the window say when.`,
        [...path, field],
      );
    }
    if (typeof value === 'object' && !(value instanceof Date)) checkTimes(value as object, [...path, field]);
  }
}
