import { normalCriticalValue } from './critical-value.js';

/** How strong an unmeasured cause would have to be to explain a difference, as a risk ratio, 1 or more. */
export interface EValue {
  /** To explain the estimate away. */
  readonly point: number;
  /** To bring the nearer end of its interval to `toward`; 1 where the interval holds it already. */
  readonly limit: number;
}

/** ln of the risk ratio per standard deviation of difference, and per standard error for its 95 % limits. */
const PER_STANDARD_DEVIATION = 0.91;
const PER_STANDARD_ERROR = 1.78;

/**
 * The E-value of a standardised difference d (VanderWeele and Ding 2017; Chinn 2000 for the conversion):
 * RR = exp(0.91 d), limits exp(0.91 d -+ 1.78 se), E = RR + sqrt(RR (RR - 1)), a ratio below 1 being inverted first. An
 * unmeasured cause could explain the difference only if it made both group and outcome at least E times as likely.
 *
 * @param options.difference in standard deviations, and its standard error in the same
 * @param options.toward the difference to explain it down to, in standard deviations; 0 unless given
 * @param options.confidenceLevel of the limits: 1.78 belongs to 95 %, other levels scale it
 * @example eValue({ difference: -0.44, standardError: 0.038 }) // { point: 2.35, limit: 2.14 }
 */
export function eValue(options: {
  readonly difference: number;
  readonly standardError: number;
  readonly toward?: number;
  readonly confidenceLevel?: number;
}): EValue {
  const { difference, standardError, toward = 0, confidenceLevel = 0.95 } = options;
  const distance = PER_STANDARD_DEVIATION * Math.abs(difference - toward);
  const scale = normalCriticalValue(confidenceLevel) / normalCriticalValue(0.95);
  const nearer = distance - PER_STANDARD_ERROR * scale * standardError;
  return { point: eValueOfRatio(Math.exp(distance)), limit: nearer > 0 ? eValueOfRatio(Math.exp(nearer)) : 1 };
}

/**
 * The E-value of a risk ratio.
 *
 * @example eValueOfRatio(3.9) // 7.26
 */
export function eValueOfRatio(ratio: number): number {
  const above = ratio < 1 ? 1 / ratio : ratio;
  return above + Math.sqrt(above * (above - 1));
}
