import type pg from 'pg';
import { RECORD_KINDS, type RecordKind, type TimelineRows } from '../../domain/timeline-row.js';
import { createCustomersStatement, updateImpliedJoining } from './customers.js';
import { lockIds } from './lock.js';
import { mergeStatement, type MergedRow } from './merge.js';
import { stage, type Staged } from './staging.js';
import { type IngestTable, ingestTables } from './tables.js';

/** Rows of a source, of one or several kinds, that are written together or not at all. */
export type Batch = { readonly [Kind in RecordKind]?: readonly TimelineRows[Kind][] };

/** Who sent a batch, and when. */
export interface Sender {
  readonly sourceId: number;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /**
   * Whether all rows of this source and `receivedAt` are of one file. There an id counts once: a later row that has it
   * with other content is rejected. Otherwise a later record is a correction.
   */
  readonly oneFile: boolean;
}

/** What became of a row. */
export type RowOutcome =
  | { readonly status: 'CREATED' | 'UPDATED' | 'DUPLICATE'; readonly customerId: string }
  /** Its id is that of an earlier row with other content: of this batch, at `earlier`, or of an earlier batch (null). */
  | { readonly status: 'REJECTED'; readonly earlier: number | null };

/** What became of a batch: for each kind an outcome per row, in the order of the rows. */
export type Outcomes = { readonly [Kind in RecordKind]: readonly RowOutcome[] };

/**
 * Writes one batch in one transaction, on a connection prepared for it, and queues the changed customers for the
 * projector. Throws PostgreSQL's error where another writer was in the way: the whole batch can then be tried again.
 */
export async function writeBatch(client: pg.PoolClient, sender: Sender, batch: Batch): Promise<Outcomes> {
  await client.query('begin');
  try {
    await lockIds(client, sender.sourceId, idsOf(batch));
    const outcomes: Record<RecordKind, RowOutcome[]> = {
      customer: await writeKind(client, sender, ingestTables.customer, batch.customer, customerKey),
      interaction: await writeKind(client, sender, ingestTables.interaction, batch.interaction, eventKey),
      feedback: await writeKind(client, sender, ingestTables.feedback, batch.feedback, eventKey),
      promise: await writeKind(client, sender, ingestTables.promise, batch.promise, eventKey),
      order: await writeKind(client, sender, ingestTables.order, batch.order, eventKey),
      loyalty: await writeKind(client, sender, ingestTables.loyalty, batch.loyalty, eventKey),
    };
    await client.query('notify journeygraph_timeline; commit');
    return outcomes;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const customerKey = (row: { readonly customerId: string }) => row.customerId;
const eventKey = (row: { readonly id: string }) => row.id;

function idsOf(batch: Batch): Set<string> {
  const ids = new Set<string>();
  for (const kind of RECORD_KINDS) {
    for (const row of batch[kind] ?? []) {
      ids.add(row.customerId);
      if ('id' in row) ids.add(row.id);
    }
  }
  return ids;
}

async function writeKind<Row extends { readonly customerId: string }>(
  client: pg.PoolClient,
  sender: Sender,
  table: IngestTable<Row>,
  rows: readonly Row[] = [],
  keyOf: (row: Row) => string,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  if (rows.length === 0) return outcomes;
  const firsts = new Map<string, number>();
  const repeated: Staged<Row>[] = [];
  const first = rows.flatMap((row, index): Staged<Row>[] => {
    const key = keyOf(row);
    if (firsts.has(key)) {
      repeated.push({ index, row });
      return [];
    }
    firsts.set(key, index);
    return [{ index, row }];
  });

  const parameters = [sender.sourceId, new Date(sender.receivedAt), sender.oneFile];
  await stage(client, table, first);
  await client.query(createCustomersStatement(table), parameters);
  const merged = await client.query<MergedRow>(mergeStatement(table), [...parameters, false]);
  for (const row of merged.rows) outcomes[row.seq] = outcomeOf(row, null);
  await updateImpliedJoining(client, impliedCustomers(merged.rows));
  if (repeated.length === 0) return outcomes;

  await client.query(`truncate pg_temp.ingest_${table.table}`);
  await stage(client, table, repeated);
  const again = await client.query<MergedRow>(mergeStatement(table), [...parameters, true]);
  for (const row of again.rows) {
    const repeat = rows[row.seq];
    outcomes[row.seq] = outcomeOf(row, (repeat && firsts.get(keyOf(repeat))) ?? null);
  }
  return outcomes;
}

function outcomeOf({ status, customerId }: MergedRow, earlier: number | null): RowOutcome {
  if (status === 'REJECTED') return { status, earlier };
  if (customerId === null) throw new Error('A row was written without a customer.');
  return { status, customerId };
}

/** The customers whose first event may have changed. */
function impliedCustomers(rows: readonly MergedRow[]): string[] {
  const ids = new Set<string>();
  for (const { status, customerId, implied, movedFrom } of rows) {
    if (implied && customerId !== null && (status === 'CREATED' || status === 'UPDATED')) ids.add(customerId);
    if (movedFrom !== null) ids.add(movedFrom);
  }
  return [...ids];
}
