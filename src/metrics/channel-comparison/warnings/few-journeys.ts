import { LOW_N_BELOW } from '../../estimates/estimate.js';
import type { ComparedContrast } from '../contrast-estimates.js';
import { inCount, inList } from '../../words/numbers.js';

/** Sides of the claim with fewer than 30 measured journeys. */
export function warnOfFewJourneys(contrasts: readonly ComparedContrast[]): string[] {
  const sides = new Map(
    contrasts.flatMap(({ definition, first, second }) => [
      [definition.first.words, first.outcome.n] as const,
      [definition.second.words, second.outcome.n] as const,
    ]),
  );
  const few = [...sides].filter(([, n]) => n < LOW_N_BELOW).map(([words, n]) => `${inCount(n)} ${words}`);
  if (few.length === 0) return [];
  return [
    `Few journeys: only ${inList(few)} ones were measured. Below ${inCount(LOW_N_BELOW)} an interval can be too narrow, and a handful of journeys can turn the answer.`,
  ];
}
