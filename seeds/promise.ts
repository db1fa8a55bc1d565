import { nextId, remember, type Life } from './life.js';
import type { PromiseKey } from './map/promises.js';
import type { TouchpointKey } from './map/touchpoints.js';
import { between, chance, wholeBetween, type Random } from './random.js';
import type { PromiseRecord } from './record.js';
import { DAY, HOUR, startOfDay, textOf } from './time.js';
import { BROKEN_SHARE, PERIPHERY_SPEED_SHARE, PLANS, PROMISE_TRUTHS } from './truths.js';

/** Where and when a promise was to be kept, and the journey it belongs to (where it has a key). */
export interface PromisedMoment {
  readonly at: number;
  readonly touchpoint: TouchpointKey;
  readonly journey?: string;
}

/** Whether the company keeps a promise to this customer, by the rate of his segment. */
export function keepsPromise(life: Life, promise: PromiseKey): boolean {
  return chance(life.random, PROMISE_TRUTHS[promise].keptRate[life.customer.segment]);
}

/**
 * What an outcome adds to the journey's end-to-end score: broken minus kept is the planted effect, and over all
 * customers the outcomes add 0, so that the planted means of journeys stay as they are.
 */
export function promiseEffect(promise: PromiseKey, kept: boolean): number {
  return PROMISE_TRUTHS[promise].brokenEffect * ((kept ? 0 : 1) - BROKEN_SHARE[promise]);
}

/** The speed measured when the line is first used: about as sold, or well below; a tenth of it in the periphery. */
export function recordSpeed(life: Life, moment: PromisedMoment, kept: boolean): void {
  const promised = PLANS[life.plan].speed;
  const delivered = promised * speedShare(life, kept);
  recordOutcome(life, 'speed-as-sold', moment, {
    promised: String(promised),
    delivered: String(Math.round(delivered)),
  });
}

/**
 * The day agreed for the installation, whose visit takes place at `visitAt`. Kept: the visit is on that day, even if
 * at a later hour than noted, or up to three days early. Broken: one to four days late. `at` is the day of the order.
 */
export function recordInstallation(life: Life, moment: PromisedMoment, visitAt: number, kept: boolean): void {
  const daysToSpare = kept ? wholeBetween(life.random, 0, 3) : -wholeBetween(life.random, 1, 4);
  const dueAt = startOfDay(visitAt) + daysToSpare * DAY + 6 * HOUR;
  recordOutcome(life, 'installed-by-date', moment, { dueAt: textOf(dueAt), metAt: textOf(visitAt) });
}

/** How long after the report a technician comes who is promised within 24 hours: the same day, or two to four days on. */
export function technicianDelay(random: Random, kept: boolean): number {
  return Math.round(kept ? between(random, 3 * HOUR, 8 * HOUR) : between(random, 2 * DAY, 4 * DAY));
}

/** A technician promised within 24 hours of the report (`at`) comes at `visitAt`. */
export function recordTechnician(life: Life, moment: PromisedMoment, visitAt: number): void {
  const dueAt = textOf(moment.at + DAY);
  recordOutcome(life, 'technician-within-24-hours', moment, { dueAt, metAt: textOf(visitAt) });
}

/** The minutes a customer waited for a person. */
export function recordAnswer(life: Life, moment: PromisedMoment, kept: boolean): void {
  const minutes = kept ? between(life.random, 0.3, 2.9) : between(life.random, 4, 18);
  recordOutcome(life, 'answer-within-3-minutes', moment, { promised: '3', delivered: minutes.toFixed(1) });
}

/** The monthly price on a bill, against the price agreed. */
export function recordPrice(life: Life, moment: PromisedMoment, kept: boolean): void {
  const agreed = PLANS[life.plan].price;
  const rise = kept ? 1 : between(life.random, 1.05, 1.3);
  recordOutcome(life, 'price-stays', moment, { promised: agreed.toFixed(2), delivered: (agreed * rise).toFixed(2) });
}

function speedShare({ customer, random }: Life, kept: boolean): number {
  if (kept) return between(random, 0.92, 1.2);
  return customer.segment === 'PERIPHERY' ? PERIPHERY_SPEED_SHARE : between(random, 0.4, 0.8);
}

function recordOutcome(
  life: Life,
  promise: PromiseKey,
  { at, touchpoint, journey }: PromisedMoment,
  measured: Pick<PromiseRecord, 'promised' | 'delivered' | 'dueAt' | 'metAt'>,
): void {
  const record: PromiseRecord = {
    id: nextId(life, 'P'),
    customerId: life.customer.id,
    promise,
    touchpoint,
    at: textOf(at),
    ...measured,
  };
  if (journey !== undefined) record.journey = journey;
  remember(life, at, { promise: record });
}
