import { standardisedDifference, type Stratum } from '../../statistics/standardised-difference.js';

/** How much of the target population a standardised difference can speak for. */
export interface Support {
  /** Strata with two measured journeys on both sides. */
  readonly strata: number;
  /** The other strata that hold a measured journey. */
  readonly droppedStrata: number;
  /** Share of the target population in the dropped strata, 0..1; 1 where nothing can be compared. */
  readonly offSupportShare: number;
}

/** Above this share off support an answer warns. */
export const OFF_SUPPORT_WARNING = 0.1;

/** Above this share it does not speak for the target population any more, and there is no value. */
export const OFF_SUPPORT_LIMIT = 0.5;

/** What of the target population lies in strata that have both sides. */
export function supportOf(strata: readonly Stratum[]): Support {
  const result = standardisedDifference(strata);
  const used = result?.strata ?? 0;
  return { strata: used, droppedStrata: strata.length - used, offSupportShare: result?.offSupportShare ?? 1 };
}
