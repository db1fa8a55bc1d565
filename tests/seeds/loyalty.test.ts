import { describe, expect, it } from '@jest/globals';
import { DEMO_UNTIL } from '../../seeds/demo-records.js';
import { expectedRevenue } from '../../seeds/expectations.js';
import { quarterOf, startOfQuarter } from '../../seeds/time.js';
import { PLANS, REFERRAL, RETENTION, REVENUE, SEGMENTS, SEGMENT_KEYS, type PlanKey } from '../../seeds/truths.js';
import { expectFound, logLinearFit, logisticFit, mean, share } from './statistics.js';
import { SETTLED, TIMELINES, journeysOf, scoreOf, type Timeline } from './timelines.js';

const DAY = 86_400_000;
const LAST_WHOLE_QUARTER = quarterOf(DEMO_UNTIL) - 1;

const waves = TIMELINES.flatMap(wavesOf);

describe('staying', () => {
  it('depends on the score of the quarter before, with the planted slope and the level of the segment', () => {
    const fit = logisticFit(
      waves.map(({ segment, score, stays }) => ({
        x: [(score - RETENTION.reference) / 10, ...SEGMENT_KEYS.map((key) => Number(key === segment))],
        y: Number(stays),
      })),
    );
    const truths = [RETENTION.slopePerTenPoints, ...SEGMENT_KEYS.map((key) => SEGMENTS[key].retentionLogit)];
    expect(fit).toHaveLength(truths.length);
    fit.forEach((found, index) => {
      expectFound(found, truths[index] ?? Number.NaN);
    });
    expect((fit[0]?.value ?? 0) / (fit[0]?.standardError ?? 1)).toBeGreaterThan(5);
  });

  it('shows: who stays has an order in the next quarter, who leaves has cancelled', () => {
    expect(waves.filter(({ stays }) => stays).every(({ orders }) => orders > 0)).toBe(true);
    const cancellations = TIMELINES.flatMap(({ loyalty }) => loyalty.filter(({ kind }) => kind === 'CANCELLATION'));
    expect(cancellations.map(({ customerId, at }) => [customerId, at])).toEqual(
      TIMELINES.flatMap(({ customer: { customerId, leftAt } }) => (leftAt === undefined ? [] : [[customerId, leftAt]])),
    );
  });

  it('ends with the last interaction: nobody is served after leaving', () => {
    const servedAfter = TIMELINES.filter(
      ({ customer: { leftAt }, interactions }) =>
        leftAt !== undefined && (interactions.at(-1)?.occurredAt ?? '') > leftAt,
    );
    expect(servedAfter).toEqual([]);
  });
});

describe('revenue', () => {
  it('of those who stay grows with the score of the quarter before, by the planted log slope', () => {
    const stayed = waves.filter(({ stays }) => stays);
    const [level, slope] = logLinearFit(
      stayed.map(({ score, revenue, renewals }) => ({ x: [1, score / 10], y: revenue / renewals })),
    );
    if (level === undefined || slope === undefined) throw new Error('Two coefficients are fitted.');
    expectFound(level, 0);
    expectFound(slope, REVENUE.logSlopePerTenPoints);
    expect(slope.value / slope.standardError).toBeGreaterThan(5);
  });

  it('is what is expected of the plan and the score', () => {
    const ratios = waves.flatMap(({ stays, plan, score, revenue }) =>
      stays ? [revenue / expectedRevenue(plan as PlanKey, score)] : [],
    );
    expectFound(mean(ratios), 1);
  });

  it('renews the plan at its price, whether it is paid by the month or by the quarter', () => {
    const prices = Object.values(PLANS).map(({ price }) => 3 * price);
    const paid = new Set(waves.filter(({ stays }) => stays).map(({ renewals }) => renewals));
    expect([...paid].sort((a, b) => a - b)).toEqual(prices.sort((a, b) => a - b));
  });

  it('before the score does not depend on it', () => {
    const known = waves.filter(({ renewalsBefore }) => renewalsBefore > 0);
    const [, slope] = logLinearFit(
      known.map(({ score, revenueBefore, renewalsBefore }) => ({
        x: [1, score / 10],
        y: Math.max(revenueBefore, 0) / renewalsBefore,
      })),
    );
    if (slope === undefined) throw new Error('Two coefficients are fitted.');
    expectFound(slope, 0);
  });

  it('has purchases, renewals and refunds, all of them positive amounts in ILS', () => {
    const orders = TIMELINES.flatMap((timeline) => timeline.orders);
    expect(new Set(orders.map(({ kind }) => kind))).toEqual(new Set(['PURCHASE', 'RENEWAL', 'REFUND']));
    expect(orders.every(({ amount, currency }) => /^\d+\.\d\d$/.test(amount) && currency === 'ILS')).toBe(true);
  });
});

describe('the monthly after-service call', () => {
  const services = TIMELINES.flatMap((timeline) => servicesOf(timeline));

  it('reaches the planted share of the customers whose problem journey has ended', () => {
    expectFound(share(services.map(({ called }) => called)), REFERRAL.callShare);
  });

  it('brings referrals at the planted rate, and so does its absence', () => {
    const referred = (called: boolean) => services.filter((one) => one.called === called).map((one) => one.referred);
    expectFound(share(referred(true)), REFERRAL.rateWithCall);
    expectFound(share(referred(false)), REFERRAL.rateWithoutCall);
  });
});

/** The quarters in which a customer could be lost or kept by service: he had joined before and scored an interaction. */
function wavesOf(timeline: Timeline) {
  const { customer, interactions, orders } = timeline;
  const joined = quarterOf(Date.parse(customer.joinedAt ?? ''));
  const left = customer.leftAt === undefined ? Infinity : quarterOf(Date.parse(customer.leftAt));
  const byQuarter = new Map<number, number[]>();
  for (const interaction of interactions) {
    const score = scoreOf(interaction);
    const quarter = quarterOf(Date.parse(interaction.occurredAt));
    if (score !== undefined) byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), score]);
  }
  return [...byQuarter]
    .filter(([quarter]) => joined < quarter && quarter <= left && quarter < LAST_WHOLE_QUARTER)
    .map(([quarter, scores]) => {
      const [next, before] = [inQuarter(orders, quarter + 1), inQuarter(orders, quarter - 1)];
      return {
        segment: customer.segment,
        score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
        stays: left > quarter + 1,
        orders: next.length,
        plan: next.find(({ kind }) => kind === 'RENEWAL')?.product,
        revenue: revenueOf(next),
        renewals: revenueOf(next.filter(({ kind }) => kind === 'RENEWAL')),
        revenueBefore: joined < quarter - 1 ? revenueOf(before) : 0,
        renewalsBefore: joined < quarter - 1 ? revenueOf(before.filter(({ kind }) => kind === 'RENEWAL')) : 0,
      };
    });
}

function inQuarter(orders: Timeline['orders'], quarter: number): Timeline['orders'] {
  const [from, to] = [startOfQuarter(quarter), startOfQuarter(quarter + 1)];
  return orders.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
}

function revenueOf(orders: Timeline['orders']): number {
  return orders.reduce((sum, { kind, amount }) => sum + (kind === 'REFUND' ? -1 : 1) * Number(amount), 0);
}

/** Problem journeys that ended, with the call and the referral that followed within 30 and 40 days. */
function servicesOf(timeline: Timeline): { called: boolean; referred: boolean }[] {
  const calls = timeline.interactions.filter(({ touchpoint }) => touchpoint === 'after-service-call');
  const referrals = timeline.loyalty.filter(({ kind }) => kind === 'REFERRAL');
  return journeysOf(timeline)
    .filter(({ definition, startedAt }) => definition === 'problem-solving' && startedAt < SETTLED)
    .map(({ endedAt }) => ({
      called: calls.some(({ occurredAt }) => isWithin(occurredAt, endedAt, 30)),
      referred: referrals.some(({ at }) => isWithin(at, endedAt, 40)),
    }));
}

function isWithin(time: string, from: number, days: number): boolean {
  const elapsed = Date.parse(time) - from;
  return elapsed > 0 && elapsed <= days * DAY;
}
