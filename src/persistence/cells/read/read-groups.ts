import type { Sql } from '../../database.js';
import type { CellColumn } from '../cell-kind.js';
import { withFirstGroupings } from './create-reading.js';
import { groupId } from './grouped-row.js';
import { type CustomerSums, readClusters } from './read-clusters.js';
import { type GroupMoments, readMoments } from './read-moments.js';
import type { Reading } from './reading.js';
import { bucketsToRead } from './sample.js';

/** A group with its moments, exact for every row, and with what its facts say about customers. */
export interface GroupSums extends GroupMoments {
  /** Null where only a sample of the customers was read. */
  readonly customers: number | null;
  readonly clusters: Readonly<Record<string, CustomerSums>>;
}

/** Everything that the sums of an answer are made of. */
export interface GroupReading {
  readonly reading: Reading;
  /** The groups of all groupings. */
  readonly moments: readonly GroupMoments[];
  /** The groups of the first groupings, with their cluster sums. */
  readonly groups: readonly GroupSums[];
  /** Facts were read of the customers of the buckets below this; null: of all. */
  readonly bucketsBelow: number | null;
}

/**
 * Reads moments and cluster sums: three statements at most, whatever the number of periods and groups.
 *
 * @param options.clustered for how many of the reading's groupings, from the first, cluster sums are wanted
 * @param options.measures of which measures; those of the cells unless given
 */
export async function readGroups(
  database: Sql,
  reading: Reading,
  options: { readonly clustered: number; readonly measures?: readonly CellColumn[] },
): Promise<GroupReading> {
  const { clustered, measures = reading.kind.measures } = options;
  const moments = await readMoments(database, reading);
  const bucketsBelow = await bucketsToRead(database, reading, moments);
  const clusters = await readClusters(database, withFirstGroupings(reading, clustered), { measures, bucketsBelow });
  const clustersOf = new Map(clusters.map((group) => [groupId(group), group]));
  const groups = moments
    .filter(({ grouping }) => grouping < clustered)
    .map((group) => {
      const found = clustersOf.get(groupId(group));
      return {
        ...group,
        customers: bucketsBelow === null ? (found?.customers ?? 0) : null,
        clusters: found?.measures ?? Object.fromEntries(measures.map(({ name }) => [name, NOBODY])),
      };
    });
  return { reading, moments, groups, bucketsBelow };
}

const NOBODY: CustomerSums = { clusters: 0, n: 0, sumT: '0', sumT2: '0', sumNT: '0', sumN2: '0', squares: '0' };
