import type { Estimate } from '../../domain/estimate.js';
import { estimateAll } from '../estimate-all.js';
import type { MeasureSums } from '../measure-sums.js';
import { expectationIndex } from './expectation-index.js';
import { geometricMeanFulfilment } from './geometric-mean-fulfilment.js';
import { keptRate } from './kept-rate.js';
import { overDeliveryRate } from './over-delivery-rate.js';

/** What the answer counts, in words for its reader. */
export const PROMISE_GAPS_DEFINITION =
  'Counts the promise outcomes whose time lies within the window [from, to); pending ones are counted, but no estimate rests on them. ' +
  'Intervals are at the 95 % level and allow for customers with several outcomes: t for means (on logarithms for the geometric one), Wilson for rates, order statistics for the median.';

/** Every metric of promises that comes from sums over outcomes; the median and the effect have data of their own. */
const METRICS = { keptRate, geometricMeanFulfilment, expectationIndex, overDeliveryRate };

/** The sums each metric says it needs. */
export type PromiseSums = Readonly<Record<keyof typeof METRICS, MeasureSums>>;
export type PromiseEstimates = Readonly<Record<keyof typeof METRICS, Estimate>>;

/** All estimates of a group of promise outcomes from its sums. */
export function estimatePromiseGaps(sums: PromiseSums, confidenceLevel?: number): PromiseEstimates {
  return estimateAll(METRICS, sums, confidenceLevel);
}
