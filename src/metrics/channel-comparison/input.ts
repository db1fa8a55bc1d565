import type { ChannelMix, ComparisonOutcome, Stratifier, TargetPopulation } from '../../domain/vocabulary.js';
import type { InfluenceSums } from '../../statistics/influence-variance.js';
import type { Moments } from '../../statistics/moments.js';

export type { InfluenceSums, Moments };

/** Sums of one outcome over index journeys (a customer's first in a period) that share stratum and arm. */
export interface ComparisonCell {
  /** Whatever tells strata apart, such as definition, segment and period joined; '' where there is only one. */
  readonly stratum: string;
  readonly arm: ChannelMix;
  /** All index journeys, measured or not. */
  readonly journeys: number;
  /** Of the measured ones, in the outcome's reported unit: points, percentage points, seconds, currency. */
  readonly outcome: Moments;
}

/** The same for the landmark design: index journeys with two contacts or more (exposures are none) and a scored first one. */
export interface LandmarkCell {
  /** Includes the band of the first contact's score. */
  readonly stratum: string;
  readonly firstDigital: boolean;
  /** The second contact was in another channel than the first. */
  readonly switched: boolean;
  readonly outcome: Moments;
}

/**
 * How journeys bear on one estimate: the influence of a journey with outcome y in cell `cell` is slope x (y - mean).
 * Journeys of cells that are not listed have none. Summed within customers the influences give the estimate's variance.
 */
export interface InfluencePlan {
  /** Names the estimate; the key under which its `InfluenceSums` are handed back. */
  readonly key: string;
  /** Which list `cell` counts in, from 0. */
  readonly rows: 'CELLS' | 'LANDMARK';
  readonly coefficients: readonly InfluenceOfCell[];
}

export interface InfluenceOfCell {
  readonly cell: number;
  readonly slope: number;
  readonly mean: number;
}

/** What to compare, and how. */
export interface ComparisonOptions {
  readonly outcome: ComparisonOutcome;
  readonly population: TargetPopulation;
  /** How much worse is materially worse, >= 0, in the outcome's reported unit. */
  readonly materialMargin: number;
  readonly confidenceLevel: number;
  /** What journeys share within a stratum; for the wording only. */
  readonly stratifyBy: readonly Stratifier[];
  /** Of the outcome COST, for the wording only; left out elsewhere. */
  readonly currency?: string | null;
}

/** All that a comparison is computed from. */
export interface ComparisonInput extends ComparisonOptions {
  readonly cells: readonly ComparisonCell[];
  readonly landmark: readonly LandmarkCell[];
  /** By the key of the plan. Null or missing: no customer has two of the journeys. */
  readonly influences: ReadonlyMap<string, InfluenceSums | null>;
}
