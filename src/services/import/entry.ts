import { RECORD_KINDS, type RecordKind } from '../../domain/timeline-row.js';
import type { Problem } from '../../ingestion/problem.js';

/** One record on its way in, or the reasons why a row of a file is none. */
export interface Entry {
  readonly kind: RecordKind;
  readonly record?: unknown;
  readonly problems?: readonly Problem[];
}

/** The entry of a record in the shape of the schema's `TimelineRecord`, of which exactly one field has to be set. */
export function toEntry(record: object): Entry {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  const [kind, ...others] = RECORD_KINDS.filter((name) => fields[name] !== undefined && fields[name] !== null);
  if (kind && others.length === 0) return { kind, record: fields[kind] };
  const message = `A record has to have exactly one of the fields ${RECORD_KINDS.join(', ')}.`;
  return { kind: 'customer', problems: [{ message, code: 'INVALID', path: [] }] };
}
