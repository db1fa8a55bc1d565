import type pg from 'pg';
import { arrayLiteral } from '../array-literal.js';
import type { Pending } from '../projector/choose-customers.js';
import { copyRows } from './copy-rows.js';
import type { Sender } from './sender.js';
import { type Staged, stagedColumns } from './staged.js';
import type { IngestTable } from './tables.js';

/**
 * Which of these ids the table has, of whatever record. Records with the other ones are new, as long as {@link locksOfIds}
 * keeps others from them: their rows need no merge.
 */
export async function findTaken(
  client: pg.PoolClient,
  { table, time }: IngestTable<never>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  // The rows of customers are there before their records are.
  if (time === null) return new Set(ids);
  // Looked up one by one (lateral, limit 1): the planner cannot know how few these are beside all rows.
  const { rows } = await client.query<{ id: string }>(
    `select wanted.id from unnest($1::bigint[]) as wanted (id)
     cross join lateral (select from ${table} stored where stored.id = wanted.id limit 1) stored`,
    [arrayLiteral(ids)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A batch on its way into the database. */
export interface Writing {
  readonly sender: Sender;
  /** The customers of rows that were inserted, to be noted for the projector at the end of the batch. */
  readonly changed: Set<string>;
}

/** Writes rows of which the table has no id. */
export async function insertNew<Row>(
  client: pg.PoolClient,
  { sender: { sourceId, receivedAt }, changed }: Writing,
  table: IngestTable<Row>,
  rows: readonly Staged<Row>[],
): Promise<void> {
  const received = new Date(receivedAt).toISOString();
  const sender = [
    { name: 'source_id', type: 'int', value: () => sourceId },
    { name: 'received_at', type: 'timestamptz', value: () => received },
  ];
  // In the order of their keys, in which they meet the same pages of the indexes and the same customers again.
  const inOrder = rows.toSorted((a, b) => Number(a.customerId) - Number(b.customerId));
  for (const { customerId } of inOrder) if (customerId !== null) changed.add(customerId);
  await copyRows(client, table.table, [...stagedColumns(table), ...sender], inOrder);
}

/** The statement that wakes those who project what changed one by one, or in bulk. */
export function noticeOf({ oneFile }: Sender): string {
  const pending: Pending = oneFile ? 'bulk' : 'single';
  return `notify journeygraph_timeline, '${pending}'`;
}

/** The statement that queues the customers of rows that were inserted for the projector. */
export function noteOfChanged({ sender, changed }: Writing): string {
  const ids = `unnest('{${[...changed].join(',')}}'::bigint[])`;
  return `insert into projection_queue (customer_id, bulk) select ${ids}, ${sender.oneFile}`;
}
