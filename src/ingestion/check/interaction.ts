import type { InteractionRow } from '../../domain/timeline-row.js';
import { InteractionKind } from '../../domain/vocabulary.js';
import { booleanOf, currencyOf, nameOf, onMap, requiredOnMap } from './choice.js';
import { checkEvent, type CheckContext } from './context.js';
import { type Checked, checkFields, report } from './fields.js';
import { countOf, decimalFromZeroOf } from './number.js';
import { ratingsOf } from './ratings.js';
import { idOf, textOf } from './text.js';

const MAX_HANDLE_SECONDS = 10_000_000;

/** Checks an interaction. Its kind is INTERACTION where none is given; a cost needs its currency. */
export function checkInteraction(record: unknown, context: CheckContext): Checked<InteractionRow> {
  const { map } = context;
  return checkFields(record, (fields) => {
    const event = checkEvent(fields, context, 'interaction', 'occurredAt');
    const cost = decimalFromZeroOf(fields, 'cost');
    const currency = currencyOf(fields, 'currency');
    if (cost !== null && currency === null && fields.record.currency == null) {
      report(fields, 'currency', 'REQUIRED', '"cost" needs its "currency": give it, such as EUR.');
    }
    return {
      ...event,
      touchpointId: requiredOnMap(fields, 'touchpoint', map.touchpoints, 'upsertTouchpoint')?.id ?? 0,
      kind: nameOf(fields, 'kind', InteractionKind) ?? 'INTERACTION',
      journeyKey: idOf(fields, 'journey'),
      definitionId: onMap(fields, 'journeyType', map.journeyDefinitions, 'upsertJourneyDefinition')?.id ?? null,
      employeeId: onMap(fields, 'employee', map.employees, 'upsertEmployee')?.id ?? null,
      intent: textOf(fields, 'intent', 500),
      resolved: booleanOf(fields, 'resolved'),
      difficulty: textOf(fields, 'difficulty', 500),
      handleSeconds: countOf(fields, 'handleSeconds', MAX_HANDLE_SECONDS),
      cost,
      currency: cost === null ? null : currency,
      ratings: ratingsOf(fields, context.ratingScale),
    };
  });
}
