/**
 * The planted truths of the demo company: every number that the generator uses and that the metrics must recover.
 * `expectations.ts` derives from them what a metric should find; README.md says in words what each of them means.
 */
import type { ChannelKey } from './map/channels.js';
import type { DefinitionKey } from './map/journey-definitions.js';
import { PROMISE_KEYS, type PromiseKey } from './map/promises.js';

/** The scale of every rating that a customer gives to an interaction. */
export const RATING_SCALE = { min: 1, max: 5 } as const;

// ---------------------------------------------------------------- the five measures by channel

/** Five numbers in the order of the measures: friendliness, accessibility, confidence, content, personalization. */
export type ByMeasure = readonly [number, number, number, number, number];

interface ChannelExperience {
  /** Measure weights of the map; they sum to 100. */
  readonly weights: ByMeasure;
  /** Mean rating of each measure, rescaled to 0..100; the same at every touchpoint of the channel. */
  readonly means: ByMeasure;
  /** Share of the interactions that customers rate; it does not depend on how the interaction went. */
  readonly ratedShare: number;
  /** Mean cost of an interaction, in ILS. */
  readonly cost: number;
}

export const CHANNEL_EXPERIENCE: Readonly<Record<ChannelKey, ChannelExperience>> = {
  website: { weights: [10, 35, 20, 25, 10], means: [62, 74, 68, 72, 58], ratedShare: 0.35, cost: 0.4 },
  app: { weights: [10, 30, 20, 20, 20], means: [66, 78, 72, 70, 68], ratedShare: 0.5, cost: 0.3 },
  email: { weights: [15, 20, 20, 35, 10], means: [70, 62, 66, 64, 60], ratedShare: 0.2, cost: 4 },
  social: { weights: [30, 25, 15, 15, 15], means: [72, 70, 58, 60, 66], ratedShare: 0.4, cost: 6 },
  chat: { weights: [25, 30, 15, 20, 10], means: [74, 72, 68, 66, 64], ratedShare: 0.6, cost: 9 },
  'call-centre': { weights: [30, 25, 20, 15, 10], means: [70, 52, 66, 64, 62], ratedShare: 0.6, cost: 18 },
  store: { weights: [35, 15, 20, 15, 15], means: [80, 60, 74, 70, 76], ratedShare: 0.5, cost: 25 },
  technician: { weights: [25, 20, 35, 10, 10], means: [82, 64, 80, 74, 72], ratedShare: 0.7, cost: 180 },
  'printed-bill': { weights: [5, 20, 40, 30, 5], means: [50, 60, 62, 48, 46], ratedShare: 0.12, cost: 3 },
  advertising: { weights: [15, 15, 30, 25, 15], means: [68, 66, 52, 56, 50], ratedShare: 0.1, cost: 1 },
};

/** Share of the measures that a customer leaves out when rating an interaction; each measure independently. */
export const UNANSWERED_SHARE = 0.06;

/** How often a customer's first contacts of one quarter share his mood of that quarter; later contacts never do. */
export const MOOD_SHARE = 0.5;

// ---------------------------------------------------------------- segments

interface SegmentTruth {
  /** Share of all customers. */
  readonly share: number;
  /** Log odds of staying another quarter at a service score of `RETENTION.reference`. */
  readonly retentionLogit: number;
  /** Shares of the plans that new customers buy. */
  readonly plans: Readonly<Record<PlanKey, number>>;
}

export type SegmentKey = 'CENTER' | 'PERIPHERY' | 'BUSINESS' | 'STUDENT';
export type PlanKey = 'fibre-100' | 'fibre-300' | 'fibre-1000' | 'business-1000';

export const SEGMENTS: Readonly<Record<SegmentKey, SegmentTruth>> = {
  CENTER: { share: 0.45, retentionLogit: 2.5, plans: plans(0.3, 0.45, 0.25, 0) },
  PERIPHERY: { share: 0.25, retentionLogit: 2, plans: plans(0.8, 0.2, 0, 0) },
  BUSINESS: { share: 0.12, retentionLogit: 3, plans: plans(0, 0, 0.3, 0.7) },
  STUDENT: { share: 0.18, retentionLogit: 1.7, plans: plans(0.75, 0.25, 0, 0) },
};

export const SEGMENT_KEYS = Object.keys(SEGMENTS) as SegmentKey[];

/** Price in ILS a month, and speed in Mbps, of each plan. */
export const PLANS: Readonly<Record<PlanKey, { price: number; speed: number; next?: PlanKey }>> = {
  'fibre-100': { price: 99, speed: 100, next: 'fibre-300' },
  'fibre-300': { price: 129, speed: 300, next: 'fibre-1000' },
  'fibre-1000': { price: 169, speed: 1000 },
  'business-1000': { price: 349, speed: 1000 },
};

// ---------------------------------------------------------------- journeys

interface JourneyTruth {
  /** Share of the customer's quarters in which such a journey begins (of his joining, for onboarding). */
  readonly frequency: number;
  /** completed / (completed + abandoned), whatever the channels. */
  readonly completionRate: number;
  /** Mean end-to-end score of journeys that did not change channel, before effects of promises (which average 0). */
  readonly endToEndScore: number;
  /** Share of the journeys that carry a key; the others are to be recognised by silence and have no end-to-end score. */
  readonly keyedShare: number;
}

export const JOURNEYS: Readonly<Record<DefinitionKey, JourneyTruth>> = {
  onboarding: { frequency: 1, completionRate: 0.93, endToEndScore: 72, keyedShare: 1 },
  'problem-solving': { frequency: 0.55, completionRate: 0.8, endToEndScore: 64, keyedShare: 0.85 },
  upgrade: { frequency: 0.08, completionRate: 0.6, endToEndScore: 74, keyedShare: 0.5 },
  'moving-home': { frequency: 0.05, completionRate: 0.75, endToEndScore: 68, keyedShare: 1 },
};

/** Shares of journeys with so many contacts beyond the fewest that their outcome needs. */
export const EXTRA_CONTACTS: readonly { contacts: number; share: number }[] = [
  { contacts: 0, share: 0.5 },
  { contacts: 1, share: 0.35 },
  { contacts: 2, share: 0.15 },
];

// ---------------------------------------------------------------- multi-channel against single-channel

/** What changing channel at the second contact does to the journey's end-to-end score, in points: the true effect. */
export const MULTI_CHANNEL_EFFECT = -8;

/** How much of the first contact's distance from its channel's mean score carries over to the end-to-end score. */
export const FIRST_CONTACT_PULL = 0.3;

/** A bad first contact also makes customers change channel, which makes the raw difference larger than the effect. */
export function switchRate(firstContactScore: number): number {
  if (firstContactScore < 50) return 0.65;
  return firstContactScore < 80 ? 0.35 : 0.15;
}

/** Shares of the keyed journeys whose customer answers the end-to-end survey: fewer after a change of channel. */
export const END_TO_END_RESPONSE = { single: 0.65, multi: 0.55 } as const;

// ---------------------------------------------------------------- promises

interface PromiseTruth {
  /** Share of the outcomes that are kept, by segment. */
  readonly keptRate: Readonly<Record<SegmentKey, number>>;
  /** End-to-end score of journeys with the promise broken minus kept, in points; 0 where no journey is concerned. */
  readonly brokenEffect: number;
}

/**
 * Promises that can meet in one journey differ between segments in at most one of them; otherwise the segment would
 * confound the effect of the one with that of the other.
 */
export const PROMISE_TRUTHS: Readonly<Record<PromiseKey, PromiseTruth>> = {
  'speed-as-sold': { keptRate: keptRates(0.92, 0.45, 0.95, 0.85), brokenEffect: -20 },
  'installed-by-date': { keptRate: keptRates(0.87, 0.87, 0.87, 0.87), brokenEffect: -12 },
  'technician-within-24-hours': { keptRate: keptRates(0.8, 0.8, 0.8, 0.8), brokenEffect: -15 },
  'answer-within-3-minutes': { keptRate: keptRates(0.72, 0.72, 0.9, 0.7), brokenEffect: -10 },
  'price-stays': { keptRate: keptRates(0.95, 0.95, 0.97, 0.9), brokenEffect: 0 },
};

/** In the periphery a line that breaks the promise delivers this share of the speed: 10 of 100 Mbps. */
export const PERIPHERY_SPEED_SHARE = 0.1;

/** Share of broken outcomes over all customers: effects are centred on it, so that they average 0. */
export const BROKEN_SHARE: Readonly<Record<PromiseKey, number>> = brokenShares();

// ---------------------------------------------------------------- service, loyalty, revenue

/**
 * P(stays through quarter t + 1) = expit(retentionLogit of the segment + slope x (s - reference) / 10), where s is the
 * mean score of the customer's scored interactions in quarter t (`reference` when there are none).
 */
export const RETENTION = { slopePerTenPoints: 0.3, reference: 70 } as const;

/**
 * Mean revenue of a quarter t + 1 through which the customer stays: three monthly prices x exp(slope x s / 10), refunds
 * subtracted. The plan is renewed at its price; what exceeds it are purchases of add-ons.
 */
export const REVENUE = { logSlopePerTenPoints: 0.05, addOnShare: 0.5, addOnReturnedShare: 0.05 } as const;

/**
 * Each month the company calls customers whose problem journey has just ended, chosen by lot: `callShare` of them.
 * The rates are referrals within 40 days of the journey's end, with and without that call.
 */
export const REFERRAL = { callShare: 0.4, rateWithCall: 0.18, rateWithoutCall: 0.06 } as const;

// ---------------------------------------------------------------- other feedback

/** Means of other surveys on 0..100, and the shares asked. NPS follows the quarter's score, effort the first contact. */
export const SURVEYS = {
  nps: { share: 0.15, mean: (score: number) => 25 + 0.6 * score },
  effort: { share: 0.3, mean: (firstContactScore: number) => 45 + 0.3 * firstContactScore },
  expectation: { share: 0.4, mean: 80 },
} as const;

function plans(fibre100: number, fibre300: number, fibre1000: number, business: number): SegmentTruth['plans'] {
  return { 'fibre-100': fibre100, 'fibre-300': fibre300, 'fibre-1000': fibre1000, 'business-1000': business };
}

function keptRates(center: number, periphery: number, business: number, student: number): PromiseTruth['keptRate'] {
  return { CENTER: center, PERIPHERY: periphery, BUSINESS: business, STUDENT: student };
}

function brokenShares(): Record<PromiseKey, number> {
  const brokenShare = (promise: PromiseKey) =>
    SEGMENT_KEYS.reduce(
      (sum, segment) => sum + SEGMENTS[segment].share * (1 - PROMISE_TRUTHS[promise].keptRate[segment]),
      0,
    );
  return Object.fromEntries(PROMISE_KEYS.map((promise) => [promise, brokenShare(promise)])) as Record<
    PromiseKey,
    number
  >;
}
