import type {
  ConsentPurpose,
  CxMeasure,
  FeedbackMetric,
  FeedbackSource,
  InteractionKind,
  LoyaltyEventKind,
  OrderKind,
} from '../domain/vocabulary.js';

/**
 * What sources send, in the shape of the schema's inputs. Null and left out mean the same. These are promises of the
 * sender that nothing has checked yet: files and seeds may hold anything.
 */
export type TimelineRecord =
  | { readonly customer: CustomerRecord }
  | { readonly interaction: InteractionRecord }
  | { readonly feedback: FeedbackRecord }
  | { readonly promise: PromiseRecord }
  | { readonly order: OrderRecord }
  | { readonly loyalty: LoyaltyRecord }
  | { readonly consent: ConsentRecord };

/** RFC 3339 text with an offset, or an instant. */
export type TimeInput = string | Date;
/** Plain decimal text such as "12.50", or a number. */
export type DecimalInput = string | number;
type Optional<T> = T | null | undefined;

export interface CustomerRecord {
  readonly customerId: string;
  readonly joinedAt?: Optional<TimeInput>;
  readonly leftAt?: Optional<TimeInput>;
  readonly segment?: Optional<string>;
  readonly name?: Optional<string>;
  readonly email?: Optional<string>;
  readonly phone?: Optional<string>;
  readonly attributes?: Optional<Readonly<Record<string, unknown>>>;
}

export interface MeasureRatingRecord {
  readonly measure: CxMeasure;
  /** On the rating scale of the batch. */
  readonly score: number;
}

export interface InteractionRecord {
  readonly id: string;
  readonly customerId: string;
  readonly touchpoint: string;
  readonly occurredAt: TimeInput;
  readonly kind?: Optional<InteractionKind>;
  readonly journey?: Optional<string>;
  readonly journeyType?: Optional<string>;
  readonly employee?: Optional<string>;
  readonly intent?: Optional<string>;
  readonly resolved?: Optional<boolean>;
  readonly difficulty?: Optional<string>;
  readonly handleSeconds?: Optional<number>;
  readonly cost?: Optional<DecimalInput>;
  readonly currency?: Optional<string>;
  readonly ratings?: Optional<readonly MeasureRatingRecord[]>;
}

export interface FeedbackRecord {
  readonly id: string;
  readonly customerId: string;
  readonly at: TimeInput;
  readonly source: FeedbackSource;
  readonly metric: FeedbackMetric;
  readonly score?: Optional<number>;
  readonly scaleMin?: Optional<number>;
  readonly scaleMax?: Optional<number>;
  readonly text?: Optional<string>;
  readonly language?: Optional<string>;
  readonly touchpoint?: Optional<string>;
  readonly journey?: Optional<string>;
  readonly interaction?: Optional<string>;
}

export interface PromiseRecord {
  readonly id: string;
  readonly customerId: string;
  readonly promise: string;
  readonly touchpoint: string;
  readonly at: TimeInput;
  readonly journey?: Optional<string>;
  readonly promised?: Optional<DecimalInput>;
  readonly delivered?: Optional<DecimalInput>;
  readonly dueAt?: Optional<TimeInput>;
  readonly metAt?: Optional<TimeInput>;
}

export interface OrderRecord {
  readonly id: string;
  readonly customerId: string;
  readonly at: TimeInput;
  readonly amount: DecimalInput;
  readonly currency: string;
  readonly kind?: Optional<OrderKind>;
  readonly channel?: Optional<string>;
  readonly product?: Optional<string>;
}

export interface LoyaltyRecord {
  readonly id: string;
  readonly customerId: string;
  readonly at: TimeInput;
  readonly kind: LoyaltyEventKind;
  readonly detail?: Optional<string>;
}

export interface ConsentRecord {
  readonly id: string;
  readonly customerId: string;
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  readonly at: TimeInput;
}
