import type { Estimate } from '../domain/estimate.js';
import type { MeasureSums } from './measure-sums.js';

/** A computation that needs nothing but the sums of one measure. */
export interface SumMetric {
  estimate(sums: MeasureSums, confidenceLevel?: number): Estimate;
}

/** Gives every metric its own sums: both sides have the same names, and so has the result. */
export function estimateAll<Name extends string>(
  metrics: Readonly<Record<Name, SumMetric>>,
  sums: Readonly<Record<NoInfer<Name>, MeasureSums>>,
  confidenceLevel?: number,
): Record<Name, Estimate> {
  const names = Object.keys(metrics) as Name[];
  const estimates = names.map((name) => [name, metrics[name].estimate(sums[name], confidenceLevel)] as const);
  return Object.fromEntries(estimates) as Record<Name, Estimate>;
}
