import type { BrandPromise } from './map.js';
import { DAY_MS } from './time.js';
import type { PromiseVerdict } from './vocabulary.js';

/** How far more than promised still counts: one lucky outcome must not make up for many broken ones. */
export const FULFILMENT_CAP = 1.5;

/** The least fulfilment whose logarithm is taken. Nothing else is floored. */
export const FULFILMENT_FLOOR = 0.01;

/** Fulfilments are stored as integers of this fineness, so that their sums are exact; their logarithms of the next. */
export const FULFILMENT_UNITS = 1_000_000;
export const LOG_FULFILMENT_UNITS = 1_000_000_000;

/** A promise's outcome as the source reported it. Instants are epoch milliseconds. */
export interface PromiseCase {
  readonly promise: Pick<BrandPromise, 'kind' | 'tolerance' | 'deadlineGrain' | 'timeZone'>;
  readonly at: number;
  readonly dueAt: number | null;
  readonly metAt: number | null;
  readonly promised: number | null;
  readonly delivered: number | null;
  readonly now: number;
}

/** What an outcome means at a moment. */
export interface PromiseJudgement {
  readonly verdict: PromiseVerdict;
  /** Share of the promise that was fulfilled, 0..1.5; null while pending. */
  readonly fulfilment: number | null;
  /** When a pending outcome turns broken if nothing comes in until then; null: time alone changes nothing. */
  readonly nextChangeAt: number | null;
}

const PENDING_FOREVER: PromiseJudgement = { verdict: 'PENDING', fulfilment: null, nextChangeAt: null };

/** 1 - 0.7 is more than 0.3 in doubles: an outcome exactly at the tolerance has to count as kept. */
const ROUNDING = 1e-9;

/**
 * Judges one outcome of a brand promise, at the clock `now`. Fulfilment f by kind:
 *
 * - HIGHER_IS_BETTER: delivered / promised. LOWER_IS_BETTER: promised / delivered; nothing delivered is the cap.
 * - DEADLINE: 1 when met in time, otherwise promised time / taken time, both from `at`; 0 where no time was promised.
 *   At DAY grain both count local days of the promise's time zone, and the whole due day is in time.
 *
 * f is cut to 0..1.5 and KEPT means f >= 1 - tolerance. What is neither met nor delivered is PENDING until it is due and
 * BROKEN with f = 0 afterwards; without a due time, or delivered without saying what was promised, it stays PENDING.
 *
 * @example 100 Mbps promised, 10 delivered: f = 0.1, BROKEN
 * @example promised for day 3 and met on day 5, from day 0: f = 0.6, BROKEN
 */
export function judgePromise(outcome: PromiseCase): PromiseJudgement {
  const fulfilment = fulfilmentOf(outcome);
  if (fulfilment === null) return judgeUnmet(outcome);
  const kept = fulfilment >= 1 - outcome.promise.tolerance - ROUNDING;
  return { verdict: kept ? 'KEPT' : 'BROKEN', fulfilment, nextChangeAt: null };
}

/** Whether an outcome is better than promised by more than the tolerance: f > 1 + tolerance. */
export function isOverDelivered(fulfilment: number, tolerance: number): boolean {
  return fulfilment > 1 + tolerance + ROUNDING;
}

/** The natural logarithm of a fulfilment, of the floor 0.01 at least. */
export function logFulfilment(fulfilment: number): number {
  return Math.log(Math.max(fulfilment, FULFILMENT_FLOOR));
}

function judgeUnmet({ promise, dueAt, delivered, now }: PromiseCase): PromiseJudgement {
  const lacksMeasure = promise.kind !== 'DEADLINE' && delivered !== null;
  if (dueAt === null || lacksMeasure) return PENDING_FOREVER;
  const overdueFrom = isByDay(promise) ? endOfDay(dueAt, promise.timeZone) : dueAt + 1;
  if (now >= overdueFrom) return { verdict: 'BROKEN', fulfilment: 0, nextChangeAt: null };
  return { verdict: 'PENDING', fulfilment: null, nextChangeAt: overdueFrom };
}

/** Null: not met, not delivered, or nothing to measure it against. */
function fulfilmentOf({ promise, at, dueAt, metAt, promised, delivered }: PromiseCase): number | null {
  if (promise.kind === 'DEADLINE') {
    if (metAt === null || dueAt === null) return null;
    if (!isByDay(promise)) return deadlineFulfilment(at, dueAt, metAt);
    const day = (instant: number): number => localDay(instant, promise.timeZone);
    return deadlineFulfilment(day(at), day(dueAt), day(metAt));
  }
  if (promised === null || delivered === null) return null;
  return promise.kind === 'HIGHER_IS_BETTER'
    ? capped(ratio(delivered, promised))
    : capped(delivered <= 0 ? FULFILMENT_CAP : ratio(promised, delivered));
}

function deadlineFulfilment(at: number, dueAt: number, metAt: number): number {
  if (metAt <= dueAt) return 1;
  const promisedTime = dueAt - at;
  return promisedTime <= 0 ? 0 : promisedTime / (metAt - at);
}

/** Where nothing was promised, nothing delivered is all of it and anything more is more than all. */
function ratio(part: number, whole: number): number {
  if (whole > 0) return part / whole;
  if (part === whole) return 1;
  return part > whole ? FULFILMENT_CAP : 0;
}

function capped(fulfilment: number): number {
  return Math.min(FULFILMENT_CAP, Math.max(0, fulfilment));
}

function isByDay({ kind, deadlineGrain }: PromiseCase['promise']): boolean {
  return kind === 'DEADLINE' && deadlineGrain === 'DAY';
}

/** The local date of an instant as a count of days, so that dates subtract. UTC needs no calendar. */
function localDay(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(instant / DAY_MS);
  const { year, month, day } = localDate(instant, timeZone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The first instant of the local day after the instant's. */
function endOfDay(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return (Math.floor(instant / DAY_MS) + 1) * DAY_MS;
  return localDate(instant, timeZone).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}

function localDate(instant: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}
