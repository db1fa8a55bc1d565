import type { OrderKind } from '../src/domain/vocabulary.js';
import { nextId, remember, serviceScore, type Life } from './life.js';
import type { ChannelKey } from './map/channels.js';
import { chance, exponential, oneOf, wholeBetween } from './random.js';
import { DAY, HOUR, momentOfQuarter, quarterOf, startOfQuarter, textOf } from './time.js';
import { PLANS, REVENUE } from './truths.js';

const ADD_ONS = ['wifi-mesh', 'tv-package', 'static-address', 'cyber-protection', 'speed-weekend'] as const;

/** The first purchase of the plan, on joining. */
export function buyPlan(life: Life, channel: ChannelKey): void {
  const { joinedAt, plan } = life.customer;
  order(life, joinedAt, {
    kind: 'PURCHASE',
    amount: PLANS[plan].price * monthsPaidAtOnce(life),
    product: plan,
    channel,
  });
}

/** The renewals of the plan in a quarter, at its price; those of a customer who leaves stop at `leftAt`. */
export function renewPlan(life: Life, quarter: number, leftAt = Infinity): void {
  for (const at of billingDates(life, quarter)) {
    if (at >= leftAt) continue;
    order(life, at, { kind: 'RENEWAL', amount: PLANS[life.plan].price * monthsPaidAtOnce(life), product: life.plan });
  }
}

/** A customer who paid for a whole quarter and leaves within it gets the rest of it back. */
export function refundRest(life: Life, quarter: number, leftAt: number): void {
  if (life.customer.billing === 'MONTHLY') return;
  for (const paidAt of billingDates(life, quarter)) {
    if (paidAt >= leftAt) continue;
    const unusedShare = 1 - (leftAt - paidAt) / (92 * DAY);
    const amount = PLANS[life.plan].price * monthsPaidAtOnce(life) * unusedShare;
    order(life, leftAt, { kind: 'REFUND', amount, product: life.plan });
  }
}

/**
 * What a customer buys beside the plan in a quarter through which he stays: on average so much that the quarter's
 * revenue grows with the service score of the quarter before, as `REVENUE` says. An upgrade agreed in the quarter is
 * one such purchase; some are returned within the 14 days of the law, in the same quarter.
 */
export function buyAddOns(life: Life, quarter: number): void {
  const { random, plan, upgrade } = life;
  const { logSlopePerTenPoints, addOnShare, addOnReturnedShare } = REVENUE;
  if (!chance(random, addOnShare)) return;
  const growth = Math.exp((logSlopePerTenPoints * serviceScore(life, quarter - 1)) / 10) - 1;
  const mean = (3 * PLANS[plan].price * growth) / (addOnShare * (1 - addOnReturnedShare));
  const amount = mean * (0.5 + 0.5 * exponential(random));
  const isUpgrade = upgrade !== undefined && quarterOf(upgrade.agreedAt) === quarter;
  const at = isUpgrade ? upgrade.agreedAt + HOUR : momentOfQuarter(random, quarter, { first: 2, last: 70 });
  const product = isUpgrade ? `upgrade-to-${upgrade.plan}` : oneOf(random, ADD_ONS);
  order(life, at, {
    kind: 'PURCHASE',
    amount,
    product,
    channel: oneOf(random, ['app', 'website', 'store', 'call-centre']),
  });
  if (chance(random, addOnReturnedShare)) {
    order(life, at + wholeBetween(random, 1, 14) * DAY, { kind: 'REFUND', amount, product });
  }
}

/** When the plan is billed in a quarter, after joining: monthly, or every third month, on the day of joining. */
export function billingDates({ customer }: Life, quarter: number): number[] {
  const joined = new Date(customer.joinedAt);
  const day = Math.min(Math.max(joined.getUTCDate(), 2), 28);
  const start = new Date(startOfQuarter(quarter));
  const dates = [0, 1, 2].map((month) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, day, 6));
  const isDue = (month: number) => customer.billing === 'MONTHLY' || month === joined.getUTCMonth() % 3;
  return dates.filter((at, month) => isDue(month) && at > customer.joinedAt + 7 * DAY);
}

function monthsPaidAtOnce({ customer }: Life): number {
  return customer.billing === 'MONTHLY' ? 1 : 3;
}

function order(
  life: Life,
  at: number,
  { kind, amount, product, channel }: { kind: OrderKind; amount: number; product: string; channel?: ChannelKey },
): void {
  remember(life, at, {
    order: {
      id: nextId(life, 'O'),
      customerId: life.customer.id,
      at: textOf(at),
      amount: amount.toFixed(2),
      currency: 'ILS',
      kind,
      product,
      ...(channel === undefined ? {} : { channel }),
    },
  });
}
