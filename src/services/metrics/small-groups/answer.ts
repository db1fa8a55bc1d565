import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../../domain/filter.js';
import type { Estimate } from '../../../domain/estimate.js';
import { requirePermission } from '../../../domain/permission.js';
import type { Window } from '../../../domain/window.js';
import type { Group } from '../../../persistence/cells/read/grouped-row.js';
import type { GroupReading } from '../../../persistence/cells/read/group-reading.js';
import type { Reading } from '../../../persistence/cells/read/reading.js';
import type { Sql } from '../../../persistence/database.js';
import type { Scope } from '../../scope.js';
import { EVERYTHING_SHOWN, isKeptFromSmallGroups, type SmallGroups, smallGroupsOf } from './small-groups.js';
import { thinDifferencesOf } from './thin-differences.js';

/**
 * What of a grouped answer about a window its viewer may see. Throws {@link SmallGroupError} where it is nothing at all, and
 * {@link BadInputError} for windows and filters that would tell small groups apart.
 */
export async function smallGroupsFor<F extends CustomerFilter | InteractionFilter | JourneyFilter>(
  snapshot: Sql,
  scope: Scope,
  read: GroupReading,
  question: { readonly window: Window; readonly filter: F | null; readonly readingOf: (filter: F | null) => Reading },
): Promise<SmallGroups> {
  requirePermission(scope.viewer, 'metrics:read');
  if (!isKeptFromSmallGroups(scope.viewer)) return EVERYTHING_SHOWN;
  const thin = await thinDifferencesOf(snapshot, {
    ...question,
    reading: read.reading,
    windowPath: ['window'],
    filterPath: ['filter'],
    now: scope.now(),
  });
  return smallGroupsOf(snapshot, read, thin);
}

/** The estimates of a group as far as they may be shown. */
export function coverAll<Name extends string>(
  small: SmallGroups,
  group: Group,
  estimates: Readonly<Record<Name, Estimate>>,
  measures: Readonly<Record<Name, string>>,
): Record<Name, Estimate> {
  const names = Object.keys(measures) as Name[];
  return Object.fromEntries(names.map((name) => [name, small.cover(group, measures[name], estimates[name])])) as Record<
    Name,
    Estimate
  >;
}
