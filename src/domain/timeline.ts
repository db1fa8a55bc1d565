import type { PerMeasure } from './map.js';
import type { ConsentPurpose, FeedbackMetric, InteractionKind, OrderKind } from './vocabulary.js';

/** One customer's timeline as the fold reads it. Instants are epoch milliseconds; lists ascend in time, then id. */
export interface CustomerTimeline {
  readonly customerId: string;
  readonly segment: string | null;
  readonly joinedAt: number;
  /** Null: has not left. */
  readonly leftAt: number | null;
  readonly interactions: readonly TimelineInteraction[];
  /** Feedback that can be an end-to-end score: CSAT with a score that names a journey. */
  readonly journeyRatings: readonly JourneyRating[];
  readonly promiseOutcomes: readonly TimelinePromiseOutcome[];
  readonly orders: readonly TimelineOrder[];
  readonly consents: readonly TimelineConsent[];
}

export interface TimelineInteraction {
  readonly id: string;
  readonly occurredAt: number;
  readonly kind: InteractionKind;
  readonly touchpointId: number;
  /** The id of the journey that the source names, or null. */
  readonly keyedJourneyId: string | null;
  readonly definitionId: number | null;
  /** Hundredths of a point, 0..10000; null: not answered. */
  readonly ratings: PerMeasure<number | null>;
  /** Exact decimal. */
  readonly cost: string | null;
  readonly currency: string | null;
}

export interface JourneyRating {
  readonly id: string;
  readonly at: number;
  readonly metric: FeedbackMetric;
  readonly keyedJourneyId: string;
  /** Millionths of a point. */
  readonly score: number;
}

export interface TimelinePromiseOutcome {
  readonly id: string;
  readonly at: number;
  readonly promiseId: number;
  readonly touchpointId: number;
  readonly keyedJourneyId: string | null;
  readonly promised: number | null;
  readonly delivered: number | null;
  readonly dueAt: number | null;
  readonly metAt: number | null;
}

export interface TimelineOrder {
  readonly id: string;
  readonly at: number;
  readonly kind: OrderKind;
  /** Exact decimal, that of a refund too at least 0. */
  readonly amount: string;
  readonly currency: string;
}

export interface TimelineConsent {
  readonly id: string;
  /** From then on it holds. */
  readonly at: number;
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
}
