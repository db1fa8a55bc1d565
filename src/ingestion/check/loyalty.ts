import type { LoyaltyRow } from '../../domain/timeline-row.js';
import { LoyaltyEventKind } from '../../domain/vocabulary.js';
import { requiredNameOf } from './choice.js';
import { checkEvent, type CheckContext } from './context.js';
import { type Checked, checkFields } from './fields.js';
import { textOf } from './text.js';

/** Checks a loyalty event. */
export function checkLoyalty(record: unknown, context: CheckContext): Checked<LoyaltyRow> {
  return checkFields(record, (fields) => ({
    ...checkEvent(fields, context, 'loyalty'),
    kind: requiredNameOf(fields, 'kind', LoyaltyEventKind, 'REFERRAL'),
    detail: textOf(fields, 'detail', 10_000),
  }));
}
