import type { PerMeasure } from './map.js';
import type {
  ConsentPurpose,
  FeedbackMetric,
  FeedbackSource,
  InteractionKind,
  LoyaltyEventKind,
  OrderKind,
} from './vocabulary.js';

/** The seven kinds of records that sources send, in the order in which an import takes them. */
export const RECORD_KINDS = ['customer', 'interaction', 'feedback', 'promise', 'order', 'loyalty', 'consent'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * Records that passed their checks, ready for the timeline's tables: keys of the map are ids, instants are epoch
 * milliseconds, decimals are exact text, ratings hundredths and scores millionths of a point.
 */
export interface TimelineRows {
  readonly customer: CustomerRow;
  readonly interaction: InteractionRow;
  readonly feedback: FeedbackRow;
  readonly promise: PromiseRow;
  readonly order: OrderRow;
  readonly loyalty: LoyaltyRow;
  readonly consent: ConsentRow;
}

/** A customer, as one source describes it. */
export interface CustomerRow {
  /** What the source calls the customer. */
  readonly customerId: string;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
  readonly segment: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** JSON text of an object, its keys in order, so that equal attributes are equal text. */
  readonly attributes: string;
}

/** What all rows of a timeline have in common. */
export interface EventRow {
  /** What the source calls the customer. */
  readonly customerId: string;
  /** What the source calls the record. */
  readonly recordId: string;
  /** The row's id, derived from source, kind and record id: see `recordId`. */
  readonly id: string;
  readonly at: number;
}

export interface InteractionRow extends EventRow {
  readonly touchpointId: number;
  readonly kind: InteractionKind;
  readonly journeyKey: string | null;
  readonly definitionId: number | null;
  readonly employeeId: number | null;
  readonly intent: string | null;
  readonly resolved: boolean | null;
  readonly difficulty: string | null;
  readonly handleSeconds: number | null;
  readonly cost: string | null;
  readonly currency: string | null;
  readonly ratings: PerMeasure<number | null>;
}

export interface FeedbackRow extends EventRow {
  readonly source: FeedbackSource;
  readonly metric: FeedbackMetric;
  readonly rawScore: number | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly score: number | null;
  readonly text: string | null;
  readonly language: string | null;
  readonly touchpointId: number | null;
  readonly journeyKey: string | null;
  readonly journeyId: string | null;
  readonly interactionId: string | null;
}

export interface PromiseRow extends EventRow {
  readonly promiseId: number;
  readonly touchpointId: number;
  readonly journeyKey: string | null;
  readonly promised: string | null;
  readonly delivered: string | null;
  readonly dueAt: number | null;
  readonly metAt: number | null;
}

export interface OrderRow extends EventRow {
  readonly kind: OrderKind;
  readonly amount: string;
  readonly currency: string;
  readonly channelId: number | null;
  readonly product: string | null;
}

export interface LoyaltyRow extends EventRow {
  readonly kind: LoyaltyEventKind;
  readonly detail: string | null;
}

export interface ConsentRow extends EventRow {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
}
