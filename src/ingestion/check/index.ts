import type { RecordKind, TimelineRows } from '../../domain/timeline-row.js';
import type { CheckContext } from './context.js';
import { checkConsent } from './consent.js';
import { checkCustomer } from './customer.js';
import { checkFeedback } from './feedback.js';
import type { Checked } from './fields.js';
import { checkInteraction } from './interaction.js';
import { checkLoyalty } from './loyalty.js';
import { checkOrder } from './order.js';
import { checkPromise } from './promise.js';

/** The check of each kind of record: the row for the timeline's table, or everything that is wrong with the record. */
export const checks: Checks = {
  customer: checkCustomer,
  interaction: checkInteraction,
  feedback: checkFeedback,
  promise: checkPromise,
  order: checkOrder,
  loyalty: checkLoyalty,
  consent: checkConsent,
};

type Checks = {
  readonly [Kind in RecordKind]: (record: unknown, context: CheckContext) => Checked<TimelineRows[Kind]>;
};
