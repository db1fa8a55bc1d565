import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { type ClusterSums, type MeasureSums, measureSums } from '../../metrics/measure-sums.js';
import { isSampled, ownClusterSumsOf, tells } from './own-cluster-sums.js';
import { momentsOf, rawSumsOf } from './raw-sums.js';
import { borrow, FEW_CUSTOMERS, resemblanceOf, sizesBeside } from './resemblance.js';

/**
 * What an estimate needs of one measure of a group.
 *
 * @param unitsPerOne how many stored units make a reported one
 */
export function measureSumsOf(
  read: GroupReading,
  group: GroupSums,
  { measure, unitsPerOne }: { readonly measure: string; readonly unitsPerOne: number },
): MeasureSums {
  return measureSums(rawSumsOf(group, measure), unitsPerOne, clusterSumsOf(read, group, measure));
}

/**
 * Cluster sums of one measure of a group. Where too few customers of a sample are in the group, its rows are taken to resemble each other within customers as they do
 * in the whole answer (see {@link borrow}). Where the whole answer does not tell either, nobody is counted.
 */
export function clusterSumsOf(read: GroupReading, group: GroupSums, measure: string): ClusterSums {
  const own = ownClusterSumsOf(read, group, measure);
  if (!isSampled(read, measure) || tells(group, measure, own)) return own;
  const { rho, clusters } = resemblanceOf(read, measure);
  if (clusters === 0) return { ...own, clusters: 0 };
  const isKnown = own.clusters >= FEW_CUSTOMERS && own.n > own.clusters;
  const sizes = isKnown ? own : sizesBeside(read, group.grouping, measure);
  return borrow({ rho, clusters }, sizes, momentsOf(group, measure).n);
}
