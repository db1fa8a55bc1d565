import type { JourneyMap } from '../../domain/map.js';
import { recordId } from '../../domain/record-id.js';
import type { EventRow } from '../../domain/timeline-row.js';
import type { Fields } from './fields.js';
import { requiredIdOf } from './text.js';
import { requiredTimeOf } from './time.js';

/** From its minimum to its maximum; both finite, the minimum the smaller one. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** What records are checked against. */
export interface CheckContext {
  /** The key of the source that sent the records. */
  readonly source: string;
  readonly ratingScale: Scale;
  readonly map: JourneyMap;
}

/** The part that the records of a timeline have in common; `timeField` is what the kind calls its moment. */
export function checkEvent(fields: Fields, context: CheckContext, kind: string, timeField = 'at'): EventRow {
  const ownId = requiredIdOf(fields, 'id');
  return {
    customerId: requiredIdOf(fields, 'customerId'),
    recordId: ownId,
    id: recordId(context.source, kind, ownId),
    at: requiredTimeOf(fields, timeField),
  };
}
