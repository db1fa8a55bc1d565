import type { Estimate } from '../../domain/estimate.js';
import { lowerTail, twoSidedPValue } from '../../statistics/tail-probability.js';
import { clusteringOf } from '../estimates/clustering.js';
import type { Metric } from '../metric.js';
import type { InfluenceSums } from './input.js';

/**
 * Of the adjusted difference; null where that has no standard error. Normal, or t(G - 1) where customers repeat.
 * Worked number: -6.99 with standard error 0.61: z = -11.5, p = 2e-30.
 */
export const pValue: Metric<typeof estimatePValue> = {
  key: 'pValue',
  name: 'p value',
  meaning:
    'How often chance alone would make the adjusted difference at least as large in either direction if there were none. In the three-way split all three together keep the level (Holm).',
  formula: '2 x (1 - Phi(|adjusted| / standard error))',
  unit: 'probability 0..1',
  betterWhen: 'neither',
  reference: 'Holm 1979',
  estimate: estimatePValue,
};

function estimatePValue(
  { value, standardError, sampleSize }: Estimate,
  influences: InfluenceSums | null,
): number | null {
  if (value === null || standardError === null) return null;
  return twoSidedPValue(value / standardError, degreesOfFreedom(influences, sampleSize));
}

/**
 * One-sided: how often chance alone would make journeys look this much worse if they were worse by the margin only.
 *
 * @param worse by how much the first side is worse: above 0 whatever the outcome's better direction
 */
export function onlyMarginPValue(
  worse: number,
  margin: number,
  { standardError, sampleSize }: Estimate,
  influences: InfluenceSums | null,
): number | null {
  if (standardError === null) return null;
  return lowerTail((margin - worse) / standardError, degreesOfFreedom(influences, sampleSize));
}

function degreesOfFreedom(influences: InfluenceSums | null, n: number): number {
  const clustering = clusteringOf(influences, n);
  return clustering.kind === 'CLUSTERED' ? clustering.sums.clusters - 1 : Infinity;
}
