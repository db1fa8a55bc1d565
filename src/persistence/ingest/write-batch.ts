import type pg from 'pg';
import type { AuditEvent } from '../../domain/rows.js';
import { RECORD_KINDS, type RecordKind, type TimelineRows } from '../../domain/timeline-row.js';
import { insertAuditEventOn } from '../audit-event.js';
import { SHARE_IDENTITIES } from '../persons/identity-lock.js';
import { noteOfChanged, noticeOf } from './insert-new.js';
import { locksOfIds } from './lock.js';
import { kinds } from './kind.js';
import type { Sender } from './sender.js';
import { type RowOutcome, writeKind } from './write-kind.js';

/** Rows of a source, of one or several kinds, that are written together or not at all. */
export type Batch = { readonly [Kind in keyof TimelineRows]?: readonly TimelineRows[Kind][] };

/** What became of a batch: for each kind an outcome per row, in the order of the rows. */
export type Outcomes = Readonly<Record<RecordKind, readonly RowOutcome[]>>;

/**
 * Writes one batch in one transaction, on a connection prepared for it, and queues the changed customers for the
 * projector. The audit event goes in with them, where they change anything. Throws PostgreSQL's error where another
 * writer was in the way: the whole batch can then be tried again.
 */
export async function writeBatch(
  client: pg.PoolClient,
  sender: Sender,
  batch: Batch,
  audit: AuditEvent,
): Promise<Outcomes> {
  try {
    // In one go with the locks, and the notes below with the commit: others of the source wait until it is over.
    await client.query(`begin; ${SHARE_IDENTITIES}; ${locksOfIds(sender.sourceId, idsOf(batch))}`);
    const writing = { sender, changed: new Set<string>() };
    const outcomes: Outcomes = {
      customer: await writeKind(client, writing, kinds.customer, batch.customer),
      interaction: await writeKind(client, writing, kinds.interaction, batch.interaction),
      feedback: await writeKind(client, writing, kinds.feedback, batch.feedback),
      promise: await writeKind(client, writing, kinds.promise, batch.promise),
      order: await writeKind(client, writing, kinds.order, batch.order),
      loyalty: await writeKind(client, writing, kinds.loyalty, batch.loyalty),
      consent: await writeKind(client, writing, kinds.consent, batch.consent),
    };
    const event = withChanges(audit, outcomes);
    if (event) await insertAuditEventOn(client, event);
    await client.query(`${noteOfChanged(writing)}; ${noticeOf(sender)}; commit`);
    return outcomes;
  } catch (error) {
    // Where the connection is gone, so is the transaction; the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function* idsOf(batch: Batch): Generator<string> {
  for (const kind of RECORD_KINDS) {
    for (const row of batch[kind] ?? []) {
      yield row.customerId;
      if ('id' in row) yield row.id;
    }
  }
}

/** The event with how many records changed, and of how many customers; null where none did. */
function withChanges(audit: AuditEvent, outcomes: Outcomes): AuditEvent | null {
  const changes = { CREATED: 0, UPDATED: 0 };
  const customers = new Set<string>();
  for (const outcome of Object.values(outcomes).flat()) {
    if (outcome.status !== 'CREATED' && outcome.status !== 'UPDATED') continue;
    changes[outcome.status] += 1;
    customers.add(outcome.customerId);
  }
  if (customers.size === 0) return null;
  const detail = { ...audit.detail, created: changes.CREATED, updated: changes.UPDATED };
  return { ...audit, customers: customers.size, detail };
}
