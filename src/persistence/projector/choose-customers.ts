import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { instant } from '../fragment.js';

/**
 * Bounds the memory of a batch, and how long others wait for the cells that it writes. The first of those who changed one by
 * one, and the first of the others, are taken however many they have, so that nobody waits for ever.
 */
const MAX_INTERACTIONS = 20_000;

/** The share of a batch that is kept for others than those who changed one by one. */
const SHARE_OF_OTHERS = 0.2;

/**
 * Chooses the customers of the next batch and locks them until the transaction ends: those who changed one by one, then
 * those who changed in bulk, in the order of their oldest notes in the queue, then those whose facts time has changed.
 * Customers whom another projector has locked are passed over, so that projectors never wait for each other here.
 *
 * @param options.onlySingle those who changed one by one come alone, if there are any: few are soon done
 * @returns distinct ids, at most `limit`
 */
export async function chooseCustomers(
  db: Sql,
  { now, limit, onlySingle }: { readonly now: number; readonly limit: number; readonly onlySingle: boolean },
): Promise<string[]> {
  if (onlySingle) {
    const alone = await stillPending(db, [await lockChanged(db, { bulk: false, limit })], now);
    if (alone.length > 0) return alone;
  }
  const single = await lockChanged(db, { bulk: false, limit: limit - Math.floor(SHARE_OF_OTHERS * limit) });
  const room = limit - single.length;
  const bulk = await lockChanged(db, { bulk: true, limit: room });
  const due = bulk.length < room ? await lockDue(db, { now, limit: room - bulk.length }) : [];
  return stillPending(db, [single, [...bulk, ...due]], now);
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
 * our lock; as many of them, from the first on, as have at most {@link MAX_INTERACTIONS} together, at least the first of
 * each list.
 */
async function stillPending(db: Sql, lists: readonly (readonly string[])[], now: number): Promise<string[]> {
  const { rows } = await sql<{ id: string; interactions: number }>`
    select
      customer.id,
      (select count(*)::int from interaction where interaction.customer_id = customer.id) as interactions
    from customer
    where customer.id = any(${lists.flat()}::bigint[])
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
  for (const list of lists) {
    const pending = list.filter((id) => sizes.has(id) && !chosen.has(id));
    for (const id of pending) {
      const size = sizes.get(id) ?? 0;
      if (id !== pending[0] && total + size > MAX_INTERACTIONS) continue;
      chosen.add(id);
      total += size;
    }
  }
  return [...chosen];
}
