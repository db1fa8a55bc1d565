import type { LoyaltyCell } from '../../domain/loyalty-cell.js';
import { SMALLEST_LEVEL } from './input.js';

/** What is known of the customers of one level: how many, and in which folds there are any, and any with revenue. */
export interface Tally {
  readonly customers: number;
  readonly folds: ReadonlySet<number>;
  /** Folds in which somebody retained brought revenue. */
  readonly payingFolds: ReadonlySet<number>;
}

/** Tallies cells by a value of theirs. */
export function tallyBy<Value>(
  cells: readonly LoyaltyCell[],
  valueOf: (cell: LoyaltyCell) => Value,
): Map<Value, Tally> {
  const tallies = new Map<Value, { customers: number; folds: Set<number>; payingFolds: Set<number> }>();
  for (const cell of cells) {
    const value = valueOf(cell);
    const tally = tallies.get(value) ?? { customers: 0, folds: new Set(), payingFolds: new Set() };
    tallies.set(value, tally);
    tally.customers += cell.customers;
    tally.folds.add(cell.fold);
    if (cell.retainedRevenue > 0) tally.payingFolds.add(cell.fold);
  }
  return tallies;
}

/** Several tallies as one. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  return {
    customers: tallies.reduce((total, { customers }) => total + customers, 0),
    folds: new Set(tallies.flatMap(({ folds }) => [...folds])),
    payingFolds: new Set(tallies.flatMap(({ payingFolds }) => [...payingFolds])),
  };
}

/**
 * Tells levels that cannot stand alone: of fewer than 30 customers, or whose customers, or whose revenue, are all in one
 * fold, so that nothing is left of them when it is left out. Where the whole sample is like that in a respect, no level is
 * asked for more.
 */
export function thinness(whole: Tally): (level: Tally) => boolean {
  const [folds, payingFolds] = [Math.min(2, whole.folds.size), Math.min(2, whole.payingFolds.size)];
  return (level) =>
    level.customers < SMALLEST_LEVEL || level.folds.size < folds || level.payingFolds.size < payingFolds;
}
