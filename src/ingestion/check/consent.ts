import type { ConsentRow } from '../../domain/timeline-row.js';
import { ConsentPurpose } from '../../domain/vocabulary.js';
import { booleanOf, requiredNameOf } from './choice.js';
import { checkEvent, type CheckContext } from './context.js';
import { type Checked, checkFields, required } from './fields.js';

/** Checks a consent. Whether it was granted or withdrawn has to be said: nothing is taken for a yes. */
export function checkConsent(record: unknown, context: CheckContext): Checked<ConsentRow> {
  return checkFields(record, (fields) => ({
    ...checkEvent(fields, context, 'consent'),
    purpose: requiredNameOf(fields, 'purpose', ConsentPurpose, 'ANALYTICS'),
    granted: required(fields, 'granted', booleanOf(fields, 'granted'), false, 'true or false'),
  }));
}
