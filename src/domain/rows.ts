import type { PerMeasure } from './map.js';
import type { Sealed } from './sealed.js';
import type {
  AuditAction,
  ChannelMix,
  ConsentPurpose,
  ErasureMode,
  FeedbackMetric,
  FeedbackSource,
  InteractionKind,
  JourneyStatus,
  LoyaltyEventKind,
  OrderKind,
} from './vocabulary.js';

/**
 * The rows that lists and nodes are made of. Ids are the rows' own, as decimal strings; what lies on the map is given by
 * its id there. Scores are in points, 0..100. Personal data is sealed.
 */
export interface CustomerRow {
  readonly id: string;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly segment: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly name: Sealed<string | null>;
  readonly email: Sealed<string | null>;
  readonly phone: Sealed<string | null>;
  /** Id of the customer into whom this one is merged; null: not merged. */
  readonly mergedInto: string | null;
}

/** What a source calls a customer. */
export interface ExternalId {
  readonly source: string;
  readonly id: string;
}

/** An exact decimal amount and its ISO 4217 currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** What every row of a customer's timeline has. */
interface TimelineRow {
  readonly id: string;
  readonly customerId: string;
}

export interface InteractionRow extends TimelineRow {
  readonly touchpointId: number;
  readonly employeeId: number | null;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly kind: InteractionKind;
  /** Hundredths of a point; null: not answered. */
  readonly ratings: PerMeasure<number | null>;
  readonly intent: string | null;
  readonly resolved: boolean | null;
  readonly difficulty: string | null;
  readonly handleSeconds: number | null;
  readonly cost: Money | null;
}

export interface JourneyRow extends TimelineRow {
  readonly definitionId: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly status: JourneyStatus;
  /** Distinct channels in the order in which they were met. */
  readonly channelIds: readonly number[];
  readonly channelMix: ChannelMix;
  readonly interactionCount: number;
  readonly handoffs: number;
  readonly endToEndScore: number | null;
  readonly derivedScore: number | null;
  readonly touchpointScore: number | null;
  readonly touchpointGap: number | null;
  readonly durationSeconds: number | null;
  /** Null where nothing is known to have cost anything, or the costs are in several currencies. */
  readonly cost: Money | null;
}

export interface FeedbackRow extends TimelineRow {
  readonly at: Date;
  readonly source: FeedbackSource;
  readonly metric: FeedbackMetric;
  readonly score: number | null;
  readonly rawScore: number | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly text: Sealed<string | null>;
  readonly language: string | null;
  readonly touchpointId: number | null;
  readonly journeyId: string | null;
  readonly interactionId: string | null;
}

export interface PromiseOutcomeRow extends TimelineRow {
  readonly promiseId: number;
  readonly touchpointId: number;
  readonly at: Date;
  /** Exact decimals in the unit of the promise. */
  readonly promised: string | null;
  readonly delivered: string | null;
  readonly dueAt: Date | null;
  readonly metAt: Date | null;
}

export interface OrderRow extends TimelineRow {
  readonly at: Date;
  readonly kind: OrderKind;
  readonly amount: Money;
  readonly channelId: number | null;
  readonly product: string | null;
}

export interface LoyaltyEventRow extends TimelineRow {
  readonly at: Date;
  readonly kind: LoyaltyEventKind;
  readonly detail: string | null;
}

export interface ConsentRow extends TimelineRow {
  readonly at: Date;
  readonly purpose: ConsentPurpose;
  /** False: withdrawn. */
  readonly granted: boolean;
}

/** An estimate as it was when somebody saved it; it never changes. */
export interface SavedEstimateRow {
  readonly id: string;
  readonly savedAt: Date;
  /** The instant at which it was computed, and is computed again. */
  readonly clock: Date;
  /** Who signs, as that person says. */
  readonly author: string;
  /** The name of the key that saved it. */
  readonly savedBy: string;
  readonly note: string | null;
  /** The question and its answer as JSON, in which instants are text. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly estimate: Readonly<Record<string, unknown>>;
  /** SHA-256 in hexadecimal. */
  readonly cellsChecksum: string;
  readonly codeVersion: string;
}

/** What remains of an erasure: nothing by which anybody could tell whose it was. */
export interface ErasureReceiptRow {
  readonly id: string;
  readonly mode: ErasureMode;
  readonly erasedAt: Date;
  /** How many of each kind of thing went, by kind. */
  readonly counts: readonly KindCount[];
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
}

/** How many there are of a kind of thing, for example of "interaction". */
export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** One thing that somebody did, as it was written down when it was done; it never changes. Holds no personal data. */
export interface AuditEventRow extends AuditEvent {
  readonly id: string;
  readonly at: Date;
}

/** Who did what, to whom. */
export interface AuditEvent {
  /** The name of the viewer: of a key, or of whom an identity provider vouches for. */
  readonly actor: string;
  readonly role: string;
  readonly action: AuditAction;
  /** How many customers it concerned. */
  readonly customers: number;
  /** Which ones, by their ids in the database; fewer than `customers` where only their number is kept. */
  readonly customerIds: readonly string[];
  /** What else is worth knowing: names and numbers of ours, never personal data. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Null: it came by no request, or by one without an id. */
  readonly requestId: string | null;
}
