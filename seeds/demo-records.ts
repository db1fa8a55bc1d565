import { customerRecord, meetCustomer } from './customer.js';
import { beginLife, serviceScore, type Life } from './life.js';
import { expectedRetention } from './expectations.js';
import { join, leave, stay } from './quarter.js';
import { chance, createRandom } from './random.js';
import type { TimelineRecord } from './record.js';
import { quarterOf, startOfQuarter, textOf } from './time.js';

export const DEMO_CUSTOMERS = 2000;
export const DEMO_SEED = 1;
/** The demo company's history ends here: 1 November 2026, in the middle of a quarter, so that some journeys are open. */
export const DEMO_UNTIL = Date.UTC(2026, 10, 1);

/** Whole quarters of history before the one in which it ends. */
const HISTORY_QUARTERS = 12;

export interface DemoSize {
  /** Number of customers, 0 or more. */
  readonly customers?: number;
  /** A whole number; another one gives another company of the same truths. */
  readonly seed?: number;
  /** Where the history ends, exclusive, in epoch milliseconds; it begins three years before the start of that quarter. */
  readonly until?: number;
}

/**
 * The timelines of the demo company, one customer after another and each in order of time after the customer's own
 * record. Nothing is kept between customers, so any number of them takes the same memory, and what a customer does
 * depends on the seed, his number and `until` alone. Throws a RangeError for an impossible size.
 */
export function* demoRecords(size: DemoSize = {}): Generator<TimelineRecord, void, undefined> {
  const { customers = DEMO_CUSTOMERS, seed = DEMO_SEED, until = DEMO_UNTIL } = size;
  requireWhole('customers', customers, 0);
  requireWhole('seed', seed, Number.MIN_SAFE_INTEGER);
  requireWhole('until', until, Number.MIN_SAFE_INTEGER);
  for (let number = 1; number <= customers; number += 1) yield* timelineOf(number, seed, until);
}

function timelineOf(number: number, seed: number, until: number): TimelineRecord[] {
  const random = createRandom(seed, number);
  const history = { start: startOfQuarter(quarterOf(until) - HISTORY_QUARTERS), until };
  const life = beginLife(meetCustomer(random, number, history), random);
  const leftAt = live(life, quarterOf(history.start), quarterOf(until - 1));
  const events = life.events.filter(({ at }) => at < until).sort((a, b) => a.at - b.at);
  const customer = customerRecord(life.customer, leftAt !== undefined && leftAt < until ? leftAt : undefined);
  return [{ customer }, ...events.map(({ record }) => asKnownAt(until, record))];
}

/** Lives the customer's quarters until he leaves or history ends; returns when he left. */
function live(life: Life, firstQuarter: number, lastQuarter: number): number | undefined {
  const { customer, random } = life;
  const joined = quarterOf(customer.joinedAt);
  if (joined >= firstQuarter) join(life);
  for (let quarter = Math.max(firstQuarter, joined + 1); quarter <= lastQuarter; quarter += 1) {
    const isKnown = quarter > firstQuarter;
    const stays = !isKnown || chance(random, expectedRetention(customer.segment, serviceScore(life, quarter - 1)));
    if (!stays) return leave(life, quarter);
    stay(life, quarter);
  }
  return undefined;
}

/** A promise that is met only after the end of history is still open there. */
function asKnownAt(until: number, record: TimelineRecord): TimelineRecord {
  if (!('promise' in record) || record.promise.metAt === undefined || record.promise.metAt < textOf(until))
    return record;
  const promise = { ...record.promise };
  delete promise.metAt;
  return { promise };
}

function requireWhole(name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${name} has to be a whole number${least === 0 ? ' of 0 or more' : ''}, not ${String(value)}.`);
}
