import type { Estimate } from '../../domain/estimate.js';
import { designEffect, type ClusterSums } from '../../statistics/cluster-variance.js';
import { quantileRanks, type QuantileRanks } from '../../statistics/quantile-ranks.js';
import { ranksToRead, readQuantile } from '../../statistics/quantile.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { clusteringOf } from './clustering.js';
import { availableEstimate, tooSmall, unavailableEstimate } from './estimate.js';

/** The sample whose quantile is asked for. */
export interface QuantileSample {
  readonly n: number;
  /** Cluster sums of the same values. Null: no customer has two rows. */
  readonly clusters: ClusterSums | null;
}

/** A quantile metric in two steps, so that no more than four values of a sample ever leave the database. */
export interface QuantileEstimator {
  /** The ranks, from 1 for the smallest value, whose values have to be read; none where the sample is too small. */
  ranks(sample: QuantileSample, confidenceLevel?: number): number[];
  /** The estimate, given the values at those ranks, in the unit that is reported. */
  estimate(sample: QuantileSample, valueAt: ReadonlyMap<number, number>, confidenceLevel?: number): Estimate;
}

/**
 * A quantile with its distribution-free interval. An end is null where the sample is too small to hold it. Where
 * customers repeat, the interval widens by the design effect of the values' mean, which stands for that of the share of
 * values below the quantile.
 *
 * @param p which quantile, 0 < p < 1: 0.5 is the median
 */
export function quantileEstimator(p: number): QuantileEstimator {
  return {
    ranks: (sample, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL) =>
      tooSmall(sample.n) ? [] : ranksToRead(ranksOf(p, sample, confidenceLevel)),
    estimate: (sample, valueAt, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL) => {
      const reason = tooSmall(sample.n);
      if (reason) return unavailableEstimate(reason, sample.n, confidenceLevel);
      return availableEstimate({
        ...readQuantile(ranksOf(p, sample, confidenceLevel), valueAt),
        standardError: null,
        sampleSize: sample.n,
        confidenceLevel,
        flags: clusteringOf(sample.clusters, sample.n).flags,
      });
    },
  };
}

function ranksOf(p: number, { n, clusters }: QuantileSample, confidenceLevel: number): QuantileRanks {
  const clustering = clusteringOf(clusters, n);
  const effect = clustering.kind === 'CLUSTERED' ? (designEffect(clustering.sums) ?? 1) : 1;
  const ranks = quantileRanks({ n, p, confidenceLevel, designEffect: Math.max(1, effect) });
  return clustering.kind === 'TOO_FEW_CLUSTERS' ? { ...ranks, low: null, high: null } : ranks;
}
