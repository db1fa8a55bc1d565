import { element } from '../../statistics/element.js';
import type { Membership } from './contrasted-points.js';
import type { LoyaltySample } from './sample.js';

/** Whom an answer is about. */
export interface Members {
  readonly includes: Membership;
  /** The one segment, where it is about one; undefined: all customers. */
  readonly segment?: string | null;
}

/** All customers. */
export const everyone: Members = { includes: () => true };

/** The customers of one segment; null: those without one. */
export function ofSegment(segment: string | null): Members {
  return { includes: (point) => point.segment === segment, segment };
}

/** The segments of a sample, in the order of their names, those without one last. */
export function segmentsOf({ covariates }: LoyaltySample): (string | null)[] {
  const names = covariates.segments.flatMap(({ values }) => values);
  const named = names.filter((name) => name !== null).sort();
  return names.includes(null) ? [...named, null] : named;
}

/** How many members there are. */
export interface MemberTotals {
  /** Who is a member in several waves counts in each. */
  readonly customers: number;
  readonly retained: number;
  /** In how many folds they are: at least as many different customers there are. */
  readonly folds: number;
}

/** Counts members. */
export function memberTotals({ points, sums, folds }: LoyaltySample, { includes }: Members): MemberTotals {
  const isMember = points.map(includes);
  let [customers, retained] = [0, 0];
  isMember.forEach((is, place) => {
    if (!is) return;
    customers += element(sums.customers, place);
    retained += element(sums.retained, place);
  });
  return {
    customers,
    retained,
    folds: folds.filter(({ points: places }) => places.some((place) => isMember[place] === true)).length,
  };
}
