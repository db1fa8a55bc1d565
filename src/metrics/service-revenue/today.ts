import type { ServiceRevenueEstimates } from './answer.js';
import type { AnswerAbout } from './about.js';
import type { Availability } from './availability.js';
import type { AnswerFlags } from './flags.js';
import type { Measuring } from './precision.js';
import { presenterOf } from './presenter.js';
import { expectedLossToday, expectedRevenueBefore, retentionToday } from './quantities.js';

const PROBABILITY = { low: 0, high: 1 };

/** What is expected at the scores that were observed, whatever is contrasted. */
export function todayOf(
  { measure }: Measuring,
  about: AnswerAbout,
  can: Availability,
  flags: AnswerFlags,
): Pick<ServiceRevenueEstimates, 'retention' | 'bookedBase' | 'modelledBase' | 'revenueAtRisk'> {
  const present = presenterOf(measure, about);
  return {
    retention: present.number(retentionToday, can.retention, flags.level, PROBABILITY),
    bookedBase: about.booked,
    modelledBase: present.money(expectedRevenueBefore, can.level, flags.level),
    revenueAtRisk: present.money(expectedLossToday, can.level, flags.level),
  };
}
