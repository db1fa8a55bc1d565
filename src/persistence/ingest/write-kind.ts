import type pg from 'pg';
import { type ResolvedCustomer, updateImpliedJoining } from './customers.js';
import { findTaken, insertNew, type Writing } from './insert-new.js';
import type { Kind } from './kind.js';
import { mergeStatement, type MergedRow } from './merge.js';
import { resolveCustomers } from './resolve-customers.js';
import type { Sender } from './sender.js';
import type { Staged } from './staged.js';
import { emptyStaging, stage } from './staging.js';

/** What became of a row. */
export type RowOutcome =
  | { readonly status: 'CREATED' | 'UPDATED' | 'DUPLICATE'; readonly customerId: string }
  /** Its id is that of an earlier row with other content: of this batch, at `earlier`, or of an earlier batch (null). */
  | { readonly status: 'REJECTED'; readonly earlier: number | null };

/**
 * Writes the rows of one kind within the transaction of their batch. Rows with an id that the table does not have go
 * straight into it; the others are merged with what is stored. An id counts once: rows that have it again are looked at
 * in a second pass, beside what is stored by then, and are duplicates or rejected.
 */
export async function writeKind<Row extends { readonly customerId: string }>(
  client: pg.PoolClient,
  writing: Writing,
  kind: Kind<Row>,
  rows: readonly Row[] = [],
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const { sender } = writing;
  const firstPlaces = new Map<string, number>();
  const repeated: number[] = [];
  for (const [index, row] of rows.entries()) {
    const key = kind.keyOf(row);
    if (firstPlaces.has(key)) repeated.push(index);
    else firstPlaces.set(key, index);
  }
  const taken = await findTaken(client, kind.table, [...firstPlaces.keys()]);
  const first = [...firstPlaces.values()];
  const customers = await resolveCustomers(client, sender, kind, { rows, first, taken });
  const outcomes: RowOutcome[] = [];

  const staged = stagedRows(kind, rows, first, customers);
  const [known, fresh] = parted(staged, ({ row }) => taken.has(kind.keyOf(row)));
  if (fresh.length > 0) await insertNew(client, writing, kind.table, fresh);
  const written: MergedRow[] = fresh.map(({ index }) => ({ seq: index, status: 'CREATED', movedFrom: null }));
  if (known.length > 0) written.push(...(await merge(client, sender, kind, { staged: known, isRepeated: false })));
  for (const each of written) outcomes[each.seq] = outcomeOf(each, rows, customers, null);
  await updateImpliedJoining(client, sender, customersToJoinAnew(written, kind, rows, customers));
  if (repeated.length === 0) return outcomes;

  if (known.length > 0) await emptyStaging(client, kind.table);
  const again = await merge(client, sender, kind, {
    staged: stagedRows(kind, rows, repeated, customers),
    isRepeated: true,
  });
  for (const each of again) {
    const row = rows[each.seq];
    const earlier = (row && firstPlaces.get(kind.keyOf(row))) ?? 0;
    // Where that one is rejected as well, what counts came in an earlier batch.
    const counts = outcomes[earlier]?.status !== 'REJECTED';
    outcomes[each.seq] = outcomeOf(each, rows, customers, counts ? earlier : null);
  }
  return outcomes;
}

type Customers = ReadonlyMap<string, ResolvedCustomer>;

/** Rows at some places of a batch, each with its customer. */
function stagedRows<Row extends { readonly customerId: string }>(
  { table }: Kind<Row>,
  rows: readonly Row[],
  places: readonly number[],
  customers: Customers,
): Staged<Row>[] {
  return places.flatMap((index) => {
    const row = rows[index];
    if (!row) return [];
    const { id = null, originId = null } = customers.get(row.customerId) ?? {};
    // The profile of a merged customer stays apart from the survivor's; events go to the survivor.
    return [{ index, row, originId, customerId: table.time === null ? (originId ?? id) : id }];
  });
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}

interface Pass<Row> {
  /** The rows that are merged now. */
  readonly staged: readonly Staged<Row>[];
  /** Whether the batch has had the ids of all of them already. */
  readonly isRepeated: boolean;
}

async function merge<Row>(
  client: pg.PoolClient,
  { sourceId, receivedAt, oneFile }: Sender,
  { table }: Kind<Row>,
  { staged, isRepeated }: Pass<Row>,
): Promise<MergedRow[]> {
  await stage(client, table, staged);
  const parameters = [sourceId, new Date(receivedAt), oneFile, isRepeated];
  const merged = await client.query<MergedRow>(mergeStatement(table), parameters);
  return merged.rows;
}

function outcomeOf(
  { seq, status }: MergedRow,
  rows: readonly { readonly customerId: string }[],
  customers: Customers,
  earlier: number | null,
): RowOutcome {
  if (status === 'REJECTED') return { status, earlier };
  const customer = customers.get(rows[seq]?.customerId ?? '');
  if (!customer) throw new Error('A row was written without a customer.');
  return { status, customerId: customer.id };
}

/** The customers whose moment of joining follows from a timeline that has just changed. */
function customersToJoinAnew<Row extends { readonly customerId: string }>(
  merged: readonly MergedRow[],
  kind: Kind<Row>,
  rows: readonly Row[],
  customers: Customers,
): string[] {
  const ids = new Set<string>();
  for (const { seq, status, movedFrom } of merged) {
    if (movedFrom !== null) ids.add(movedFrom);
    if (status !== 'CREATED' && status !== 'UPDATED') continue;
    const row = rows[seq];
    const customer = row && customers.get(row.customerId);
    if (customer && (customer.merged || kind.impliesJoining(row, customer))) ids.add(customer.id);
  }
  return [...ids];
}
