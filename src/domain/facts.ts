import type { PerMeasure } from './map.js';
import type { ChannelMix, IndexPeriod, JourneyStatus, PromiseVerdict } from './vocabulary.js';
import type { WaveMonths } from './wave.js';

/**
 * What one customer's timeline means. Facts hold everything their contributions to cells need, so that a contribution
 * can be taken back exactly whatever has happened to the timeline or the map since.
 * Instants are epoch milliseconds. Scores are integers in millionths of a point.
 */
export interface CustomerFacts {
  readonly customerId: string;
  readonly segment: string | null;
  readonly consents: ConsentFacts;
  /** When time alone would change these facts: a journey falls silent, a promise comes due, a consent begins. Null: never. */
  readonly nextChangeAt: number | null;
  readonly interactions: readonly InteractionFact[];
  readonly journeys: readonly JourneyFact[];
  readonly promises: readonly PromiseFact[];
  readonly waves: readonly CustomerWaveFact[];
}

/** Whether a customer's facts contribute to cells, as far as the customer allows it. */
export interface ConsentFacts {
  /** Of all kinds. */
  readonly analytics: boolean;
  /** Of customer waves; never without `analytics`. */
  readonly revenueAnalysis: boolean;
}

export interface InteractionFact {
  readonly interactionId: string;
  readonly occurredAt: number;
  readonly touchpointId: number;
  readonly journeyId: string | null;
  readonly score: number | null;
  /** Hundredths of a point. */
  readonly ratings: PerMeasure<number | null>;
}

export interface JourneyFact {
  readonly id: string;
  readonly definitionId: number;
  readonly startedAt: number;
  /** The moment of the last interaction, once the journey is completed or abandoned. */
  readonly endedAt: number | null;
  readonly status: JourneyStatus;
  /** Distinct channels in the order in which they were met. */
  readonly channelIds: readonly number[];
  readonly channelMix: ChannelMix;
  readonly interactionCount: number;
  readonly handoffs: number;
  readonly endToEndScore: number | null;
  readonly derivedScore: number | null;
  readonly touchpointScore: number | null;
  /** Whether the end-to-end score is unsatisfied although every touchpoint satisfied; null where that cannot be asked. */
  readonly trapped: boolean | null;
  /** Cost by currency, exact decimals; empty where no interaction has a cost. */
  readonly costs: Readonly<Record<string, string>>;
  /** Score of the first contact, an exposure being none; null where there is no contact or it was not scored. */
  readonly firstContactScore: number | null;
  /** Whether the first contact was in a digital channel; null where there is no contact. */
  readonly firstContactDigital: boolean | null;
  /** Whether the second contact was in another channel than the first; null with fewer than two contacts. */
  readonly switched: boolean | null;
  /** Whether it is the customer's first journey, of any definition, to start in its UTC month, quarter or year. */
  readonly isIndex: Readonly<Record<IndexPeriod, boolean>>;
}

export interface PromiseFact {
  readonly outcomeId: string;
  readonly at: number;
  readonly promiseId: number;
  readonly touchpointId: number;
  readonly journeyId: string | null;
  readonly verdict: PromiseVerdict;
  /** Millionths; null while pending. */
  readonly fulfilment: number | null;
  /** Natural logarithm of the fulfilment (at least 0.01) in billionths; null while pending. */
  readonly logFulfilment: number | null;
  readonly overDelivered: boolean | null;
  /** End-to-end score of the journey it belongs to. */
  readonly endToEndScore: number | null;
}

/**
 * A wave for which a customer is eligible: one who joined before it starts, has not left by then and has a scored
 * interaction in it. How well the customer was served, and what came before and after.
 */
export interface CustomerWaveFact {
  readonly waveMonths: WaveMonths;
  /** Of the wave, YYYY-MM-DD. */
  readonly firstDay: string;
  /** Mean score of the scored interactions of the wave. */
  readonly score: number;
  /** How many of `TENURE_CUTS_YEARS` the customer had been one when the wave started. */
  readonly tenureBand: number;
  /** Whether there is a purchase or a renewal in the next wave and the customer has not left by its end. */
  readonly retained: boolean;
  /** Whether the customer joined before the wave but one before this one, whose revenue is the placebo, starts. */
  readonly joinedBeforePlacebo: boolean;
  /** The distinct currencies of all orders of the waves below, in the order of their names. */
  readonly currencies: readonly string[];
  /**
   * Revenue (purchases and renewals less refunds) as exact decimals: for each currency six numbers, those of the wave but
   * one before, the wave before, and the four waves after this one. Below 0 where more was given back.
   */
  readonly amounts: readonly string[];
}
