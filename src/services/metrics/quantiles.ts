import type { Estimate } from '../../domain/estimate.js';
import type { QuantileEstimator, QuantileSample } from '../../metrics/estimates/quantile-estimate.js';
import type { CellColumn } from '../../persistence/cells/cell-kind.js';
import { groupId } from '../../persistence/cells/read/grouped-row.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { readCustomerSums } from '../../persistence/cells/read/read-customer-sums.js';
import { readOrderStatistics } from '../../persistence/cells/read/read-order-statistics.js';
import { bucketsAtMost, factsOf } from '../../persistence/cells/read/sample.js';
import type { Sql } from '../../persistence/database.js';
import { ownClusterSumsOf } from './own-cluster-sums.js';
import { isEnough } from './small-groups/threshold.js';

/** Quantile metrics of an answer. */
export interface Quantiles<Name extends string> {
  readonly of: (group: GroupSums) => Record<Name, Estimate>;
  /** Only values of the customers of the buckets below this were ranked; null: of all. */
  readonly bucketsBelow: number | null;
}

/**
 * Quantile metrics of every group, in up to three statements; nothing is read where nobody wants them.
 *
 * @param options.value which value, over `fact`
 * @param options.measure the measure that rises with the value and is there whenever the value is: it tells how the values
 *   lie within customers
 * @param options.unitsPerOne how many stored units of the value make a reported one
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
): Promise<Quantiles<Name>> {
  const { value, measure, unitsPerOne, metrics, isWanted } = options;
  const names = Object.keys(metrics) as Name[];
  const ranked = isWanted ? await withRankedCustomers(database, read, measure) : read;
  const bucketsBelow = ranked.samples.get(measure) ?? null;
  const samples = new Map(ranked.groups.map((group) => [groupId(group), sampleOf(group)]));
  const found = await readOrderStatistics(database, read.reading, {
    value,
    bucketsBelow,
    wanted: ranked.groups.map((group) => ({
      grouping: group.grouping,
      key: group.key,
      ranks: [...new Set(names.flatMap((name) => metrics[name].ranks(samples.get(groupId(group)) ?? NOTHING)))],
    })),
  });
  return {
    bucketsBelow: isWanted ? bucketsBelow : null,
    of: (group) => {
      const stored = found.get(groupId(group)) ?? new Map<number, number>();
      const valueAt = new Map([...stored].map(([rank, units]) => [rank, units / unitsPerOne]));
      const sample = samples.get(groupId(group)) ?? NOTHING;
      return Object.fromEntries(names.map((name) => [name, metrics[name].estimate(sample, valueAt)])) as Record<
        Name,
        Estimate
      >;
    },
  };

  function sampleOf(group: GroupSums): QuantileSample {
    if (!isWanted || (group.measures[measure]?.n ?? 0) === 0) return NOTHING;
    const { n = 0, clusters = 0 } = group.clusters[measure] ?? {};
    // A percentile of a sample is a value of one of its customers, of whom there have to be some to hide among.
    if (bucketsBelow !== null && !isEnough(clusters)) return { n: Math.max(1, clusters), clusters: null };
    return { n, clusters: ownClusterSumsOf(ranked, group, measure) };
  }
}

const NOTHING: QuantileSample = { n: 0, clusters: null };

/** The same answer with the sums of the customers whose values are ranked, who are more than an interval needs. */
async function withRankedCustomers(database: Sql, read: GroupReading, measure: string): Promise<GroupReading> {
  const bucketsBelow = bucketsAtMost(await factsOf(database, read.reading, read.total?.rows ?? 0));
  if (read.samples.get(measure) === bucketsBelow) return read;
  return readCustomerSums(database, read, new Map([[measure, bucketsBelow]]));
}
