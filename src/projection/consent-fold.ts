import type { ConsentFacts } from '../domain/facts.js';
import type { TimelineConsent } from '../domain/timeline.js';
import type { ConsentPurpose } from '../domain/vocabulary.js';
import { inTimeOrder } from './time-order.js';

/** What a customer allows at the clock, and when the next consent takes effect; null: none that is known. */
export interface FoldedConsents {
  readonly facts: ConsentFacts;
  readonly nextChangeAt: number | null;
}

/**
 * Of each purpose the latest consent up to the clock holds, by its time and then its id; where there is none the customer
 * counts. Without ANALYTICS nothing of the customer is counted, revenue included.
 */
export function foldConsents(consents: readonly TimelineConsent[], clock: number): FoldedConsents {
  const inOrder = inTimeOrder(consents, ({ at }) => at);
  const past = inOrder.filter(({ at }) => at <= clock);
  const allows = (purpose: ConsentPurpose) => past.findLast((consent) => consent.purpose === purpose)?.granted ?? true;
  const analytics = allows('ANALYTICS');
  return {
    facts: { analytics, revenueAnalysis: analytics && allows('REVENUE_ANALYSIS') },
    nextChangeAt: inOrder.find(({ at }) => at > clock)?.at ?? null,
  };
}
