import type { NodeKey } from '../../domain/global-id.js';
import { RECORD_KINDS, type RecordKind, type TimelineRows } from '../../domain/timeline-row.js';
import type { Problem } from '../../ingestion/problem.js';
import type { Writer } from '../../persistence/ingest/writer.js';
import type { Prepared } from './prepare-entries.js';

/** What became of an entry, and what it is stored as. */
export type EntryOutcome =
  | { readonly status: 'CREATED' | 'UPDATED' | 'DUPLICATE'; readonly node: NodeKey }
  | { readonly status: 'REJECTED'; readonly problems: readonly Problem[] };

/**
 * Writes prepared entries as one batch.
 *
 * @param placeOf says where an entry of the batch stands, such as "line 17"; null: in an earlier batch
 * @returns an outcome per entry, in their order
 */
export async function writeEntries(
  writer: Writer,
  { entries, rows, origins, rejected }: Prepared,
  placeOf: (index: number | null) => string,
): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  for (const [index, problems] of rejected) outcomes[index] = { status: 'REJECTED', problems };
  if (rejected.size === entries.length) return outcomes;
  const written = await writer.write(rows);
  for (const kind of RECORD_KINDS) {
    for (const [position, outcome] of written[kind].entries()) {
      const index = origins[kind][position] ?? NaN;
      if (outcome.status === 'REJECTED') {
        const earlier = outcome.earlier === null ? null : (origins[kind][outcome.earlier] ?? null);
        outcomes[index] = { status: 'REJECTED', problems: [duplicateId(kind, placeOf(earlier))] };
      } else {
        outcomes[index] = { status: outcome.status, node: nodeOf(kind, outcome.customerId, rows[kind][position]) };
      }
    }
  }
  return outcomes;
}

function nodeOf(kind: RecordKind, customerId: string, row: TimelineRows[RecordKind] | undefined): NodeKey {
  return row && 'id' in row && kind !== 'customer'
    ? { type: NODE_TYPES[kind], customerId, id: row.id }
    : { type: 'Customer', id: customerId };
}

const NODE_TYPES = {
  interaction: 'Interaction',
  feedback: 'Feedback',
  promise: 'PromiseOutcome',
  order: 'Order',
  loyalty: 'LoyaltyEvent',
  consent: 'Consent',
} as const;

function duplicateId(kind: RecordKind, place: string): Problem {
  const field = kind === 'customer' ? 'customerId' : 'id';
  return {
    message: `"${field}" is that of ${place}, which has other content: the first one counts. Remove one, or give it an id of its own.`,
    code: 'DUPLICATE_ID',
    path: [field],
  };
}
