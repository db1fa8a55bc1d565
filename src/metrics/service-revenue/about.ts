import type { MoneyEstimate } from '../../domain/estimate.js';
import { exact } from '../../statistics/exact.js';
import { tooSmall } from '../estimates/estimate.js';
import { toAmount, unavailableMoney } from '../estimates/money.js';
import type { ServiceRevenueEvidence, ServiceRevenueInput } from './evidence.js';
import { type Members, type MemberTotals, memberTotals } from './members.js';
import { degreesOfFreedomOf } from './precision.js';

/** Whom an answer is about, and how sure it is to be. */
export interface AnswerAbout extends MemberTotals {
  readonly members: Members;
  readonly currency: string;
  readonly confidenceLevel: number;
  readonly degreesOfFreedom: number;
  /** Whether the outcome is over. */
  readonly isMature: boolean;
  /**
   * How many different customers they are at least. Of several waves that is the number of their folds, since one customer
   * may be all of them.
   */
  readonly differentCustomers: number;
  readonly booked: MoneyEstimate;
}

/** Counts the members of an answer, and what they brought. */
export function aboutMembers(
  { fit, input }: ServiceRevenueEvidence,
  members: Members,
  { currency, confidenceLevel }: { readonly currency: string; readonly confidenceLevel: number },
): AnswerAbout {
  const totals = memberTotals(fit.sample, members);
  const differentCustomers = fit.isPooled ? Math.min(totals.customers, totals.folds) : totals.customers;
  const isMature = input.waves.length > 0;
  const common = { currency, sampleSize: totals.customers, confidenceLevel };
  const reason = tooSmall(differentCustomers) ?? (isMature ? null : 'NOT_MATURE');
  return {
    ...totals,
    members,
    currency,
    confidenceLevel,
    degreesOfFreedom: degreesOfFreedomOf(fit),
    isMature,
    differentCustomers,
    booked: reason ? unavailableMoney(reason, common) : { ...bookedRevenue(input, members), ...common },
  };
}

/** What the members brought over the horizon. It is booked and not estimated, so that it has no interval. */
function bookedRevenue(
  { booked }: ServiceRevenueInput,
  { segment }: Members,
): Pick<MoneyEstimate, 'value' | 'low' | 'high' | 'unavailable' | 'flags'> {
  const amounts = segment === undefined ? [...booked.values()] : [booked.get(segment) ?? '0'];
  const total = amounts.reduce((sum, amount) => sum.plus(exact(amount)), exact(0));
  return { value: toAmount(total), low: null, high: null, unavailable: null, flags: [] };
}
