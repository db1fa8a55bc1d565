import type { Estimate } from '../../domain/estimate.js';
import { proportionDesignEffect } from '../../statistics/cluster-variance.js';
import { wilsonInterval } from '../../statistics/wilson.js';
import type { MeasureSums } from '../measure-sums.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { clusteringOf } from './clustering.js';
import { availableEstimate, tooSmall, unavailableEstimate } from './estimate.js';

/**
 * The share of rows with 1 of a measure of 0 and 1, with its Wilson interval. Where customers repeat, n counts as n
 * divided by the design effect.
 */
export function proportionEstimate(sums: MeasureSums, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL): Estimate {
  const { n, mean: share } = sums.moments;
  const reason = tooSmall(n);
  if (reason) return unavailableEstimate(reason, n, confidenceLevel);
  const clustering = clusteringOf(sums.clusters, n);
  const estimate = { value: share, sampleSize: n, confidenceLevel, flags: clustering.flags };
  if (clustering.kind === 'TOO_FEW_CLUSTERS') {
    return availableEstimate({ ...estimate, low: null, high: null, standardError: null });
  }
  const designEffect = clustering.kind === 'CLUSTERED' ? (proportionDesignEffect(clustering.sums) ?? 1) : 1;
  return availableEstimate({
    ...estimate,
    ...wilsonInterval({ share, n, confidenceLevel, designEffect }),
    standardError: Math.sqrt((designEffect * share * (1 - share)) / n),
  });
}
