import type pg from 'pg';
import { createCustomers, findCustomers, findStoredFromFile, type ResolvedCustomer } from './customers.js';
import type { Kind } from './kind.js';
import type { Sender } from './sender.js';

interface Named<Row> {
  readonly rows: readonly Row[];
  /** The places of the rows that have an id first. */
  readonly first: readonly number[];
  /** The ids that are stored already. */
  readonly taken: ReadonlySet<string>;
}

/**
 * The customers whom rows name; those whom nobody named before are created. Only the rows that have an id first create
 * customers, and of them none that the merge is going to reject: a rejected record leaves nothing behind.
 */
export async function resolveCustomers<Row extends { readonly customerId: string }>(
  client: pg.PoolClient,
  sender: Sender,
  kind: Kind<Row>,
  { rows, first, taken }: Named<Row>,
): Promise<ReadonlyMap<string, ResolvedCustomer>> {
  const named = new Set(rows.map((row) => row.customerId));
  const known = await findCustomers(client, sender.sourceId, [...named]);
  if (known.size === named.size) return known;
  const strangers = first.flatMap((index) => {
    const row = rows[index];
    return row && !known.has(row.customerId) ? [row] : [];
  });
  const rejected = await findStoredFromFile(
    client,
    sender,
    kind.table,
    strangers.map(kind.keyOf).filter((id) => taken.has(id)),
  );
  const joinedAt = new Map<string, number>();
  for (const row of strangers) {
    if (rejected.has(kind.keyOf(row))) continue;
    const moment = kind.joinedAt(row) ?? sender.receivedAt;
    joinedAt.set(row.customerId, Math.min(moment, joinedAt.get(row.customerId) ?? Infinity));
  }
  const created = await createCustomers(client, sender.sourceId, joinedAt);
  return new Map([...known, ...created]);
}
