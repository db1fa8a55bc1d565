import type { Estimate } from '../../domain/estimate.js';
import { eValue as eValueOf, type EValue } from '../../statistics/e-value.js';
import { pooledStandardDeviation } from '../../statistics/hedges.js';
import type { MetricDefinition } from '../metric.js';
import type { Moments } from './input.js';

/** Worked number: -6.98 points of 15.86 pooled: d = -0.44, RR = 0.670, E = 2.35. */
export const eValue: MetricDefinition = {
  key: 'eValue',
  name: 'E-value',
  meaning:
    'How many times as likely an unmeasured cause would have to make both the use of several channels and a bad outcome to explain the adjusted difference away. 1: nothing to explain.',
  formula: 'RR + sqrt(RR (RR - 1)) with RR = exp(0.91 |adjusted| / pooled standard deviation)',
  unit: 'risk ratio, 1 or more',
  betterWhen: 'neither',
  reference: 'VanderWeele and Ding 2017; Chinn 2000',
};

/** Worked number: the same difference with standard error 0.60: upper limit of RR 0.717, E = 2.14. */
export const eValueLimit: MetricDefinition = {
  key: 'eValueLimit',
  name: 'E-value of the interval',
  meaning:
    'The same for the end of the interval that is nearer to no difference: how strong an unmeasured cause would have to be for chance to explain the rest. 1: chance alone could.',
  formula: 'RR + sqrt(RR (RR - 1)) with RR = exp(0.91 |d| - 1.78 standard error of d), 1 where that is below 1',
  unit: 'risk ratio, 1 or more',
  betterWhen: 'neither',
  reference: 'VanderWeele and Ding 2017; Chinn 2000',
};

/**
 * The E-value of an adjusted difference and of its interval; null where the difference has no standard error.
 *
 * @param sides measured journeys of the two sides: their pooled standard deviation is the yardstick
 * @param toward the difference that is to be explained down to; 0 unless given
 */
export function confoundingStrength(
  { value, standardError, confidenceLevel }: Estimate,
  sides: { readonly first: Moments; readonly second: Moments },
  toward = 0,
): EValue | null {
  const spread = pooledStandardDeviation(sides.first, sides.second);
  if (value === null || standardError === null || spread === null || spread === 0) return null;
  return eValueOf({
    difference: value / spread,
    standardError: standardError / spread,
    toward: toward / spread,
    confidenceLevel,
  });
}
