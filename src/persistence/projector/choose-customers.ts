import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { instant } from '../fragment.js';

/**
 * Bounds the memory of a batch, and how long others wait for the cells that it writes. The first customer is taken
 * however many interactions there are, so that nobody waits for ever.
 */
const MAX_INTERACTIONS = 20_000;

/** Why customers are pending: they changed one by one; or they changed in bulk, or time has changed their facts. */
export type Pending = 'single' | 'bulk';

/**
 * Chooses the customers of the next batch and locks them until the transaction ends, in the order of their oldest notes in
 * the queue, then those whose facts time has changed. Customers whom another projector has locked are passed over, so that
 * projectors never wait for each other here.
 *
 * @param options.first a batch is of one sort alone, so that nobody who changed alone waits for what changed in bulk: the
 *   first of these of which there are any
 * @returns distinct ids, at most `limit`
 */
export async function chooseCustomers(
  db: Sql,
  { now, limit, first }: { readonly now: number; readonly limit: number; readonly first: readonly Pending[] },
): Promise<string[]> {
  for (const pending of first) {
    const locked = await lockChanged(db, { bulk: pending === 'bulk', limit });
    const room = pending === 'bulk' ? limit - locked.length : 0;
    const due = room > 0 ? await lockDue(db, { now, limit: room }) : [];
    const chosen = await stillPending(db, [...locked, ...due], now);
    if (chosen.length > 0) return chosen;
  }
  return [];
}

async function lockChanged(
  db: Sql,
  { bulk, limit }: { readonly bulk: boolean; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select customer.id
    from projection_queue
    join customer on customer.id = projection_queue.customer_id
    where projection_queue.bulk = ${bulk}
    order by projection_queue.queued_at
    limit ${limit}
    for no key update of customer skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

async function lockDue(db: Sql, { now, limit }: { readonly now: number; readonly limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select customer.id
    from customer_fact
    join customer on customer.id = customer_fact.customer_id
    where customer_fact.next_change_at <= ${instant(now)}
    order by customer_fact.next_change_at
    limit ${limit}
    for no key update of customer skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Those of the locked customers who are still pending, which another projector may have seen to between our search and
 * our lock; as many of them, from the first on, as have at most {@link MAX_INTERACTIONS} together, at least the first.
 */
async function stillPending(db: Sql, locked: readonly string[], now: number): Promise<string[]> {
  if (locked.length === 0) return [];
  const { rows } = await sql<{ id: string; interactions: number }>`
    select
      customer.id,
      (select count(*)::int from interaction where interaction.customer_id = customer.id) as interactions
    from customer
    where customer.id = any(${locked}::bigint[])
      and (
        exists (select from projection_queue where projection_queue.customer_id = customer.id)
        or exists (
          select from customer_fact
          where customer_fact.customer_id = customer.id and customer_fact.next_change_at <= ${instant(now)}
        )
      )`.execute(db);
  const sizes = new Map(rows.map(({ id, interactions }) => [id, interactions]));
  const chosen = new Set<string>();
  let total = 0;
  for (const id of locked) {
    const size = sizes.get(id);
    if (size === undefined || chosen.has(id)) continue;
    if (chosen.size > 0 && total + size > MAX_INTERACTIONS) continue;
    chosen.add(id);
    total += size;
  }
  return [...chosen];
}
