import { SmallGroupError } from '../../../domain/errors.js';
import type { JourneyFilter } from '../../../domain/filter.js';
import type { JourneyMap } from '../../../domain/map.js';
import type { CellColumn } from '../../../persistence/cells/cell-kind.js';
import type { ComparisonRequest } from '../../../persistence/cells/read/comparison-reading.js';
import { countInDifferences, differenceInTime, differenceWhere } from '../../../persistence/cells/read/differences.js';
import { type KeyValue, keyValue } from '../../../persistence/cells/read/grouped-row.js';
import { journeyReading } from '../../../persistence/cells/read/journey-reading.js';
import type { Reading } from '../../../persistence/cells/read/reading.js';
import type { Sql } from '../../../persistence/database.js';
import type { Window } from '../../../domain/window.js';
import { isSmall } from './threshold.js';
import { thinDifferencesOf } from './thin-differences.js';

/** Which journeys of a comparison are left out of it, because they are those of 1 to 4 customers. */
export interface SmallArms {
  readonly hasArm: (mix: KeyValue) => boolean;
  readonly hasOpening: (firstDigital: KeyValue, switched: KeyValue) => boolean;
}

export const NO_SMALL_ARMS: SmallArms = { hasArm: () => false, hasOpening: () => false };

/** How the journeys of a comparison are read, by arm and by how they opened. */
export interface ComparedJourneys {
  readonly request: ComparisonRequest;
  readonly readingOf: (request: ComparisonRequest) => Reading;
  /** What is compared, over `fact`. */
  readonly outcome: CellColumn;
}

/**
 * Finds the small arms of a comparison, and the small sides of its landmark: of 1 to 4 customers, or with an outcome of so
 * many. Throws {@link SmallGroupError} where all journeys together are those of so few, or where a similar question would
 * tell about so few.
 */
export async function smallArmsOf(
  database: Sql,
  question: {
    readonly window: Window;
    readonly filter: JourneyFilter | null;
    readonly map: JourneyMap;
    readonly now: number;
  },
  { request, readingOf, outcome }: ComparedJourneys,
): Promise<SmallArms> {
  const { window, filter, map, now } = question;
  const journeysOf = (other: JourneyFilter | null) =>
    journeyReading({ periods: [window], groupings: [[]], filter: other, map });
  await thinDifferencesOf(database, {
    window,
    reading: journeysOf(filter),
    filter,
    readingOf: journeysOf,
    windowPath: ['input', 'window'],
    filterPath: ['input', 'filter'],
    now,
  });
  const reading = readingOf({ ...request, groupings: [['channel_mix'], ['first_contact_digital', 'switched'], []] });
  const all = differenceInTime(reading, window);
  const groups = await countInDifferences(database, reading, [all, differenceWhere(all, outcome)]);
  const isIn = (grouping: number) => groups.filter((group) => group.grouping === grouping);
  const small = groups.filter(({ customers }) => customers.some(isSmall));
  if (isIn(2).some(({ customers }) => isSmall(customers[0] ?? 0))) throw new SmallGroupError();
  const valuesOf = (grouping: number, columns: readonly string[]) =>
    new Set(
      small
        .filter((group) => group.grouping === grouping)
        .map((group) => JSON.stringify(columns.map((column) => keyValue(reading, group, column)))),
    );
  const arms = valuesOf(0, ['channel_mix']);
  const openings = valuesOf(1, ['first_contact_digital', 'switched']);
  return {
    hasArm: (mix) => arms.has(JSON.stringify([mix])),
    hasOpening: (firstDigital, switched) => openings.has(JSON.stringify([firstDigital, switched])),
  };
}
