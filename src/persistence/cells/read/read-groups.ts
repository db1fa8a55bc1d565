import type { Sql } from '../../database.js';
import { withFirstGroupings } from './create-reading.js';
import { groupId, totalOf } from './grouped-row.js';
import { type CentredMeasure, type CustomerSums, readClusters } from './read-clusters.js';
import { type GroupMoments, readMoments } from './read-moments.js';
import type { Reading } from './reading.js';
import { bucketsToRead, FOR_INTERVALS, type SampleSize } from './sample.js';

/** A group with its moments, which are of every row, and with what its facts say about customers. */
export interface GroupSums extends GroupMoments {
  /** Null where only a sample of the customers was read, or nobody. */
  readonly customers: number | null;
  readonly clusters: Readonly<Record<string, CustomerSums>>;
}

/** Everything that the sums of an answer are made of. */
export interface GroupReading {
  /** The question with the groupings of `groups` only. */
  readonly reading: Reading;
  readonly groups: readonly GroupSums[];
  /** The one of them that holds every row. Undefined: there is no row. */
  readonly total: GroupSums | undefined;
  /** The question with all of its groupings, and the groups of the other ones. */
  readonly wholeReading: Reading;
  readonly otherGroups: readonly GroupMoments[];
  /** Facts were read of the customers of the buckets below this; null: of all. */
  readonly bucketsBelow: number | null;
}

/**
 * Reads moments and cluster sums: three statements, whatever the number of periods and groups, and one where no cluster
 * sums are wanted.
 *
 * @param options.clustered for how many of the groupings, from the first, cluster sums are wanted; the total is among them
 * @param options.measures of which measures, by their names; all of the reading's unless given
 * @param options.sample of how many facts; {@link FOR_INTERVALS} unless given
 */
export async function readGroups(
  database: Sql,
  wholeReading: Reading,
  options: { readonly clustered: number; readonly measures?: ReadonlySet<string>; readonly sample?: SampleSize },
): Promise<GroupReading> {
  const { clustered, sample = FOR_INTERVALS } = options;
  const reading = withFirstGroupings(wholeReading, clustered);
  const moments = await readMoments(database, wholeReading);
  const total = totalOf(wholeReading, moments);
  const centred = wholeReading.kind.measures
    .filter(({ name }) => options.measures?.has(name) ?? true)
    .map((measure) => ({ ...measure, centre: centreOf(total, measure.name) }));
  const isRead = centred.length > 0;
  const bucketsBelow = isRead ? await bucketsToRead(database, reading, { rows: total?.rows ?? 0, size: sample }) : null;
  const clusters = isRead ? await readClusters(database, reading, { measures: centred, bucketsBelow }) : [];
  const clustersOf = new Map(clusters.map((group) => [groupId(group), group]));
  const groups = moments
    .filter(({ grouping }) => grouping < clustered)
    .map((group) => {
      const found = clustersOf.get(groupId(group));
      return {
        ...group,
        customers: isRead && bucketsBelow === null ? (found?.customers ?? 0) : null,
        clusters: found?.measures ?? Object.fromEntries(centred.map((measure) => [measure.name, nobody(measure)])),
      };
    });
  const otherGroups = moments.filter(({ grouping }) => grouping >= clustered);
  return { reading, groups, total: totalOf(reading, groups), wholeReading, otherGroups, bucketsBelow };
}

function centreOf(total: GroupMoments | undefined, measure: string): number {
  const { n, sum } = total?.measures[measure] ?? { n: 0, sum: '0' };
  return n === 0 ? 0 : Number(sum) / n;
}

function nobody({ centre }: CentredMeasure): CustomerSums {
  return { centre, clusters: 0, n: 0, sumT2: 0, sumNT: 0, sumN2: 0 };
}
