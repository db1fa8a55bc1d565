import { between, chance, createRandom, oneOf } from '../../seeds/random.js';
import type { TimelineRecord } from '../../seeds/record.js';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';

/** A map of one channel with one touchpoint. */
export const LOYALTY_MAP = {
  source: 'shop',
  ratingScale: { min: 0, max: 100 },
  channels: [{ key: 'store', name: 'Store', digital: false, staffed: true }],
  touchpoints: [{ key: 'counter', name: 'Counter', stage: 'SERVICE', channel: 'store' }],
};

/** How a made-up shop's customers are. */
export interface Shop {
  /** Leads the names of its customers, who are all of this segment or the one called so with "-other" behind it. */
  readonly name: string;
  readonly customers: number;
  /** Of the orders. */
  readonly currency: string;
  /** What an amount of 1 is worth in it. */
  readonly unit?: number;
  /** How much the score falls (below 0) or rises with what a customer is worth, in points per unit of ln worth. */
  readonly scoreByWorth?: number;
}

/**
 * Customers who were served in the first quarter of 2026 and order in every quarter from the third of 2025 on, those who
 * stay to the end of the third of 2026. Retention follows the score by 0.05 log odds a point and spending by 0.005.
 */
export function* shopRecords({
  name,
  customers,
  currency,
  unit = 1,
  scoreByWorth = 0,
}: Shop): Generator<TimelineRecord> {
  for (let number = 0; number < customers; number += 1) {
    const random = createRandom(name.length, number);
    const customerId = `${name}-${number}`;
    const segment = oneOf(random, [name, `${name}-other`]);
    const worth = between(random, -1, 1);
    const score = Math.min(100, Math.max(0, 65 + scoreByWorth * worth + between(random, -30, 30)));
    const stays = chance(random, 1 / (1 + Math.exp(1.8 - 0.05 * score)));
    const joinedAt = '2024-01-01T00:00:00Z';
    yield {
      customer: {
        customerId,
        joinedAt,
        segment,
        attributes: { kind: segment },
        ...(stays ? {} : { leftAt: '2026-05-20T00:00:00Z' }),
      },
    };
    yield {
      interaction: {
        id: `${customerId}-i`,
        customerId,
        touchpoint: 'counter',
        occurredAt: '2026-02-10T00:00:00Z',
        ratings: namesOf(CxMeasure).map((measure) => ({ measure, score })),
      },
    };
    const quarters = ['2025-08-01', '2025-11-01', '2026-04-10', ...(stays ? ['2026-08-01'] : [])];
    for (const [index, day] of quarters.entries()) {
      const growth = index < 2 ? 1 : Math.exp(0.005 * score) * (stays ? 1 : 0.5);
      const amount = unit * 50 * Math.exp(worth + between(random, -0.2, 0.2)) * growth;
      const order = { id: `${customerId}-${index}`, customerId, at: `${day}T00:00:00Z`, currency };
      yield { order: { ...order, amount: amount.toFixed(2), kind: index === 0 ? 'PURCHASE' : 'RENEWAL' } };
    }
  }
}
