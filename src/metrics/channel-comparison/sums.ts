import { mergeMoments, NO_MOMENTS } from '../../statistics/moments.js';
import type { ContrastDefinition } from './contrasts.js';
import type { ComparisonCell, LandmarkCell, Moments } from './input.js';

/** What is known of some journeys. */
export interface JourneySums {
  /** All of them, measured or not. */
  readonly journeys: number;
  /** Of the measured ones. */
  readonly outcome: Moments;
}

/** Sums over the cells of some arms, such as those of one side of a contrast. */
export function sumArms(cells: readonly ComparisonCell[], arms: readonly ComparisonCell['arm'][]): JourneySums {
  const own = cells.filter(({ arm }) => arms.includes(arm));
  return { journeys: own.reduce((total, { journeys }) => total + journeys, 0), outcome: mergeOutcomes(own) };
}

/** The outcomes of several cells as one sample. */
export function mergeOutcomes(cells: readonly { readonly outcome: Moments }[]): Moments {
  return cells.reduce((merged, { outcome }) => mergeMoments(merged, outcome), NO_MOMENTS);
}

/** Whether a journey of the landmark design belongs to a contrast, by its first contact. */
export function inLandmark({ landmark }: ContrastDefinition, { firstDigital }: LandmarkCell): boolean {
  if (landmark === 'ALL') return true;
  return landmark === (firstDigital ? 'FIRST_DIGITAL' : 'FIRST_TRADITIONAL');
}
