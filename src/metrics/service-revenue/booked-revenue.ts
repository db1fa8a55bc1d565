import type { MoneyEstimate } from '../../domain/estimate.js';
import { exact } from '../../statistics/exact.js';
import { tooSmall } from '../estimates/estimate.js';
import { toAmount, unavailableMoney } from '../estimates/money.js';
import type { ServiceRevenueInput } from './evidence.js';
import type { Members } from './members.js';
import type { AnsweredAbout } from './presenter.js';

/** What the members brought over the horizon. It is booked and not estimated, so that it has no interval. */
export function bookedRevenue(
  { booked, waves }: Pick<ServiceRevenueInput, 'booked' | 'waves'>,
  { segment }: Members,
  { currency, customers, confidenceLevel }: AnsweredAbout,
): MoneyEstimate {
  const common = { currency, sampleSize: customers, confidenceLevel };
  const reason = tooSmall(customers) ?? (waves.length > 0 ? null : 'NOT_MATURE');
  if (reason) return unavailableMoney(reason, common);
  const amounts = segment === undefined ? [...booked.values()] : [booked.get(segment) ?? '0'];
  const total = amounts.reduce((sum, amount) => sum.plus(exact(amount)), exact(0));
  return { value: toAmount(total), low: null, high: null, ...common, unavailable: null, flags: [] };
}
