import type { PromiseRow } from '../../domain/timeline-row.js';
import type { PromiseKind } from '../../domain/vocabulary.js';
import { requiredOnMap } from './choice.js';
import { checkEvent, type CheckContext } from './context.js';
import { type Checked, checkFields, type Fields, report } from './fields.js';
import { decimalFromZeroOf, decimalOf, isZero } from './number.js';
import { idOf } from './text.js';
import { timeOf } from './time.js';

/** Checks what became of a promise: a DEADLINE needs `dueAt`, the other kinds need `promised` above zero. */
export function checkPromise(record: unknown, context: CheckContext): Checked<PromiseRow> {
  const { map } = context;
  return checkFields(record, (fields) => {
    const event = checkEvent(fields, context, 'promise');
    const promise = requiredOnMap(fields, 'promise', map.promises, 'upsertPromise');
    const row: PromiseRow = {
      ...event,
      promiseId: promise?.id ?? 0,
      touchpointId: requiredOnMap(fields, 'touchpoint', map.touchpoints, 'upsertTouchpoint')?.id ?? 0,
      journeyKey: idOf(fields, 'journey'),
      promised: decimalOf(fields, 'promised'),
      delivered: decimalFromZeroOf(fields, 'delivered'),
      dueAt: timeOf(fields, 'dueAt'),
      metAt: timeOf(fields, 'metAt'),
    };
    if (promise) checkKind(fields, promise.kind, row);
    return row;
  });
}

function checkKind(fields: Fields, kind: PromiseKind, { promised }: PromiseRow): void {
  if (kind === 'DEADLINE') {
    if (fields.record.dueAt == null || fields.record.dueAt === '') {
      report(fields, 'dueAt', 'REQUIRED', 'A promise of the kind DEADLINE needs "dueAt": give the promised time.');
    }
  } else if (fields.record.promised == null || fields.record.promised === '') {
    report(fields, 'promised', 'REQUIRED', `A promise of the kind ${kind} needs "promised": give the promised amount.`);
  } else if (promised !== null && (promised.startsWith('-') || isZero(promised))) {
    report(fields, 'promised', 'OUT_OF_RANGE', `"promised" has to be above 0 for a promise of the kind ${kind}.`);
  }
}
