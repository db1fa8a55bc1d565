import { SmallGroupError } from '../../../domain/errors.js';
import type { CustomerFilter } from '../../../domain/filter.js';
import {
  countInDifferences,
  differenceInFilter,
  differenceInTime,
} from '../../../persistence/cells/read/differences.js';
import { keyValue } from '../../../persistence/cells/read/grouped-row.js';
import { loyaltyPeopleReading } from '../../../persistence/cells/read/loyalty-people.js';
import type { LoyaltyWaves } from '../../../persistence/cells/read/loyalty-reading.js';
import type { Sql } from '../../../persistence/database.js';
import { filtersWithoutAPart } from './filter-parts.js';
import { isSmall } from './threshold.js';
import { withheldGroups } from './withheld.js';

/** What of an answer about service and revenue has to be kept from those who may not see small groups. */
export interface SmallSegments {
  /** Why the answer as a whole is kept from them; null: it is not. */
  readonly refusal: SmallGroupError | null;
  /** The segments that are not shown; null among them: the customers without one. */
  readonly withheld: ReadonlySet<string | null>;
}

/**
 * Counts the different customers behind an answer, those of them who were retained and who were lost, of each segment and of
 * all, and those by whom it would differ with one wave less at either end, or without a part of the filter.
 */
export async function smallSegmentsOf(database: Sql, waves: LoyaltyWaves): Promise<SmallSegments> {
  const reading = loyaltyPeopleReading(waves);
  const { from, to, starts } = reading.slices;
  const edges = [
    { from, to: starts[1] ?? to },
    { from: starts.at(-1) ?? from, to },
  ];
  const without = filtersWithoutAPart<CustomerFilter>(waves.filter, ['input', 'filter']);
  const groups = await countInDifferences(database, reading, [
    differenceInTime(reading, { from, to }),
    ...edges.map((edge) => differenceInTime(reading, edge)),
    ...without.map((filter) => differenceInFilter(reading, loyaltyPeopleReading({ ...waves, filter }))),
  ]);
  const isBy = (names: readonly string[]) => {
    const grouping = reading.groupings.findIndex((columns) => columns.join() === names.join());
    return groups.filter((group) => group.grouping === grouping);
  };
  const [all] = isBy([]);
  const [customers = 0, ...differences] = all?.customers ?? [];
  const thin = differences.findIndex(isSmall);
  const hasSmallFate = isBy(['retained']).some((fate) => isSmall(fate.customers[0] ?? 0));
  const segments = isBy(['segment']).filter((segment) => (segment.customers[0] ?? 0) > 0);
  const fates = isBy(['segment', 'retained']).filter((fate) => (fate.customers[0] ?? 0) > 0);
  const segmentOf = (group: (typeof groups)[number]) => keyValue(reading, group, 'segment') as string | null;
  const counted = segments.map((segment) => {
    const own = fates.filter((fate) => segmentOf(fate) === segmentOf(segment));
    return { key: segment.key, customers: Math.min(...own.map((fate) => fate.customers[0] ?? 0)) };
  });
  return {
    refusal:
      isSmall(customers) || hasSmallFate
        ? new SmallGroupError()
        : thin >= 0
          ? new SmallGroupError(thin < edges.length ? 'window' : 'filter')
          : null,
    withheld: new Set([...withheldGroups(counted)].flatMap((place) => segments.slice(place, place + 1).map(segmentOf))),
  };
}
