import type { Estimate, EstimateFlag, UnavailableReason } from '../../domain/estimate.js';

/** Fewer rows than this could point at a person and say next to nothing. */
export const SUPPRESSED_BELOW = 5;

/** Fewer rows than this make a value that should be read with care. */
export const LOW_N_BELOW = 30;

/** A value with its precision. Null ends and a null standard error: they cannot be given. */
export interface EstimateParts {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly sampleSize: number;
  readonly confidenceLevel: number;
  readonly flags: readonly EstimateFlag[];
}

/** An estimate that has a value; LOW_N is added where it is due, ends that are not finite are left out. */
export function availableEstimate(parts: EstimateParts): Estimate {
  if (!Number.isFinite(parts.value)) throw new RangeError('An estimate is not a finite number.');
  return {
    value: withoutNegativeZero(parts.value),
    low: finiteOrNull(parts.low),
    high: finiteOrNull(parts.high),
    standardError: finiteOrNull(parts.standardError),
    sampleSize: parts.sampleSize,
    confidenceLevel: parts.confidenceLevel,
    unavailable: null,
    flags: withLowN(parts.flags, parts.sampleSize),
  };
}

/** An estimate that has no value, and why. No data is never 0. */
export function unavailableEstimate(reason: UnavailableReason, sampleSize: number, confidenceLevel: number): Estimate {
  return {
    value: null,
    low: null,
    high: null,
    standardError: null,
    sampleSize,
    confidenceLevel,
    unavailable: reason,
    flags: [],
  };
}

/** Why a sample of this size has no value: none is NO_DATA, 1 to 4 are SUPPRESSED; null where it is large enough. */
export function tooSmall(sampleSize: number): UnavailableReason | null {
  if (sampleSize === 0) return 'NO_DATA';
  return sampleSize < SUPPRESSED_BELOW ? 'SUPPRESSED' : null;
}

/** The flags of a value, LOW_N first where the sample is small. */
export function withLowN(flags: readonly EstimateFlag[], sampleSize: number): EstimateFlag[] {
  return sampleSize < LOW_N_BELOW ? ['LOW_N', ...flags] : [...flags];
}

function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? withoutNegativeZero(value) : null;
}

function withoutNegativeZero(value: number): number {
  return value + 0;
}
