import type { Estimate, MoneyEstimate } from '../../../domain/estimate.js';
import { SmallGroupError } from '../../../domain/errors.js';
import { type Viewer, hasPermission } from '../../../domain/permission.js';
import { type Group, groupId } from '../../../persistence/cells/read/grouped-row.js';
import { readCustomerSums } from '../../../persistence/cells/read/read-customer-sums.js';
import { bucketsAtMost, factsOf } from '../../../persistence/cells/read/sample.js';
import type { GroupReading, GroupSums } from '../../../persistence/cells/read/group-reading.js';
import type { Sql } from '../../../persistence/database.js';
import { isEnough, isSmall } from './threshold.js';
import { type ThinDifferences, NO_THIN_DIFFERENCES } from './thin-differences.js';
import { withheldGroups } from './withheld.js';

/** What of a grouped answer its viewer may see. */
export interface SmallGroups {
  /** How many groups there are that are not shown. */
  readonly suppressedGroups: number;
  readonly isShown: (group: Group) => boolean;
  /** The estimates of a group as far as they may be shown, each with the measure that it rests on. */
  readonly cover: <Shown extends Coverable>(group: Group, measure: string, estimate: Shown) => Shown;
}

type Coverable = Estimate | MoneyEstimate;

/** Whoever holds `small-groups:read` sees everything. */
export const EVERYTHING_SHOWN: SmallGroups = {
  suppressedGroups: 0,
  isShown: () => true,
  cover: (_group, _measure, estimate) => estimate,
};

/** Whether groups of fewer than five customers are kept from the viewer. */
export function isKeptFromSmallGroups(viewer: Viewer): boolean {
  return !hasPermission(viewer, 'small-groups:read');
}

/**
 * Finds the groups, and the estimates of the other groups, that rest on 1 to 4 different customers, and what else has to be
 * withheld so that they cannot be worked out (see docs/small-groups.md). Throws {@link SmallGroupError} where it is the
 * answer as a whole.
 *
 * @param database where sums of all customers are read, where the answer read those of a sample
 */
export async function smallGroupsOf(
  database: Sql,
  read: GroupReading,
  thin: ThinDifferences = NO_THIN_DIFFERENCES,
): Promise<SmallGroups> {
  const count = await customersByMeasure(database, read);
  if (read.total && isSmall(count(read.total, null))) throw new SmallGroupError();
  return veil(read, count, thin.groups);
}

type Count = (group: GroupSums, measure: string | null) => number;

/** @param also groups that are withheld for another reason, by `groupId` */
function veil({ groups, total }: GroupReading, count: Count, also: ReadonlySet<string>): SmallGroups {
  const grouped = groups.filter((group) => group !== total);
  const withheldBy = (measure: string | null, others: ReadonlySet<string>) => {
    const ids = grouped.map(groupId);
    const places = ids.flatMap((id, place) => (others.has(id) ? [place] : []));
    const counted = grouped.map((group) => ({ key: group.key, customers: count(group, measure) }));
    const withheld = withheldGroups(counted, new Set(places));
    return new Set(ids.filter((_, place) => withheld.has(place)));
  };
  const withheld = withheldBy(null, also);
  const byMeasure = new Map<string, ReadonlySet<string>>();
  const withheldOf = (measure: string) => {
    const known = byMeasure.get(measure) ?? withheldBy(measure, withheld);
    byMeasure.set(measure, known);
    return known;
  };
  const isSmallTotal = (group: Group, measure: string) =>
    total !== undefined && groupId(group) === groupId(total) && isSmall(count(total, measure));
  return {
    suppressedGroups: withheld.size,
    isShown: (group) => !withheld.has(groupId(group)),
    cover: (group, measure, estimate) =>
      isSmallTotal(group, measure) || withheldOf(measure).has(groupId(group)) ? suppressed(estimate) : estimate,
  };
}

/**
 * The same for estimates about a part of an answer's rows, such as those with a cost: groups that the answer withholds are
 * withheld here too. A part as small as 1 to 4 customers makes its estimates SUPPRESSED and throws nothing.
 */
export async function smallPartsOf(database: Sql, part: GroupReading, whole: SmallGroups): Promise<SmallGroups> {
  if (whole === EVERYTHING_SHOWN) return EVERYTHING_SHOWN;
  const hidden = part.groups.filter((group) => !whole.isShown(group)).map(groupId);
  return veil(part, await customersByMeasure(database, part), new Set(hidden));
}

/** An estimate of which nothing is told but that it is withheld. */
export function suppressed<Shown extends Coverable>(estimate: Shown): Shown {
  const precision = 'standardError' in estimate ? { standardError: null } : {};
  const nothing = { value: null, low: null, high: null, sampleSize: 0, unavailable: 'SUPPRESSED', flags: [] } as const;
  return { ...estimate, ...nothing, ...precision };
}

/**
 * How many different customers a group has, or has a measure of. Of a sample it is those of the sample, as long as they are
 * enough everywhere; otherwise more are read, and at last everybody.
 */
async function customersByMeasure(database: Sql, read: GroupReading): Promise<Count> {
  if (isSureOfCustomers(read)) return customersCounted(read);
  const { reading, total, groups } = read;
  const readOf = (bucketsBelow: number | null) =>
    readCustomerSums(database, read, new Map(reading.kind.measures.map(({ name }) => [name, bucketsBelow])));
  const isHopeless = groups.some(({ rows, measures }) => rows > 0 && !canBeSure(Object.values(measures)));
  const most = isHopeless ? null : bucketsAtMost(await factsOf(database, reading, total?.rows ?? 0));
  const larger = await readOf(most);
  return customersCounted(isSureOfCustomers(larger) ? larger : await readOf(null));
}

/** Whether a sample can have enough customers of each measure that has a value, and of some measure. */
function canBeSure(measures: readonly { readonly n: number }[]): boolean {
  return measures.some(({ n }) => n > 0) && measures.every(({ n }) => n === 0 || isEnough(n));
}

/** Whether everybody was read, or enough customers of every group and measure. */
function isSureOfCustomers({ groups, samples, reading }: GroupReading): boolean {
  const isOfAll = reading.kind.measures.every(({ name }) => samples.get(name) === null);
  return (
    isOfAll ||
    groups.every(
      ({ rows, measures, clusters }) =>
        rows === 0 ||
        (Object.entries(measures).some(([, { n }]) => n > 0) &&
          Object.entries(measures).every(([name, { n }]) => n === 0 || isEnough(clusters[name]?.clusters ?? 0))),
    )
  );
}

function customersCounted({ groups }: GroupReading): Count {
  const byId = new Map(groups.map((group) => [groupId(group), group]));
  return (group, measure) => {
    const { customers, clusters } = byId.get(groupId(group)) ?? group;
    if (measure !== null) return clusters[measure]?.clusters ?? 0;
    return customers ?? Math.max(0, ...Object.values(clusters).map((sums) => sums.clusters));
  };
}
