import type { ServiceRevenueEstimates } from './answer.js';
import type { AnswerAbout } from './about.js';
import type { Availability } from './availability.js';
import type { AnswerFlags } from './flags.js';
import type { Measuring } from './precision.js';
import { presenterOf, sumOfAmounts } from './presenter.js';
import { quantitiesOf } from './quantities.js';

const PROBABILITY = { low: 0, high: 1 };
const CHANGE_OF_PROBABILITY = { low: -1, high: 1 };

/** What the contrast changes. */
export type ContrastChanges = Pick<
  ServiceRevenueEstimates,
  | 'retentionAfter'
  | 'retentionChange'
  | 'churnRatio'
  | 'throughLoyalty'
  | 'directEffect'
  | 'totalEffect'
  | 'totalEffectPerCustomer'
  | 'throughLoyaltyAtHalfSpend'
  | 'uplift'
  | 'proportionThroughLoyalty'
>;

/** Estimates the changes; those that the data cannot tell have the reason. */
export function changesOf(
  { measure }: Measuring,
  about: AnswerAbout,
  can: Availability,
  flags: AnswerFlags,
  spendFactor: number,
): ContrastChanges {
  const present = presenterOf(measure, about);
  const quantities = quantitiesOf(spendFactor);
  const { effect, money } = flags;
  const throughLoyalty = present.money(quantities.throughLoyalty, can.throughLoyalty, money);
  const directEffect = present.money(quantities.direct, can.direct, money);
  return {
    retentionAfter: present.number(quantities.retentionAfter, can.retentionChange, effect, PROBABILITY),
    retentionChange: present.number(quantities.retentionChange, can.retentionChange, effect, CHANGE_OF_PROBABILITY),
    churnRatio: present.ratio(quantities.logChurnRatio, can.retentionChange, effect),
    throughLoyalty,
    directEffect,
    totalEffect: sumOfAmounts(present.money(quantities.total, can.total, money), [throughLoyalty, directEffect]),
    totalEffectPerCustomer: present.moneyPerCustomer(quantities.total, can.total, money),
    throughLoyaltyAtHalfSpend: present.money(quantities.throughLoyaltyAtHalfSpend, can.throughLoyalty, money),
    uplift: present.number(quantities.uplift, can.total, money),
    proportionThroughLoyalty: present.share(quantities.proportionThroughLoyalty, quantities.total, can.total, money),
  };
}
