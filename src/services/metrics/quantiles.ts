import type { Estimate } from '../../domain/estimate.js';
import type { QuantileEstimator } from '../../metrics/estimates/quantile-estimate.js';
import type { CellColumn } from '../../persistence/cells/cell-kind.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/read-groups.js';
import { readOrderStatistics } from '../../persistence/cells/read/read-order-statistics.js';
import type { Sql } from '../../persistence/database.js';
import { clusterSumsOf } from './measure-sums.js';

/**
 * Quantile metrics of every group, in one statement; nothing is read where nobody wants them.
 *
 * @param options.value which value, over `fact`
 * @param options.measure the measure that rises with the value and is there whenever the value is: it tells how the values
 *   lie within customers
 * @param options.unitsPerOne how many stored units of the value make a reported one
 * @returns the estimates of a group
 */
export async function readQuantiles<Name extends string>(
  database: Sql,
  read: GroupReading,
  options: {
    readonly value: CellColumn;
    readonly measure: string;
    readonly unitsPerOne: number;
    readonly metrics: Readonly<Record<Name, QuantileEstimator>>;
    readonly isWanted: boolean;
  },
): Promise<(group: GroupSums) => Record<Name, Estimate>> {
  const { value, measure, unitsPerOne, metrics, isWanted } = options;
  const names = Object.keys(metrics) as Name[];
  const found = await readOrderStatistics(database, read.reading, {
    value,
    bucketsBelow: read.bucketsBelow,
    wanted: read.groups.map((group) => ({
      grouping: group.grouping,
      key: group.key,
      ranks: [...new Set(names.flatMap((name) => metrics[name].ranks(sampleOf(group))))],
    })),
  });
  return (group) => {
    const stored = found.get(groupId(group)) ?? new Map<number, number>();
    const valueAt = new Map([...stored].map(([rank, units]) => [rank, units / unitsPerOne]));
    const estimates = names.map((name) => [name, metrics[name].estimate(sampleOf(group), valueAt)] as const);
    return Object.fromEntries(estimates) as Record<Name, Estimate>;
  };

  function sampleOf(group: GroupSums) {
    if (!isWanted) return { n: 0, clusters: null };
    return { n: group.clusters[measure]?.n ?? 0, clusters: clusterSumsOf(read, group, measure) };
  }
}
