import type { Estimate } from '../../domain/estimate.js';
import type { MeasureSums } from '../measure-sums.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { availableEstimate, tooSmall, unavailableEstimate } from './estimate.js';
import { meanPrecision } from './mean-precision.js';

/** A mean with its t interval, which allows for customers who repeat. */
export function meanEstimate(sums: MeasureSums, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL): Estimate {
  const { n, mean } = sums.moments;
  const reason = tooSmall(n);
  if (reason) return unavailableEstimate(reason, n, confidenceLevel);
  const { standardError, interval, flags } = meanPrecision(sums, confidenceLevel);
  return availableEstimate({
    value: mean,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    standardError,
    sampleSize: n,
    confidenceLevel,
    flags,
  });
}
