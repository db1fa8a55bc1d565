import type {
  CxMeasure,
  DeadlineGrain,
  FeedbackMetric,
  FeedbackSource,
  InteractionKind,
  LoyaltyEventKind,
  OrderKind,
  PromiseKind,
  Stage,
} from '../src/domain/vocabulary.js';

/**
 * One record of a customer's timeline, in the shape of the schema's `TimelineRecord` input: exactly one field is set.
 * Times are RFC 3339 text with an offset, amounts of money decimal text, scores on the rating scale of the map.
 */
export type TimelineRecord =
  | { customer: CustomerRecord }
  | { interaction: InteractionRecord }
  | { feedback: FeedbackRecord }
  | { promise: PromiseRecord }
  | { order: OrderRecord }
  | { loyalty: LoyaltyRecord };

export interface CustomerRecord {
  customerId: string;
  joinedAt?: string;
  leftAt?: string;
  segment?: string;
  name?: string;
  email?: string;
  phone?: string;
  attributes?: Record<string, string | number | boolean>;
}

export interface MeasureRating {
  measure: CxMeasure;
  score: number;
}

export interface InteractionRecord {
  id: string;
  customerId: string;
  touchpoint: string;
  occurredAt: string;
  kind?: InteractionKind;
  journey?: string;
  journeyType?: string;
  employee?: string;
  intent?: string;
  resolved?: boolean;
  difficulty?: string;
  handleSeconds?: number;
  cost?: string;
  currency?: string;
  ratings?: MeasureRating[];
}

export interface FeedbackRecord {
  id: string;
  customerId: string;
  at: string;
  source: FeedbackSource;
  metric: FeedbackMetric;
  score?: number;
  scaleMin?: number;
  scaleMax?: number;
  text?: string;
  language?: string;
  touchpoint?: string;
  journey?: string;
  interaction?: string;
}

export interface PromiseRecord {
  id: string;
  customerId: string;
  promise: string;
  touchpoint: string;
  at: string;
  journey?: string;
  promised?: string;
  delivered?: string;
  dueAt?: string;
  metAt?: string;
}

export interface OrderRecord {
  id: string;
  customerId: string;
  at: string;
  amount: string;
  currency: string;
  kind?: OrderKind;
  channel?: string;
  product?: string;
}

export interface LoyaltyRecord {
  id: string;
  customerId: string;
  at: string;
  kind: LoyaltyEventKind;
  detail?: string;
}

/** The journey map, in the shape of the import format's `map.yaml`. */
export interface MapDocument {
  source: string;
  ratingScale: { min: number; max: number };
  channels: MapChannel[];
  touchpoints: MapTouchpoint[];
  journeyDefinitions: MapJourneyDefinition[];
  promises: MapPromise[];
  employees: MapEmployee[];
}

export interface MapChannel {
  key: string;
  name: string;
  digital: boolean;
  staffed: boolean;
  measureWeights: Record<Lowercase<CxMeasure>, number>;
}

export interface MapTouchpoint {
  key: string;
  name: string;
  stage: Stage;
  channel: string;
  momentOfTruth: boolean;
}

export interface MapJourneyDefinition {
  key: string;
  name: string;
  maxGapDays: number;
  plannedTouchpoints: string[];
  completingTouchpoints: string[];
}

export interface MapPromise {
  key: string;
  statement: string;
  kind: PromiseKind;
  unit?: string;
  tolerance: number;
  deadlineGrain?: DeadlineGrain;
  timeZone?: string;
  touchpoints: string[];
}

export interface MapEmployee {
  key: string;
  name: string;
  team: string;
}
