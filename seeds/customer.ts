import { between, chance, keyByShare, oneOf, type Random } from './random.js';
import type { CustomerRecord } from './record.js';
import { DAY, startOfDay, startOfQuarter, quarterOf, textOf, workingMoment } from './time.js';
import { SEGMENTS, SEGMENT_KEYS, type PlanKey, type SegmentKey } from './truths.js';
import type { Language } from './words/comments.js';
import { FIRST_NAMES, LAST_NAMES } from './words/names.js';

/** Who a customer is, before anything happens to him. */
export interface Customer {
  readonly id: string;
  readonly joinedAt: number;
  readonly segment: SegmentKey;
  readonly plan: PlanKey;
  readonly billing: 'MONTHLY' | 'QUARTERLY';
  readonly language: Language;
  readonly paperBill: boolean;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
}

const SEGMENT_SHARES = Object.fromEntries(
  SEGMENT_KEYS.map((segment) => [segment, SEGMENTS[segment].share]),
) as Readonly<Record<SegmentKey, number>>;

/** Share of the customers who had joined before the history begins, up to four years earlier. */
const ALREADY_CUSTOMER_SHARE = 0.45;

/** Customers join until this day of a quarter, so that their onboarding ends within it. */
const LAST_JOINING_DAY = 65;

const REGIONS: Readonly<Record<SegmentKey, readonly string[]>> = {
  CENTER: ['Tel Aviv', 'Sharon', 'Shfela', 'Jerusalem'],
  PERIPHERY: ['Negev', 'Arava', 'Upper Galilee', 'Golan'],
  BUSINESS: ['Tel Aviv', 'Haifa', 'Jerusalem'],
  STUDENT: ['Beer Sheva', 'Haifa', 'Jerusalem', 'Tel Aviv'],
};

const AGE_BANDS: Readonly<Record<SegmentKey, readonly string[]>> = {
  CENTER: ['25-34', '35-49', '50-64', '65+'],
  PERIPHERY: ['25-34', '35-49', '50-64', '65+'],
  BUSINESS: ['25-34', '35-49', '50-64'],
  STUDENT: ['18-24', '25-34'],
};

/** Draws the customer of a number (from 1), who joins before `until`; `historyStart` and `until` in epoch milliseconds. */
export function meetCustomer(random: Random, number: number, history: { start: number; until: number }): Customer {
  const segment = keyByShare(random, SEGMENT_SHARES);
  const plan = keyByShare(random, SEGMENTS[segment].plans);
  const language = chance(random, 0.7) ? 'he' : 'en';
  const first = oneOf(random, FIRST_NAMES);
  const last = oneOf(random, LAST_NAMES);
  const script = language === 'he' ? 'hebrew' : 'latin';
  const digits = String(number).padStart(7, '0');
  const billing = chance(random, 0.5) ? 'MONTHLY' : 'QUARTERLY';
  const paperBill = chance(random, 0.4);
  return {
    id: `N${digits}`,
    joinedAt: joiningMoment(random, history),
    segment,
    plan,
    billing,
    language,
    paperBill,
    name: `${first[script]} ${last[script]}`,
    email: `${first.latin}.${last.latin}.${digits}@example.com`.toLowerCase(),
    phone: `+972-000-${digits}`,
    attributes: {
      region: oneOf(random, REGIONS[segment]),
      plan,
      billing,
      paperBill,
      language,
      ageBand: oneOf(random, AGE_BANDS[segment]),
      acquiredThrough: oneOf(random, ['advertising', 'referral', 'search', 'door-to-door']),
    },
  };
}

/** The customer's record; `leftAt` in epoch milliseconds, undefined while he stays. */
export function customerRecord(customer: Customer, leftAt: number | undefined): CustomerRecord {
  const { id, joinedAt, segment, name, email, phone, attributes } = customer;
  const record: CustomerRecord = { customerId: id, joinedAt: textOf(joinedAt), segment, name, email, phone };
  if (leftAt !== undefined) record.leftAt = textOf(leftAt);
  return { ...record, attributes: { ...attributes } };
}

function joiningMoment(random: Random, { start, until }: { start: number; until: number }): number {
  if (chance(random, ALREADY_CUSTOMER_SHARE)) {
    return workingMoment(random, between(random, start - 4 * 365 * DAY, start - DAY));
  }
  const day = startOfDay(between(random, start, until - DAY));
  const dayOfQuarter = (day - startOfQuarter(quarterOf(day))) / DAY;
  return workingMoment(random, dayOfQuarter > LAST_JOINING_DAY ? day - 26 * DAY : day);
}
