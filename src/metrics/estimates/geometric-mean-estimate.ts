import type { Estimate } from '../../domain/estimate.js';
import type { MeasureSums } from '../measure-sums.js';
import { DEFAULT_CONFIDENCE_LEVEL } from '../metric.js';
import { availableEstimate, tooSmall, unavailableEstimate } from './estimate.js';
import { meanPrecision } from './mean-precision.js';

/**
 * exp of the mean of logarithms, with exp of their t interval; standard error by the delta method.
 *
 * @param logs sums of the natural logarithms
 */
export function geometricMeanEstimate(logs: MeasureSums, confidenceLevel = DEFAULT_CONFIDENCE_LEVEL): Estimate {
  const { n, mean } = logs.moments;
  const reason = tooSmall(n);
  if (reason) return unavailableEstimate(reason, n, confidenceLevel);
  const { standardError, interval, flags } = meanPrecision(logs, confidenceLevel);
  const value = Math.exp(mean);
  return availableEstimate({
    value,
    low: interval && Math.exp(interval.low),
    high: interval && Math.exp(interval.high),
    standardError: standardError === null ? null : value * standardError,
    sampleSize: n,
    confidenceLevel,
    flags,
  });
}
