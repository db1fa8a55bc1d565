/** What the metrics should find, on average, given the planted truths. */
import { CxMeasure, namesOf } from '../src/domain/vocabulary.js';
import type { ChannelKey } from './map/channels.js';
import { closesAtOnce, routesOf, type DefinitionKey } from './map/journey-definitions.js';
import { scoreAtLuck, weightedScore } from './rating.js';
import {
  CHANNEL_EXPERIENCE,
  END_TO_END_RESPONSE,
  EXTRA_CONTACTS,
  FIRST_CONTACT_PULL,
  JOURNEYS,
  MULTI_CHANNEL_EFFECT,
  PLANS,
  RATING_SCALE,
  RETENTION,
  REVENUE,
  SEGMENTS,
  UNANSWERED_SHARE,
  switchRate,
  type PlanKey,
  type SegmentKey,
} from './truths.js';

/** Mean rating of a measure at any touchpoint of a channel, on 0..100. */
export function expectedMeasure(channel: ChannelKey, measure: CxMeasure): number {
  return CHANNEL_EXPERIENCE[channel].means[MEASURES.indexOf(measure)] ?? Number.NaN;
}

/** Mean interaction score of a channel by its weights, over the ratings that answer at least half of the weight. */
export function expectedScore(channel: ChannelKey): number {
  const scored = patterns(channel).filter(({ score }) => score !== undefined);
  return mean(scored.map(({ share, felt }) => ({ share, value: felt })));
}

/** Mean of how contacts with a channel are felt: as `expectedScore`, with all five measures where too few are answered. */
export function expectedFelt(channel: ChannelKey): number {
  return FELT[channel];
}

/** Share of the journeys of a definition that are multi-channel, over all (not only the surveyed) ones. */
export function expectedMultiShare(definition: DefinitionKey): number {
  return switching(definition).share;
}

/** Mean end-to-end score of the surveyed journeys of a definition. */
export function expectedEndToEndScore(definition: DefinitionKey): number {
  const { single, multi, multiShare } = arms(definition);
  const multiWeight = multiShare * END_TO_END_RESPONSE.multi;
  const singleWeight = (1 - multiShare) * END_TO_END_RESPONSE.single;
  return (multiWeight * multi + singleWeight * single) / (multiWeight + singleWeight);
}

/**
 * Mean end-to-end score of multi-channel minus single-channel journeys of a definition, as it meets the eye: the effect
 * and what the bad first contacts add that made customers change channel.
 */
export function expectedRawDifference(definition: DefinitionKey): number {
  const { single, multi } = arms(definition);
  return multi - single;
}

/** Probability that a customer stays through the quarter after one with this service score. */
export function expectedRetention(segment: SegmentKey, score: number): number {
  const shift = (RETENTION.slopePerTenPoints * (score - RETENTION.reference)) / 10;
  return 1 / (1 + Math.exp(-SEGMENTS[segment].retentionLogit - shift));
}

/** Mean revenue (ILS, refunds subtracted) of a quarter through which a customer stays, after one with this score. */
export function expectedRevenue(plan: PlanKey, score: number): number {
  return 3 * PLANS[plan].price * Math.exp((REVENUE.logSlopePerTenPoints * score) / 10);
}

const MEASURES = namesOf(CxMeasure);
const STEP = 100 / (RATING_SCALE.max - RATING_SCALE.min);
/** Points of the quadrature over luck. */
const LUCK_POINTS = 400;
const ALL_ANSWERED = MEASURES.map(() => true);
/** Every yes or no to the five measures: who answered which, or which ratings were rounded up. */
const CHOICES = Array.from({ length: 2 ** MEASURES.length }, (_, bits) => MEASURES.map((_, index) => bit(bits, index)));
const FELT = Object.fromEntries(
  Object.keys(CHANNEL_EXPERIENCE).map((channel) => [
    channel,
    mean(patterns(channel as ChannelKey).map(({ share, felt }) => ({ share, value: felt }))),
  ]),
) as Record<ChannelKey, number>;
const switchingByChannel = new Map<ChannelKey, Switching>();

interface Switching {
  /** Share that changes channel. */
  readonly share: number;
  /** Mean of (how the first contact was felt, less its channel's mean) x (1 when the channel is changed, otherwise 0). */
  readonly product: number;
}

/** Mean scores of the two arms of a definition, over all journeys, surveyed or not. */
function arms(definition: DefinitionKey): { single: number; multi: number; multiShare: number } {
  const { endToEndScore } = JOURNEYS[definition];
  const { share, product } = switching(definition);
  return {
    single: endToEndScore - (FIRST_CONTACT_PULL * product) / (1 - share),
    multi: endToEndScore + MULTI_CHANNEL_EFFECT + (FIRST_CONTACT_PULL * product) / share,
    multiShare: share,
  };
}

/** Over the ways a journey can begin: completed or not, on which route, with a second contact or without. */
function switching(definition: DefinitionKey): Switching {
  const { completionRate } = JOURNEYS[definition];
  const oneContact = EXTRA_CONTACTS.find(({ contacts }) => contacts === 0)?.share ?? 0;
  let share = 0;
  let product = 0;
  for (const completes of [true, false]) {
    const routes = routesOf(definition).filter((route) => completes || !closesAtOnce(route));
    const total = routes.reduce((sum, { first }) => sum + first, 0);
    for (const route of routes.filter(({ first }) => first > 0)) {
      const begins = ((completes ? completionRate : 1 - completionRate) * route.first) / total;
      const continues = completes && !closesAtOnce(route) ? 1 : 1 - oneContact;
      const changing = switchingFrom(route.channel);
      share += begins * continues * changing.share;
      product += begins * continues * changing.product;
    }
  }
  return { share, product };
}

/** Given a first contact in a channel and a second contact anywhere; by midpoint quadrature over luck. */
function switchingFrom(channel: ChannelKey): Switching {
  const known = switchingByChannel.get(channel);
  if (known !== undefined) return known;
  const { weights, means } = CHANNEL_EXPERIENCE[channel];
  let share = 0;
  let product = 0;
  for (let point = 0; point < LUCK_POINTS; point += 1) {
    const exact = means.map((value) => scoreAtLuck(value, (point + 0.5) / LUCK_POINTS) / STEP);
    for (const roundedUp of CHOICES) {
      const rounding = exact.reduce((p, value, index) => p * probability(value % 1, roundedUp[index] === true), 1);
      if (rounding === 0) continue;
      const steps = exact.map((value, index) => Math.floor(value) + (roundedUp[index] === true ? 1 : 0));
      for (const answered of CHOICES) {
        const felt = weightedScore(weights, steps, answered) ?? weightedScore(weights, steps, ALL_ANSWERED) ?? 0;
        const changes = (rounding * answering(answered) * switchRate(felt)) / LUCK_POINTS;
        share += changes;
        product += changes * (felt - expectedFelt(channel));
      }
    }
  }
  switchingByChannel.set(channel, { share, product });
  return { share, product };
}

/** The patterns of answered measures, with their shares and the mean score each of them gives. */
function patterns(channel: ChannelKey): { share: number; score: number | undefined; felt: number }[] {
  const { weights, means } = CHANNEL_EXPERIENCE[channel];
  const steps = means.map((value) => value / STEP);
  return CHOICES.map((answered) => {
    const score = weightedScore(weights, steps, answered);
    return { share: answering(answered), score, felt: score ?? weightedScore(weights, steps, ALL_ANSWERED) ?? 0 };
  });
}

function answering(answered: readonly boolean[]): number {
  return answered.reduce((share, isAnswered) => share * probability(1 - UNANSWERED_SHARE, isAnswered), 1);
}

function probability(ofYes: number, isYes: boolean): number {
  return isYes ? ofYes : 1 - ofYes;
}

function bit(bits: number, index: number): boolean {
  return Math.floor(bits / 2 ** index) % 2 === 1;
}

function mean(parts: readonly { share: number; value: number }[]): number {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  return parts.reduce((sum, { share, value }) => sum + share * value, 0) / total;
}
