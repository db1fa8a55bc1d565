import type { LoyaltyEventKind } from '../src/domain/vocabulary.js';
import type { Customer } from './customer.js';
import type { Random } from './random.js';
import type { TimelineRecord } from './record.js';
import { quarterOf, textOf } from './time.js';
import { RETENTION } from './truths.js';

/** What has happened to one customer so far; the parts of the generator add to it. */
export interface Life {
  readonly customer: Customer;
  readonly random: Random;
  readonly events: { readonly at: number; readonly record: TimelineRecord }[];
  /** Sum and number of the scored interactions, by quarter. */
  readonly scores: Map<number, { sum: number; scored: number }>;
  /** The luck that first contacts of the current quarter share. */
  mood: number;
  /** The plan the customer pays for, and the quarter from which an agreed upgrade is charged. */
  plan: Customer['plan'];
  upgrade?: { plan: Customer['plan']; from: number; agreedAt: number };
}

export function beginLife(customer: Customer, random: Random): Life {
  return { customer, random, events: [], scores: new Map(), mood: random(), plan: customer.plan };
}

/** Adds a record to the customer's timeline. */
export function remember(life: Life, at: number, record: TimelineRecord): void {
  life.events.push({ at, record });
}

/** Adds a loyalty event, of which many parts of a life can be the cause. */
export function loyaltyEvent(life: Life, at: number, kind: LoyaltyEventKind, detail: string): void {
  remember(life, at, {
    loyalty: { id: nextId(life, 'L'), customerId: life.customer.id, at: textOf(at), kind, detail },
  });
}

/** An id for the next record, unique among all customers: `kind` is one letter or more. */
export function nextId(life: Life, kind: string): string {
  return `${life.customer.id}-${kind}${String(life.events.length + 1)}`;
}

/** Counts a score into the quarter in which the interaction occurred. */
export function countScore(life: Life, at: number, score: number): void {
  const quarter = quarterOf(at);
  const { sum, scored } = life.scores.get(quarter) ?? { sum: 0, scored: 0 };
  life.scores.set(quarter, { sum: sum + score, scored: scored + 1 });
}

/** The customer's service score of a quarter: the mean of his scored interactions, or the reference without any. */
export function serviceScore(life: Life, quarter: number): number {
  const total = life.scores.get(quarter);
  return total === undefined ? RETENTION.reference : total.sum / total.scored;
}
