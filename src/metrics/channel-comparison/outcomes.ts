import type { Estimate } from '../../domain/estimate.js';
import type { ComparisonOutcome } from '../../domain/vocabulary.js';
import type { Interval } from '../../statistics/interval.js';

/** What has to be known of an outcome to judge and to word a difference in it. */
export interface OutcomeKind {
  readonly betterWhen: 'higher' | 'lower';
  /** The smallest and largest value there can be; null where there is no largest. */
  readonly range: Interval | null;
  /** With its article. */
  readonly name: string;
  readonly unit: string;
  /** A difference above and below 0. */
  readonly above: string;
  readonly below: string;
  /** What journeys lack that were not measured. */
  readonly missing: string;
}

const POINTS = { betterWhen: 'higher', range: { low: 0, high: 100 }, above: 'higher', below: 'lower' } as const;

/** Every outcome that can be compared. */
export const OUTCOMES: Readonly<Record<ComparisonOutcome, OutcomeKind>> = {
  END_TO_END_SCORE: { ...POINTS, name: 'an end-to-end score', unit: 'points', missing: 'an end-to-end score' },
  DERIVED_SCORE: { ...POINTS, name: 'a derived score', unit: 'points', missing: 'a derived score' },
  COMPLETED: { ...POINTS, name: 'a completion rate', unit: 'percentage points', missing: 'an end yet' },
  DURATION: {
    betterWhen: 'lower',
    range: null,
    name: 'a duration',
    unit: 'seconds',
    above: 'longer',
    below: 'shorter',
    missing: 'a duration, which only completed journeys have',
  },
  COST: {
    betterWhen: 'lower',
    range: null,
    name: 'a cost',
    unit: 'units of currency',
    above: 'higher',
    below: 'lower',
    missing: 'a known cost',
  },
};

/** By how much a side is worse, above 0 where it is, whatever the outcome's better direction. */
export interface Worse extends Interval {
  readonly value: number;
}

/** Turns a difference into "how much worse"; null where it has no interval. */
export function worseBy({ value, low, high }: Estimate, outcome: ComparisonOutcome): Worse | null {
  if (value === null || low === null || high === null) return null;
  return OUTCOMES[outcome].betterWhen === 'higher'
    ? { value: -value + 0, low: -high + 0, high: -low + 0 }
    : { value, low, high };
}
