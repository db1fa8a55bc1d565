import type { EstimateFlag } from '../../domain/estimate.js';
import { designEffect } from '../../statistics/cluster-variance.js';
import type { Interval } from '../../statistics/interval.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import { variance } from '../../statistics/moments.js';
import type { MeasureSums } from '../measure-sums.js';
import { clusteringOf } from './clustering.js';

/** How precisely a mean is known; without interval and standard error where too few customers repeat. */
export interface MeanPrecision {
  readonly standardError: number | null;
  readonly interval: Interval | null;
  readonly flags: readonly EstimateFlag[];
}

/**
 * Standard error and t interval of a mean. Plain: sqrt(s^2 / n), t(n - 1). Where customers repeat: sqrt(design effect x
 * s^2 / n), t(G - 1) with G customers; on all customers that is the textbook cluster variance exactly, on a sample of
 * them its estimate.
 */
export function meanPrecision({ moments, clusters }: MeasureSums, confidenceLevel: number): MeanPrecision {
  const clustering = clusteringOf(clusters, moments.n);
  const sampleVariance = variance(moments);
  if (clustering.kind === 'TOO_FEW_CLUSTERS' || sampleVariance === null) {
    return { standardError: null, interval: null, flags: clustering.flags };
  }
  const isClustered = clustering.kind === 'CLUSTERED';
  const effect = isClustered ? (designEffect(clustering.sums) ?? 1) : 1;
  const degreesOfFreedom = (isClustered ? clustering.sums.clusters : moments.n) - 1;
  const standardError = Math.sqrt((effect * sampleVariance) / moments.n);
  return {
    standardError,
    interval: meanInterval({ mean: moments.mean, standardError, degreesOfFreedom, confidenceLevel }),
    flags: clustering.flags,
  };
}
