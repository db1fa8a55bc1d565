import { complainOf, sayExpectation, sayRecommendation } from './feedback.js';
import { meet, sharedLuck } from './interaction.js';
import { travel } from './journey.js';
import { loyaltyEvent, serviceScore, type Life } from './life.js';
import { followUp } from './loyalty.js';
import type { DefinitionKey } from './map/journey-definitions.js';
import { channelOf, type TouchpointKey } from './map/touchpoints.js';
import { billingDates, buyAddOns, buyPlan, refundRest, renewPlan } from './order.js';
import { keepsPromise, recordPrice } from './promise.js';
import { chance, keyByShare, wholeBetween } from './random.js';
import { DAY, HOUR, momentOfQuarter, quarterOf, workingMoment } from './time.js';
import { JOURNEYS, PLANS } from './truths.js';

/** Days of a quarter (from 0) on which journeys begin; each of them ends within 14 days, so within the quarter. */
const BEGINNINGS = {
  'problem-solving': { first: 20, last: 55 },
  upgrade: { first: 1, last: 40 },
  'moving-home': { first: 5, last: 60 },
} as const satisfies Partial<Record<DefinitionKey, { first: number; last: number }>>;

/** What a customer meets in a quarter beside his journeys, and in what share of the quarters. */
const PASSING_CONTACTS: readonly { touchpoint: TouchpointKey; share: number }[] = [
  { touchpoint: 'app-self-service', share: 0.5 },
  { touchpoint: 'website-visit', share: 0.25 },
  { touchpoint: 'offer-email', share: 0.25 },
  { touchpoint: 'advert', share: 0.15 },
  { touchpoint: 'social-post', share: 0.1 },
  { touchpoint: 'social-support', share: 0.06 },
];

/** The quarter in which a customer joins: what he met before, the order, and the onboarding. */
export function join(life: Life): void {
  const { random, customer } = life;
  const { joinedAt } = customer;
  const order = keyByShare(random, { 'online-order': 0.5, 'phone-order': 0.3, 'store-contract': 0.2 });
  if (chance(random, 0.4)) before(life, 'advert', { days: wholeBetween(random, 5, 20) });
  before(life, FIRST_CONTACTS[order], { days: wholeBetween(random, 1, 4) });
  sayExpectation(life, joinedAt - 12 * HOUR);
  meet(life, joinedAt, order, sharedLuck(life), { intent: 'join', resolved: true });
  buyPlan(life, channelOf(order));
  travel(life, 'onboarding', workingMoment(random, joinedAt + wholeBetween(random, 5, 8) * DAY), joinedAt);
  renewPlan(life, quarterOf(joinedAt));
}

/** A quarter through which a customer stays. */
export function stay(life: Life, quarter: number): void {
  const { random } = life;
  life.mood = random();
  chargeUpgrade(life, quarter);
  solveProblem(life, quarter);
  considerUpgrade(life, quarter);
  if (begins(life, 'moving-home'))
    travel(life, 'moving-home', momentOfQuarter(random, quarter, BEGINNINGS['moving-home']));
  for (const { touchpoint, share } of PASSING_CONTACTS) {
    if (chance(random, share)) meet(life, anyMoment(life, quarter), touchpoint, sharedLuck(life));
  }
  renewPlan(life, quarter);
  readBill(life, quarter);
  buyAddOns(life, quarter);
  if (chance(random, 0.05)) loyaltyEvent(life, anyMoment(life, quarter), 'BENEFIT_USED', 'birthday-gift');
  sayRecommendation(life, momentOfQuarter(random, quarter, { first: 80, last: 88 }), serviceScore(life, quarter));
}

/** The quarter in which a customer leaves, without asking for anything more. Returns when. */
export function leave(life: Life, quarter: number): number {
  const leftAt = momentOfQuarter(life.random, quarter, { first: 36, last: 85 });
  chargeUpgrade(life, quarter);
  renewPlan(life, quarter, leftAt);
  refundRest(life, quarter, leftAt);
  loyaltyEvent(life, leftAt, 'CANCELLATION', 'moved to another provider');
  return leftAt;
}

const FIRST_CONTACTS = {
  'online-order': 'website-visit',
  'phone-order': 'sales-call',
  'store-contract': 'store-visit',
} as const satisfies Partial<Record<TouchpointKey, TouchpointKey>>;

function before(life: Life, touchpoint: TouchpointKey, { days }: { days: number }): void {
  const at = workingMoment(life.random, life.customer.joinedAt - days * DAY);
  meet(life, at, touchpoint, sharedLuck(life), { intent: 'join' });
}

function begins(life: Life, definition: DefinitionKey): boolean {
  return chance(life.random, JOURNEYS[definition].frequency);
}

function solveProblem(life: Life, quarter: number): void {
  if (!begins(life, 'problem-solving')) return;
  const startAt = momentOfQuarter(life.random, quarter, BEGINNINGS['problem-solving']);
  followUp(life, travel(life, 'problem-solving', startAt).endedAt);
}

/** A completed upgrade is charged from the quarter after the next: until then the faster plan is on trial. */
function considerUpgrade(life: Life, quarter: number): void {
  if (!begins(life, 'upgrade') || life.upgrade !== undefined) return;
  const { completed, endedAt } = travel(life, 'upgrade', momentOfQuarter(life.random, quarter, BEGINNINGS.upgrade));
  const plan = PLANS[life.plan].next;
  if (completed && plan !== undefined) life.upgrade = { plan, from: quarter + 2, agreedAt: endedAt };
}

function chargeUpgrade(life: Life, quarter: number): void {
  if (life.upgrade === undefined || quarter < life.upgrade.from) return;
  life.plan = life.upgrade.plan;
  delete life.upgrade;
}

/** Customers with a paper bill read it a day after it is due; on some of them the price is checked. */
function readBill(life: Life, quarter: number): void {
  const [billedAt] = billingDates(life, quarter);
  if (!life.customer.paperBill || billedAt === undefined) return;
  meet(life, billedAt + DAY, 'printed-bill', sharedLuck(life));
  if (chance(life.random, 0.5)) checkPrice(life, billedAt + DAY);
}

function checkPrice(life: Life, at: number): void {
  const kept = keepsPromise(life, 'price-stays');
  recordPrice(life, { at, touchpoint: 'printed-bill' }, kept);
  if (!kept) complainOf(life, 'price-stays', at, { touchpoint: 'printed-bill' });
}

function anyMoment(life: Life, quarter: number): number {
  return momentOfQuarter(life.random, quarter, { first: 0, last: 88 });
}
