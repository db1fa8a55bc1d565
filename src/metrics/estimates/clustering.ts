import type { EstimateFlag } from '../../domain/estimate.js';

/** With fewer customers than this, how much their rows resemble each other cannot be told. */
export const MIN_CLUSTERS = 10;

/** How many customers and rows some sums by customer cover. */
export interface Clusters {
  readonly clusters: number;
  readonly n: number;
}

/** How the rows of a sample hang together, and the flags that say so. */
export type Clustering<Sums> =
  | { readonly kind: 'INDEPENDENT'; readonly flags: readonly EstimateFlag[] }
  | { readonly kind: 'CLUSTERED'; readonly flags: readonly EstimateFlag[]; readonly sums: Sums }
  | { readonly kind: 'TOO_FEW_CLUSTERS'; readonly flags: readonly EstimateFlag[] };

/**
 * Decides which interval a sample gets. Nobody repeats: the plain one. Customers repeat: one that allows for it, or none
 * at all with fewer than ten customers. A sample of the customers that is too small to tell counts as too few.
 *
 * @param sums by customer; null: no customer has two rows
 * @param rows how many rows the value itself rests on
 */
export function clusteringOf<Sums extends Clusters>(sums: Sums | null, rows: number): Clustering<Sums> {
  if (sums === null) return { kind: 'INDEPENDENT', flags: [] };
  const repeats = sums.n > sums.clusters;
  const isSample = sums.n < rows;
  if (!repeats && !isSample) return { kind: 'INDEPENDENT', flags: [] };
  if (sums.clusters < MIN_CLUSTERS) return { kind: 'TOO_FEW_CLUSTERS', flags: ['TOO_FEW_CLUSTERS'] };
  return repeats ? { kind: 'CLUSTERED', flags: ['CLUSTERED'], sums } : { kind: 'INDEPENDENT', flags: [] };
}
